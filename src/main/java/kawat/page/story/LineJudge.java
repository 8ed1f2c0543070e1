package kawat.page.story;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kawat.article.Paragraph;
import kawat.article.Paragraph.Role;
import kawat.article.Removed.Reason;
import kawat.lexicon.Wire;
import kawat.lexicon.Wires;
import org.jspecify.annotations.Nullable;

/// Decides what each line of a page is for.
final class LineJudge {

    /// A line this heavy is text, not furniture, whatever stands around it; in Latin letters' worth.
    private static final int RUNNING_TEXT = 80;
    private static final int SHORT = 60;
    private static final Pattern CAPS_LABEL = Pattern
            .compile(
                    "^(?<label>\\p{Lu}[\\p{Lu}\\p{M}'’ ]{2,24})[:：]?\\u00A0(?<gap>\\s?)(?<title>[\\p{L}\\p{N}\"“«‘].*)$");
    private static final Pattern CASELESS_LABEL = Pattern
            .compile("^(?<label>[\\p{Lo}\\p{M} ]{2,16})[:：]?\\u00A0 (?<title>[\\p{L}\\p{N}\"“«‘].*)$");

    private final Words words;
    private final Wires wires;
    private final Bylines bylines;
    private final Datelines datelines;
    private final Tail tail;

    LineJudge(Words words, Wires wires, Bylines bylines, Datelines datelines) {
        this.words = words;
        this.wires = wires;
        this.bylines = bylines;
        this.datelines = datelines;
        this.tail = new Tail(words, wires);
    }

    /// A line and what becomes of it: a role, a reason to go, or neither where it has become a field.
    static final class Judged {
        final Line line;
        @Nullable
        Role role;
        @Nullable
        Reason reason;

        Judged(Line line) {
            this.line = line;
        }

        void keep(Role kept) {
            role = kept;
            reason = null;
        }

        void remove(Reason why) {
            role = null;
            reason = why;
        }

        boolean text() {
            return role != null && role != Role.CAPTION;
        }
    }

    /// Fills the draft with paragraphs, removed lines, bylines, dates, dateline and agency.
    void judge(List<Line> lines, Facts facts, Optional<String> headline, ArticleDraft draft) {
        List<Judged> all = new ArrayList<>(lines.size());
        lines.forEach(l -> all.add(new Judged(l)));
        String title = headline.map(Text::key).orElse("");
        String shown = facts.headline().map(Text::key).orElse("");
        int head = head(all, title, shown);
        Front front = new Front(facts, draft);
        int opening = opening(all, head);
        for (int i = 0; i < all.size(); i++) {
            Judged j = all.get(i);
            if (j.line.apart().isPresent() && j.line.kind() == Line.Kind.HEADING && !title.isEmpty()
                    && sameTitle(Text.key(j.line.text()), title, shown)) {
                j.role = null;
            } else if (j.line.apart().isPresent()) {
                front.lookAt(j.line);
                j.remove(front.fieldOf(j.line).orElse(j.line.apart().get()));
            } else if (i < head) {
                j.remove(words.label(j.line.text(), true).orElse(Reason.NAVIGATION));
                if (j.line.has(Line.Trait.KICKER) && j.line.text().length() <= SHORT) {
                    draft.kicker(Optional.of(j.line.text()));
                }
            } else if (!title.isEmpty() && sameTitle(Text.key(j.line.text()), title, shown)
                    && (i == head || i < opening || j.line.kind() == Line.Kind.HEADING)) {
                j.role = null;
            } else {
                inStory(j, i < opening, front);
            }
        }
        Optional<Wire> sender = tail.cut(all);
        orphanHeadings(all);
        emit(all, draft, front);
        draft.agency(sender.map(Wire::name));
        front.agencyLast();
    }

    private static boolean sameTitle(String key, String title, String shown) {
        return !key.isEmpty() && (key.equals(title) || key.equals(shown));
    }

    /// Finds the line that is the headline, 0 where the text is the headline of nothing or stands before it.
    private static int head(List<Judged> all, String title, String shown) {
        int best = 0;
        for (int i = 0; i < all.size() && !title.isEmpty(); i++) {
            Line line = all.get(i).line;
            if (line.apart().isEmpty() && sameTitle(Text.key(line.text()), title, shown)) {
                best = i;
                if (line.kind() == Line.Kind.HEADING) {
                    break;
                }
                if (i > 0 && best > 0) {
                    break;
                }
            }
        }
        int before = 0;
        int after = 0;
        for (int i = 0; i < all.size(); i++) {
            Line line = all.get(i).line;
            if (line.apart().isEmpty() && line.linkShare() < 0.5 && Text.weight(line.text()) >= RUNNING_TEXT) {
                before += i < best ? 1 : 0;
                after += i > best ? 1 : 0;
            }
        }
        return before > after ? 0 : best;
    }

