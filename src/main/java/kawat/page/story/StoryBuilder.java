package kawat.page.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.Optional;
import kawat.article.Article;
import kawat.article.Dateline;
import kawat.article.Origin;
import kawat.article.Paragraph;
import kawat.article.Status;
import kawat.lexicon.Labels;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import kawat.lexicon.Wires;
import kawat.text.LanguageDetector;

/// Makes an article of the visible lines of a page and of what the page says of itself. Every line ends up as a
/// paragraph, in a field, or among the removed ones with its reason.
public final class StoryBuilder {

    private final LanguageDetector languages;
    /// Key of the words of all languages together.
    private static final String ANY = "und";
    /// Letters of which the language can be told without being told.
    private static final int ENOUGH = 200;

    private final Lexicons lexicons;
    private final Map<String, List<String>> labels;
    private final Wires wires;
    /// Made when a language is first met: most runs meet one or two.
    private final ConcurrentMap<String, Desk> desks = new ConcurrentHashMap<>();

    public StoryBuilder(Lexicons lexicons, Wires wires) {
        this.languages = new LanguageDetector(lexicons);
        this.lexicons = lexicons;
        this.labels = Labels.load().labels();
        this.wires = wires;
    }

    /// What it takes to judge the lines of one language.
    private static final class Desk {
        final Words words;
        final LineJudge judge;
        final Headlines headlines;
        final Bylines bylines;
        final Datelines datelines;

        Desk(Words words, Wires wires) {
            this.words = words;
            this.headlines = new Headlines(words, wires);
            this.bylines = new Bylines(words, wires);
            this.datelines = new Datelines(wires, words);
            this.judge = new LineJudge(words, wires, bylines, datelines);
        }
    }

    /// Tells the language of the lines that are not set apart.
    public String language(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            if (line.apart().isEmpty() && text.length() < LanguageDetector.ENOUGH) {
                text.append(text.isEmpty() ? "" : "\n").append(line.text());
            }
        }
        return languages.detect(text.toString());
    }

    /// Tells the language of the lines: a short text is of the language that its sender says.
    public String language(List<Line> lines, Optional<String> told) {
        String seen = language(lines);
        if (told.isEmpty()) {
            return seen;
        }
        int letters = lines.stream().filter(l -> l.apart().isEmpty()).mapToInt(l -> Text.letters(l.text())).sum();
        return letters >= ENOUGH && !seen.equals(ANY)
                ? seen
                : told.flatMap(lexicons::of).map(Lexicon::language).or(() -> told).orElse(seen);
    }

    /// Returns the day that a line shows.
    public Optional<Dates.Shown> shown(String line, String language) {
        return Dates.shown(line, desk(language).words);
    }

    /// Tells whether the words that open the text are a dateline.
    public boolean opensWithDateline(String text, String language) {
        return desk(language).datelines.read(text, Optional.empty()).isPresent();
    }

    /// Tells whether a line opens with a word that bylines open with.
    public boolean opensByline(String text, String language) {
        return !desk(language).words.bylinePrefix(text).isEmpty();
    }

    /// Returns the people that a line names as writers.
    public List<String> people(String line, String language) {
        return desk(language).bylines.read(line).people();
    }

    /// Reads a dateline that stands alone and names no wire.
    ///
    /// @param near a day near which it was filed
    public Optional<Dateline> dateline(String text, String language, Optional<LocalDate> near) {
        return desk(language).datelines.placeAndDay(text, near);
    }

    /// Makes the article; it has no paragraph when there is no story in the lines.
    public Article build(Origin origin, Facts facts, List<Line> lines) {
        ArticleDraft draft = new ArticleDraft(origin);
        String language = language(lines, facts.sent().language());
        draft.language(language);
        Desk desk = desk(language);
        Optional<Headlines.Read> headline = facts.headline().map(desk.headlines::read);
        draft.headline(headline.map(Headlines.Read::headline));
        draft.outlet(facts.outlet());
        draft.bylines(facts.bylines());
        draft.kicker(facts.kicker());
        desk.judge.judge(lines, facts, headline.map(Headlines.Read::headline), draft);
        draft.agency(headline.flatMap(Headlines.Read::wire).map(w -> w.name()));
        for (String sender : facts.senders()) {
            draft.agency(desk.bylines.wire(sender).or(() -> wires.atHost(sender)).map(w -> w.name()));
        }
        if (!draft.hasDateline()) {
            facts.sent().dateline()
                    .flatMap(d -> desk.datelines.placeAndDay(d, facts.published().map(Dates.Shown::date)))
                    .ifPresent(draft::dateline);
        }
        if (draft.paragraphs().isEmpty() && facts.sent().status() != Status.USABLE) {
            // Of a story that was taken back the headline may be all there is.
            headline.map(Headlines.Read::headline).filter(h -> !h.isBlank()).map(Paragraph::body)
                    .ifPresent(draft::paragraph);
        }
        return draft.build(facts);
    }

    private Desk desk(String language) {
        String known = lexicons.of(language).map(Lexicon::language).orElse(ANY);
        return desks.computeIfAbsent(known, l -> new Desk(
                new Words(l.equals(ANY) ? lexicons.all() : List.of(lexicons.of(l).orElseThrow()), labels),
                wires));
    }
}
