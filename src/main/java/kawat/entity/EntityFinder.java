package kawat.entity;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import kawat.article.Article;
import kawat.article.EntityType;
import kawat.article.Paragraph;
import kawat.article.Span;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.lexicon.KnownNames;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import kawat.text.NameReadings;
import kawat.text.PlaceNames;
import kawat.text.Romaniser;

/// Finds who and what an article names, and gives each mention one bearer. Safe for use by several threads.
public final class EntityFinder {

    /// Letters of the shortest name that is looked for again; a shorter one may be part of any word.
    private static final int SHORTEST_AGAIN = 3;

    private final Lexicons lexicons;
    private final KnownNames known;
    private static final String JAPANESE = "ja";
    /// The last code point of scripts that are written with spaces; Chinese, Japanese and Korean ones come behind it.
    private static final int LAST_ALPHABETIC = 0x2E80;

    private final ConcurrentMap<String, NameReadings> readings = new ConcurrentHashMap<>();
    private final PlaceNames places = new PlaceNames();
    private final Romaniser romaniser = new Romaniser();
    private final ConcurrentMap<String, LanguageNames> byLanguage = new ConcurrentHashMap<>();

    /// The bearers in the order of their first mention, and every mention in the order of the text.
    public record Found(List<Entity> entities, List<EntityMention> mentions) {

        public Found {
            entities = List.copyOf(entities);
            mentions = List.copyOf(mentions);
        }
    }

    public EntityFinder(Lexicons lexicons) {
        this(lexicons, KnownNames.load());
    }

    EntityFinder(Lexicons lexicons, KnownNames known) {
        this.lexicons = lexicons;
        this.known = known;
    }

    /// Finds the names of an article. A pure function of the article; nothing where its language has no lexicon.
    public Found find(Article article) {
        return lexicons.of(article.language()).map(lexicon -> find(article, names(lexicon)))
                .orElse(new Found(List.of(), List.of()));
    }

    private Found find(Article article, LanguageNames names) {
        List<List<Token>> tokens = article.paragraphs().stream().map(p -> names.tokens(p.text())).toList();
        Story story = new Story(names, known, words(tokens, t -> !t.capital()),
                words(tokens, t -> t.capital() && !t.opens()), datelines(article), day(article),
                country(article, names), readings.computeIfAbsent(names.language(),
                        l -> l.equals(JAPANESE) ? NameReadings.japanese() : NameReadings.NONE));
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Paragraph paragraph = article.paragraphs().get(i);
            int credit = paragraph.role() == Paragraph.Role.CAPTION
                    ? names.photoCredit().start(paragraph.text())
                    : paragraph.text().length();
            candidates(story, i, paragraph.text(), tokens.get(i)).stream()
                    .filter(c -> c.span().start() < credit || !isPerson(c)).forEach(candidates::add);
        }
        if (!names.capitals()) {
            candidates.addAll(again(candidates, article));
        }
        candidates.addAll(shortForms(candidates, tokens, article, names));
        candidates.sort(Comparator.comparing(Candidate::span));
        Romaniser.Habits habits = new Romaniser.Habits(names.language(),
                Set.copyOf(known.surnames(names.language())), names.words().readings(),
                names.words().romanisation(), story.readings());
        return new Cast(candidates,
                names.isLatin()
                        ? n -> n
                        : n -> romaniser.romanise(n, habits),
                names::isSameWord)
                .settle();
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /// Tells whether a listed place is only a part of the name that another candidate is.
    private static boolean isWithin(Candidate place, Candidate whole) {
        Span span = place.span();
        return !place.known().isEmpty() && place.known().getFirst().type() == EntityType.PLACE
                && span.start() >= whole.span().start() && span.end() <= whole.span().end()
                && span.end() - span.start() < whole.span().end() - whole.span().start();
    }

    private static boolean isPerson(Candidate candidate) {
        return candidate.known().isEmpty()
                ? candidate.type().filter(EntityType.PERSON::equals).isPresent()
                : candidate.known().getFirst().type() == EntityType.PERSON;
    }

    private static List<Candidate> candidates(Story story, int paragraph, String text, List<Token> tokens) {
        List<Segment> segments = Segment.of(tokens, story.names());
        List<Candidate> found = new ArrayList<>(new CapitalRuns(story, paragraph, text, tokens, segments).find());
        if (!story.names().capitals()) {
            Covered covered = new Covered();
            found.forEach(c -> covered.add(c.span()));
            List<Candidate> others = new ArrayList<>(
                    new GivenNames(story, paragraph, text, segments).find());
            others.addAll(new TitledNames(story, paragraph, text, tokens, segments).find());
            for (Candidate titled : others) {
                if (!covered.overlaps(titled.span())) {
                    covered.add(titled.span());
                    found.add(titled);
                }
            }
            for (Candidate headed : new HeadedNames(story, paragraph, text, tokens, segments).find()) {
                List<Candidate> within = found.stream().filter(c -> overlap(c.span(), headed.span())).toList();
                boolean place = headed.type().filter(EntityType.PLACE::equals).isPresent();
                if (within.isEmpty() || !place && within.stream().allMatch(c -> isWithin(c, headed))) {
                    found.removeAll(within);
                    found.add(headed);
                }
            }
            found.sort(Comparator.comparing(Candidate::span));
        }
        return found;
    }