    /// Finds the line at which the story proper begins: the one with a dateline near the top, else the first running text.
    private int opening(List<Judged> all, int head) {
        int first = -1;
        int seen = 0;
        for (int i = head; i < all.size() && seen < 12; i++) {
            Line line = all.get(i).line;
            if (line.apart().isPresent() || line.kind() == Line.Kind.CAPTION) {
                continue;
            }
            seen++;
            if (line.kind() != Line.Kind.HEADING && i > head - 1
                    && datelines.read(line.text(), Optional.empty()).isPresent()) {
                return i;
            }
            if (first < 0 && line.kind() != Line.Kind.HEADING && i >= head && Text.weight(line.text()) >= RUNNING_TEXT
                    && line.linkShare() < 0.5 && (Text.endsSentence(line.text()) || line.text().length() > 200)) {
                first = i;
            }
        }
        return first < 0 ? head : first;
    }

    private void inStory(Judged j, boolean beforeOpening, Front front) {
        Line line = j.line;
        String text = line.text();
        if (line.kind() == Line.Kind.CAPTION) {
            j.keep(Role.CAPTION);
            return;
        }
        if (line.has(Line.Trait.DATE) && text.length() <= SHORT && letters(text) <= 24
                && text.chars().anyMatch(Character::isDigit)) {
            front.lookAt(line);
            j.remove(Reason.DATE);
            return;
        }
        Optional<Reason> related = related(line);
        if (related.isPresent()) {
            j.remove(related.get());
            return;
        }
        Optional<Reason> label = words.label(text, line.links() > 0 || line.linkShare() > 0.3 || beforeOpening);
        if (label.isPresent() && !(label.get() == Reason.CREDIT && text.length() > 140)) {
            front.lookAt(line);
            j.remove(label.get());
            return;
        }
        if (beforeOpening) {
            Optional<Reason> field = front.fieldOf(line);
            if (field.isPresent()) {
                j.remove(field.get());
                return;
            }
            if (line.kind() == Line.Kind.PARAGRAPH && front.pictureLine(text)) {
                j.keep(Role.CAPTION);
                return;
            }
        }
        j.keep(switch (line.kind()) {
            case HEADING -> Role.SUBHEAD;
            case ITEM -> Role.LIST;
            case QUOTE -> Role.BLOCKQUOTE;
            case CAPTION -> Role.CAPTION;
            case PARAGRAPH, CELL -> line.has(Line.Trait.BOLD) && text.length() <= SHORT && !Text.endsSentence(text)
                    && !Text.hasQuoteMark(text) ? Role.SUBHEAD : Role.BODY;
        });
    }

    /// Tells a line that is nothing but a link to another story, by its structure first.
    private Optional<Reason> related(Line line) {
        String text = line.text();
        if (line.has(Line.Trait.RELATED)) {
            return Optional.of(Reason.RELATED_LINK);
        }
        boolean sentence = text.length() > 160 || Text.endsSentence(text) && text.length() > 110;
        if (line.linkShare() > 0.85 && !sentence) {
            return Optional.of(words.label(text, true).orElse(Reason.RELATED_LINK));
        }
        // A short label, then a link that runs to the end of the line.
        if (line.linkStart() > 0 && line.linkStart() <= 40 && line.linkStart() + line.links() >= text.length() - 2
                && text.length() <= 200 && line.kind() != Line.Kind.ITEM) {
            String label = Text.trim(text.substring(0, line.linkStart()));
            boolean opens = label.endsWith(":") || label.endsWith("：") || label.endsWith("»") || label.endsWith("】")
                    || label.endsWith("]") || text.charAt(line.linkStart() - 1) == '\u00A0' || Text.allCaps(label);
            if (opens || words.label(text, true).isPresent()) {
                return Optional.of(Reason.RELATED_LINK);
            }
        }
        if (text.length() <= 220) {
            var caps = CAPS_LABEL.matcher(text);
            if (caps.matches() && (!caps.group("gap").isEmpty() || !Text.endsSentence(text))) {
                return Optional.of(Reason.RELATED_LINK);
            }
            if (CASELESS_LABEL.matcher(text).matches() && !Text.endsSentence(text)) {
                return Optional.of(Reason.RELATED_LINK);
            }
        }
        return Optional.empty();
    }

