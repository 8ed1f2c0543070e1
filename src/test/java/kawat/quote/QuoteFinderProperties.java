package kawat.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.article.Speaker;
import kawat.article.Term;
import kawat.lexicon.Lexicon;
import kawat.lexicon.SpeechWords;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// What holds of any text, however broken: words, names, marks, dashes and the speech words of a language in any order.
class QuoteFinderProperties {

    private static final List<String> NAMES = List.of("Adjoa Frimpong", "Роман Ветлугин", "周明远", "Xinhua", "Geneva");
    private static final List<String> SIGNS = List.of("“", "”", "\"", "'", "’", "‘", "«", "»", "「", "」", "—", "–", "-",
            ",", ".", ":", "，", "。", "：", "؟", "(", ")", "…", "\u00a0", "\u200f", "``", "''", "„");
    private static final List<String> WORDS = List.of("road", "Bread", "дорога", "路", "大门", "طريق", "x", "I.", "90",
            "ok",
            "\ud83d\ude00", "e\u0301");

    @Provide
    Arbitrary<Article> stories() {
        return Arbitraries.of(List.copyOf(Story.LEXICONS.all())).flatMap(lexicon -> {
            Arbitrary<String> piece = Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of(WORDS)),
                    Tuple.of(4, Arbitraries.of(SIGNS)), Tuple.of(2, Arbitraries.of(NAMES)),
                    Tuple.of(5, Arbitraries.of(speech(lexicon))), Tuple.of(1, Arbitraries.strings().ofMaxLength(3)));
            Arbitrary<String> paragraph = Combinators
                    .combine(piece.list().ofMinSize(1).ofMaxSize(30), Arbitraries.of(" ", " ", ""))
                    .as((pieces, gap) -> String.join(gap, pieces)).filter(text -> !text.isBlank());
            return paragraph.list().ofMinSize(1).ofMaxSize(4).map(p -> story(lexicon.language())
                    .read(p.toArray(String[]::new)));
        });
    }

    private static Story story(String language) {
        return new Story(language).person("Adjoa Frimpong").person("Роман Ветлугин").person("周明远")
                .house("Xinhua", "agency").place("Geneva");
    }

    private static List<String> speech(Lexicon lexicon) {
        SpeechWords speech = lexicon.speech();
        List<String> words = Stream.of(speech.cues().stream().flatMap(c -> c.words().stream()),
                speech.marks().stream().flatMap(m -> Stream.of(m.open(), m.close())), speech.complementisers().stream(),
                speech.pronouns().stream().flatMap(p -> p.words().stream()), speech.definite().stream(),
                speech.indefinite().stream(), speech.roles().keySet().stream(), speech.prepositions().stream(),
                speech.breaks().stream(), speech.media().keySet().stream(),
                speech.carriers().stream().flatMap(c -> c.words().stream()),
                speech.labels().stream().flatMap(l -> l.words().stream())).flatMap(s -> s)
                .collect(Collectors.toCollection(ArrayList::new));
        words.add("and");
        return words;
    }

    private static List<Span> spans(Article story) {
        return Stream.concat(story.annotations().quotes().stream().flatMap(q -> q.spans().stream()),
                story.annotations().terms().stream().map(Term::span)).sorted().toList();
    }

    @Property(tries = 800)
    void everySpanHoldsWordsAndNoSpaceAtItsEnds(@ForAll("stories") Article story) {
        for (Span span : spans(story)) {
            String text = story.textAt(span);
            assertFalse(text.isBlank(), () -> story.paragraphs().toString());
            assertFalse(isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1)),
                    () -> "[" + text + "] in " + story.paragraphs());
        }
    }

    @Property(tries = 800)
    void noWordIsSaidTwice(@ForAll("stories") Article story) {
        List<Span> spans = spans(story);
        for (int i = 1; i < spans.size(); i++) {
            Span last = spans.get(i - 1);
            Span span = spans.get(i);
            assertFalse(last.overlaps(span),
                    () -> "[" + story.textAt(last) + "] and [" + story.textAt(span) + "] in " + story.paragraphs());
        }
    }

    @Property(tries = 400)
    void everySpeakerIsListedAndEveryConfidenceAShare(@ForAll("stories") Article story) {
        Set<String> listed = story.annotations().entities().stream().map(Entity::id).collect(Collectors.toSet());
        for (Quote quote : story.annotations().quotes()) {
            assertTrue(quote.confidence() >= 0 && quote.confidence() <= 1);
            for (Speaker speaker : quote.speakers()) {
                if (speaker instanceof Speaker.Named named) {
                    assertTrue(listed.contains(named.entity()), named.entity());
                }
            }
            quote.alternatives().forEach(a -> assertTrue(listed.contains(a.entity()), a.entity()));
            quote.cue().ifPresent(c -> assertFalse(story.textAt(c).isBlank()));
        }
    }

    @Property(tries = 200)
    void sameStoryGivesTheSameStatements(@ForAll("stories") Article story) {
        String[] paragraphs = story.paragraphs().stream().map(p -> p.text()).toArray(String[]::new);
        assertEquals(story.annotations(), story(story.language()).read(paragraphs).annotations());
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
