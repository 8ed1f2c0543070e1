package kawat.day;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import kawat.article.Article;
import kawat.article.DateMention;
import kawat.article.EntityMention;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.day.Grammar.Match;
import kawat.lexicon.DayWords;
import kawat.lexicon.DayWords.Means;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import kawat.lexicon.SameLetters;
import kawat.text.Calendars;
import kawat.text.Zones;

/// Finds the words of an article that name a day, and tells the day meant. Pure, and safe for use by several threads.
public final class DayFinder {

    /// What is needed to read one language.
    private record Reader(Grammar grammar, Tense tense, Resolver resolver, Optional<ZoneId> zone) {}

    private final Lexicons lexicons;
    private final Zones zones = new Zones();
    private final Calendars calendars = new Calendars();
    private final Letters letters = new Letters(SameLetters.load());
    private final ConcurrentMap<String, Optional<Reader>> readers = new ConcurrentHashMap<>();

    public DayFinder(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /// @throws IllegalArgumentException when the lexicon holds a form that cannot be read
    private Optional<Reader> reader(Lexicon lexicon) {
        return readers.computeIfAbsent(lexicon.language(),
                l -> lexicon.days().map(days -> reader(lexicon, days, calendars, letters)));
    }

    private static Reader reader(Lexicon lexicon, DayWords days, Calendars calendars, Letters letters) {
        Grammar grammar = new Grammar(lexicon, days, calendars, letters);
        return new Reader(grammar, new Tense(lexicon, days, grammar),
                new Resolver(days, new PrintedDates(calendars)), days.zone().map(ZoneId::of));
    }

    /// Returns the days of an article in the order of its text; none in a language whose words for days are not known.
    ///
    /// @param article with its names and statements: words within a name name no day, and what somebody says was perhaps
    ///                said on another day than that of the story
    public List<DateMention> find(Article article) {
        return lexicons.of(article.language()).flatMap(this::reader)
                .map(reader -> find(article, reader)).orElse(List.of());
    }

    private List<DateMention> find(Article article, Reader reader) {
        List<List<Match>> matches = new ArrayList<>();
        List<Folded> texts = article.paragraphs().stream().map(p -> reader.grammar.letters.fold(p.text())).toList();
        texts.forEach(text -> matches.add(matches(text, reader.grammar)));
        if (matches.stream().allMatch(List::isEmpty)) {
            return List.of();
        }
        Optional<Anchor> filed = Anchor.of(article, reader.zone, zones)
                .or(() -> matches.stream().flatMap(List::stream).flatMap(m -> fixing(m, reader).stream()).findFirst());
        Names names = new Names(article);
        List<DateMention> days = new ArrayList<>();
        for (int p = 0; p < texts.size(); p++) {
            int paragraph = p;
            Folded text = texts.get(p);
            Optional<Anchor> anchor = article.entries().isEmpty()
                    ? filed
                    : Anchor.ofEntry(article, p, reader.zone, zones).or(() -> filed);
            for (Match m : matches.get(p)) {
                Span span = new Span(p, m.from(), m.until());
                if (names.within(span)) {
                    continue;
                }
                Supplier<Tense.Told> tense = () -> reader.tense.of(text, m.start(), m.end());
                reader.resolver.resolve(m.form(), m.facts(), anchor, tense)
                        .map(day -> day.guessed(counted(m) && names.said(span)))
                        .ifPresent(day -> days.add(new DateMention(paragraph, span.start(), span.end(), day.first(),
                                day.last(), day.guessed())));
            }
        }
        return List.copyOf(days);
    }

    /// A date with its year and its weekday fixes the day of a story that is filed on none: wires print it so beside what
    /// has just been said.
    private static Optional<Anchor> fixing(Match m, Reader reader) {
        return m.form().means() == Means.DATE && m.facts().absolute() && m.facts().weekday() > 0
                ? reader.resolver.resolve(m.form(), m.facts(), Optional.empty(), () -> Tense.Told.UNDECIDED)
                        .filter(day -> !day.guessed() && day.last().isEmpty()).map(day -> new Anchor(day.first(), true))
                : Optional.empty();
    }

    /// Tells whether a day is counted from that of the story, not printed as a date.
    private static boolean counted(Match m) {
        return m.form().means() != Means.DATE || m.facts().day() < 0 && m.facts().month() < 0 && m.facts().year() < 0;
    }

    private static List<Match> matches(Folded text, Grammar grammar) {
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (!grammar.mayStart(text, i)) {
                continue;
            }
            Optional<Match> match = grammar.longest(text, i);
            if (match.isPresent()) {
                Match best = match.get();
                if (best.from() > i) {
                    // Words around a day must not cut it short: "in [April] 25".
                    best = grammar.longest(text, best.from()).filter(own -> own.end() > match.get().end())
                            .orElse(best);
                }
                found.add(best);
                i = Math.max(i, best.until() - 1);
            }
        }
        return found;
    }

    /// Tells what names and statements stand where.
    private record Names(Article article) {

        boolean within(Span span) {
            return article.annotations().mentions().stream().map(EntityMention::span).anyMatch(m -> m.contains(span));
        }

        boolean said(Span span) {
            return article.annotations().quotes().stream().filter(q -> q.kind() != Quote.Kind.INDIRECT)
                    .flatMap(q -> q.spans().stream()).anyMatch(s -> s.contains(span));
        }
    }
}