    /// A heading under which nothing is left goes too.
    private static void orphanHeadings(List<Judged> all) {
        boolean alive = false;
        for (int i = all.size() - 1; i >= 0; i--) {
            Judged j = all.get(i);
            if (j.role == Role.SUBHEAD) {
                if (!alive) {
                    j.remove(Reason.FURNITURE);
                }
            } else if (j.text()) {
                alive = true;
            }
        }
    }

    private void emit(List<Judged> all, ArticleDraft draft, Front front) {
        front.settle();
        for (Judged j : all) {
            if (j.role != null) {
                if (j.text() && j.role != Role.SUBHEAD && !draft.hasDateline() && draft.paragraphs().size() < 8) {
                    datelines.read(j.line.text(), front.day()).ifPresent(d -> {
                        draft.dateline(d.dateline());
                        draft.agency(d.agency());
                        if (!draft.hasBylines()) {
                            d.byline().map(bylines::read).ifPresent(b -> draft.bylines(b.people()));
                        }
                    });
                }
                draft.paragraph(new Paragraph(j.line.text(), j.role));
            } else if (j.reason != null) {
                draft.remove(j.line.text(), j.reason);
            }
        }
    }

    /// Reads what stands around the headline: who and when.
    private final class Front {
        private final Facts facts;
        private final ArticleDraft draft;
        private final List<String> people = new ArrayList<>();
        private Optional<Dates.Shown> shown = Optional.empty();
        private Optional<Dates.Shown> changed = Optional.empty();
        private Optional<Wire> wire = Optional.empty();

        Front(Facts facts, ArticleDraft draft) {
            this.facts = facts;
            this.draft = draft;
        }

        /// Takes dates and writers off a line whose place is settled otherwise.
        void lookAt(Line line) {
            if (line.has(Line.Trait.DATE) && line.text().length() <= 120) {
                date(line.text());
            }
        }

        private boolean date(String text) {
            Optional<Dates.Shown> date = Dates.shown(text, words);
            if (date.isPresent() && !words.updated().isEmpty() && Words.any(words.updated()).matcher(text).find()
                    && shown.isPresent()) {
                changed = changed.or(() -> date);
            } else if (date.isPresent()) {
                shown = shown.or(() -> date);
            }
            return date.isPresent();
        }

        Optional<Reason> fieldOf(Line line) {
            String text = line.text();
            if (text.length() > 160 || line.kind() == Line.Kind.HEADING && !line.has(Line.Trait.BYLINE)) {
                return Optional.empty();
            }
            boolean dated = Dates.shown(text, words).isPresent() || line.has(Line.Trait.DATE) && text.length() <= SHORT;
            boolean credited = line.has(Line.Trait.BYLINE) || !words.bylinePrefix(text).isEmpty()
                    || bylines.looksLikeByline(text);
            if (dated && (letters(text) <= 30 || !Text.endsSentence(text) && letters(text) <= 60)
                    || dated && line.has(Line.Trait.DATE)) {
                date(text);
                String rest = text.replaceAll("(?<!\\p{L})\\S*\\p{N}\\S*", " ");
                if (credited || words.opensCredit(text)) {
                    people(rest);
                }
                return Optional.of(Reason.DATE);
            }
            if (line.apart().isPresent() && !line.has(Line.Trait.BYLINE)) {
                return Optional.empty();
            }
            if (credited && (text.length() <= 120 && !Text.endsSentence(text)
                    || line.has(Line.Trait.BYLINE) && text.length() <= 80)) {
                people(text);
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
            return !end.isEmpty() && end.length() <= 60 && !Text.endsSentence(text.replaceAll("[)）]$", ""))
                    && (words.label(end, true).filter(r -> r == Reason.CREDIT).isPresent()
                            || wires.namedIn(end).isPresent()
                            || end.startsWith("©"));
        }

        void settle() {
            if (!draft.hasBylines()) {
                draft.bylines(people.stream().distinct()
                        .filter(p -> !facts.outlet().map(Text::key).orElse("").equals(Text.key(p))).toList());
            }
            Optional<Dates.Shown> published = facts.shownOnly()
                    ? shown.or(facts::published)
                    : facts.published().or(() -> shown);
            draft.published(published.map(Dates.Shown::instant));
            draft.modified((facts.modified().isPresent() ? facts.modified() : changed).map(Dates.Shown::instant));
        }

        Optional<LocalDate> day() {
            Optional<Dates.Shown> published = facts.shownOnly()
                    ? shown.or(facts::published)
                    : facts.published().or(() -> shown);
            return published
                    .map(p -> p.offset().isPresent() ? p.date() : p.instant().atZone(ZoneOffset.UTC).toLocalDate());
        }

        void agencyLast() {
            draft.agency(wire.filter(w -> w.kind() == Wire.Kind.AGENCY).map(Wire::name));
        }
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }
}
