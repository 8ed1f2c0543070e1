package kawat.page.story;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.article.Removed.Reason;
import kawat.lexicon.Wire;
import kawat.lexicon.Wires;

/// Reads what stands around the headline: who and when.
final class FrontMatter {

    private static final int SHORT = 60;
    private static final int DAYS_OFF = 3;

    private final Words words;
    private final Wires wires;
    private final Bylines bylines;
    private final Facts facts;
    private final ArticleDraft draft;
    private final List<String> people = new ArrayList<>();
    private Optional<Dates.Shown> shown = Optional.empty();
    private Optional<Dates.Shown> changed = Optional.empty();
    private Optional<Wire> wire = Optional.empty();

    FrontMatter(Words words, Wires wires, Bylines bylines, Facts facts, ArticleDraft draft) {
        this.words = words;
        this.wires = wires;
        this.bylines = bylines;
        this.facts = facts;
        this.draft = draft;
    }

    /// Takes dates and writers off a line whose place is settled otherwise.
    void lookAt(Line line) {
        if (line.has(Line.Trait.DATE) && line.text().length() <= 120) {
            date(line.text(), Dates.shown(line.text(), words));
        }
    }

    private void date(String text, Optional<Dates.Shown> read) {
        Optional<Dates.Shown> date = read.map(d -> d.offset().isPresent() ? d : facts.home().map(d::in).orElse(d));
        if (date.isPresent() && shown.isPresent() && words.updated(text)) {
            changed = changed.or(() -> date);
        } else if (date.isPresent()) {
            shown = shown.or(() -> date);
        }
    }

    /// Tells whether a line shows when, or who wrote it, and takes that off it.
    ///
    /// @param near whether it stands right below the headline
    Optional<Reason> fieldOf(Line line, boolean near) {
        String text = line.text();
        if (line.kind() == Line.Kind.CAPTION || text.length() > 160
                || line.kind() == Line.Kind.HEADING && !line.has(Line.Trait.BYLINE)) {
            return Optional.empty();
        }
        Optional<Dates.Shown> day = Text.hasDigit(text) ? Dates.shown(text, words) : Optional.empty();
        boolean dated = day.isPresent()
                || line.has(Line.Trait.DATE) && text.length() <= SHORT;
        if (dated && (Text.letters(text) <= 30 || !Text.endsSentence(text) && Text.letters(text) <= 60)
                || dated && line.has(Line.Trait.DATE)) {
            date(text, day.or(() -> Dates.shown(text, words)));
            String rest = words.withoutCalendar(text);
            if (bylines.namedBeside(rest) && (line.has(Line.Trait.BYLINE) || near || bylines.opens(rest))) {
                people(rest);
            }
            return Optional.of(Reason.DATE);
        }
        if (line.apart().isPresent() && !line.has(Line.Trait.BYLINE) && !near) {
            return Optional.empty();
        }
        boolean credited = line.has(Line.Trait.BYLINE) || !words.bylinePrefix(text).isEmpty()
                || bylines.looksLikeByline(text);
        if (credited && (text.length() <= 120 && !Text.endsSentence(text)
                || line.has(Line.Trait.BYLINE) && text.length() <= 80)) {
            if (bylines.opens(text) || !line.has(Line.Trait.BYLINE) && line.linkShare() < 0.9) {
                people(text);
            } else {
                wire = wire.or(() -> bylines.wire(text));
            }
            return Optional.of(Reason.BYLINE);
        }
        return Optional.empty();
    }

    private void people(String text) {
        Bylines.Read read = bylines.read(text);
        people.addAll(read.people());
        wire = wire.or(read::wire);
    }

    /// Words under a picture whose markup does not say so end in the credit of the picture.
    boolean pictureLine(String text) {
        int cut = Math.max(Math.max(text.lastIndexOf('('), text.lastIndexOf('（')),
                Math.max(text.lastIndexOf(". "), text.lastIndexOf('。')));
        String end = cut > 0 ? Text.trim(text.substring(cut + 1)) : "";
        if (text.matches("(?s).*[(（][^()（）]{2,30}[)）]") && !end.isEmpty()) {
            return true;
        }
        return !end.isEmpty() && end.length() <= 60 && !Text.endsSentence(text.replaceAll("[)）]$", ""))
                && (words.label(end, true).filter(r -> r == Reason.CREDIT).isPresent()
                        || wires.namedIn(end).isPresent()
                        || end.startsWith("©"));
    }

    void settle() {
        if (!draft.hasBylines()) {
            String outlet = " " + facts.outlet().map(Text::key).orElse("") + " ";
            draft.bylines(people.stream().distinct().filter(p -> !outlet.contains(" " + Text.key(p) + " ")).toList());
        }
        Optional<Dates.Shown> published = published();
        draft.published(published.map(Dates.Shown::instant));
        draft.modified((facts.modified().isPresent() ? facts.modified() : changed).map(Dates.Shown::instant));
    }

    /// A day that the page shows is of another story where its address names a day far from it.
    private Optional<Dates.Shown> published() {
        if (!facts.shownOnly()) {
            return facts.published().or(() -> shown);
        }
        return shown.filter(s -> facts.published()
                .filter(p -> Math.abs(p.date().toEpochDay() - s.date().toEpochDay()) > DAYS_OFF).isEmpty())
                .or(facts::published);
    }

    Optional<LocalDate> day() {
        Optional<Dates.Shown> published = published();
        return published
                .map(p -> p.offset().isPresent() ? p.date() : p.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }

    void agencyLast() {
        draft.agency(wire.filter(w -> w.kind() == Wire.Kind.AGENCY).map(Wire::name));
    }
}