    /// Finds unlisted people's full names where they stand again without a title, in scripts without capitals.
    private static List<Candidate> again(List<Candidate> candidates, Article article) {
        Covered covered = new Covered();
        candidates.forEach(c -> covered.add(c.span()));
        List<Candidate> found = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (Candidate candidate : List.copyOf(candidates)) {
            String printed = candidate.text();
            boolean person = candidate.known().isEmpty()
                    && candidate.type().filter(EntityType.PERSON::equals).isPresent();
            if (!person || printed.length() < SHORTEST_AGAIN || !done.add(printed)) {
                continue;
            }
            for (int i = 0; i < article.paragraphs().size(); i++) {
                String text = article.paragraphs().get(i).text();
                for (int at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + 1)) {
                    Span span = new Span(i, at, at + printed.length());
                    if (!covered.overlaps(span) && standsAlone(text, span)) {
                        covered.add(span);
                        found.add(new Candidate(span, printed, candidate.words(), List.of(), candidate.type()));
                    }
                }
            }
        }
        return found;
    }

    /// Whether no letter of the same word stands beside the span, in scripts whose words stand between spaces and have no
    /// particles on them.
    private static boolean standsAlone(String text, Span span) {
        UnicodeScript script = UnicodeScript.of(text.charAt(span.start()));
        boolean particles = script == UnicodeScript.HAN || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HIRAGANA || script == UnicodeScript.HANGUL;
        return particles || (span.start() == 0 || !Character.isLetterOrDigit(text.charAt(span.start() - 1)))
                && (span.end() == text.length() || !Character.isLetterOrDigit(text.charAt(span.end())));
    }

    /// Finds the first and last words of people's full names where they stand alone: who is named in full once is so for the
    /// whole story.
    private static List<Candidate> shortForms(List<Candidate> candidates, List<List<Token>> tokens, Article article,
            LanguageNames names) {
        Set<String> parts = new HashSet<>();
        Covered covered = new Covered();
        for (Candidate candidate : candidates) {
            covered.add(candidate.span());
            if (isPerson(candidate) && candidate.words().size() > 1) {
                parts.add(candidate.words().getFirst());
                parts.add(candidate.words().getLast());
            }
        }
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            for (Token token : tokens.get(i)) {
                Span span = new Span(i, token.start(), token.end());
                boolean name = token.kind() == Token.Kind.WORD
                        && (token.text().length() > 1 || token.text().codePointAt(0) > LAST_ALPHABETIC)
                        && parts.contains(token.text())
                        && (token.capital() || !names.capitals()) && !names.isFunctionWord(token.text());
                if (name && !covered.overlaps(span)) {
                    String printed = article.textAt(span);
                    found.add(new Candidate(span, printed, List.of(printed), List.of(), Optional.empty()));
                }
            }
        }
        return found;
    }

    private LanguageNames names(Lexicon lexicon) {
        return byLanguage.computeIfAbsent(lexicon.language(), l -> new LanguageNames(lexicon, known, places));
    }

    private static Set<String> words(List<List<Token>> paragraphs, Predicate<Token> wanted) {
        Set<String> words = new HashSet<>();
        for (List<Token> tokens : paragraphs) {
            for (Token token : tokens) {
                if (token.kind() == Token.Kind.WORD && wanted.test(token)) {
                    words.add(token.text());
                }
            }
        }
        return words;
    }

    private static Set<String> datelines(Article article) {
        return article.dateline().flatMap(d -> d.place()).map(place -> {
            Set<String> places = new HashSet<>(List.of(place.toLowerCase(Locale.ROOT)));
            for (String one : place.toLowerCase(Locale.ROOT).split("/", -1)) {
                places.add(one.strip());
            }
            return places;
        }).orElse(new HashSet<>());
    }

    private static Optional<LocalDate> day(Article article) {
        return article.dateline().flatMap(d -> d.date())
                .or(() -> article.published().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)));
    }

    /// Finds the country whose bodies a story means where it names none: that of its dateline, else that of its language.
    private static Optional<Bearer> country(Article article, LanguageNames names) {
        Optional<String> filed = article.dateline().flatMap(d -> d.place()).flatMap(place -> {
            PhraseTrie.Match<Bearer> match = names.name(names.tokens(place), 0);
            return match == null ? Optional.empty() : match.values().getFirst().country();
        });
        return filed.or(() -> names.words().country()).flatMap(names::country);
    }
}
