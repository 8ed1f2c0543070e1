package kawat.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import kawat.archive.Stories;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Holds on to words while the article around them changes.
class AnchorProperties {

    private static final List<String> SENTENCES = List.of("“Kami akan bicara,” kata Menteri Ada Contoh di pelabuhan.",
            "The ferry left at dawn. “No,” he said.", "“No,” he said.", "他说：“我们会谈下去。”记者周四在港口报道，双方代表随后离开了会场。",
            "وقال الوزير: «سنتحدث طويلا»، ثم غادر الميناء مع الوفد المرافق.", "— Да, — сказал он.",
            "— Да, — сказал он.",
            "Fishermen said that the new quay was longer than the old one \uD83D\uDE00, and that it would hold.", "?!");

    private final List<String> paragraphs = new ArrayList<>();

    private static Article article(List<String> paragraphs) {
        return Stories.story("a", "en", "Quay", paragraphs.toArray(String[]::new));
    }

    private void some(Random random) {
        paragraphs.clear();
        for (int i = 0; i < 1 + random.nextInt(7); i++) {
            paragraphs.add(SENTENCES.get(random.nextInt(SENTENCES.size())));
        }
    }

    private static Span span(Random random, int paragraph, String text) {
        int start = random.nextInt(text.length());
        return new Span(paragraph, start, start + 1 + random.nextInt(text.length() - start));
    }

    private static String letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Property(tries = 1_000)
    void wordsAreFoundAgainWhereTheyStand(@ForAll long seed) {
        Random random = new Random(seed);
        some(random);
        int paragraph = random.nextInt(paragraphs.size());
        Span span = span(random, paragraph, paragraphs.get(paragraph));
        Article article = article(paragraphs);
        assertEquals(Optional.of(span), Anchor.of(article, span).in(article));
    }

    @Property(tries = 2_000)
    void whateverHappensElsewhereTheyAreFoundOrNothingIs(@ForAll long seed) {
        Random random = new Random(seed);
        some(random);
        int place = random.nextInt(paragraphs.size());
        String own = paragraphs.get(place);
        Span span = span(random, place, own);
        Anchor anchor = Anchor.of(article(paragraphs), span);
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(paragraphs.size());
            switch (random.nextInt(3)) {
                case 0 -> {
                    paragraphs.add(at, random.nextBoolean()
                            ? "Inserted " + random.nextInt(9)
                            : SENTENCES.get(random.nextInt(SENTENCES.size())));
                    place += at <= place ? 1 : 0;
                }
                case 1 -> {
                    if (at != place) {
                        paragraphs.remove(at);
                        place -= at < place ? 1 : 0;
                    }
                }
                default -> {
                    if (at != place) {
                        paragraphs.set(at, paragraphs.get(at) + " Edited.");
                    }
                }
            }
        }
        Article changed = article(paragraphs);
        Optional<Span> found = anchor.in(changed);
        found.ifPresent(f -> assertEquals(anchor.words(), changed.textAt(f)));
        if (paragraphs.stream().filter(own::equals).count() == 1) {
            assertEquals(Optional.of(new Span(place, span.start(), span.end())), found);
        }
    }

    @Property(tries = 2_000)
    void inAnyOtherTextNothingButTheSameWordsIsFound(@ForAll long seed) {
        Random random = new Random(seed);
        some(random);
        int paragraph = random.nextInt(paragraphs.size());
        Anchor anchor = Anchor.of(article(paragraphs), span(random, paragraph, paragraphs.get(paragraph)));
        List<String> other = new ArrayList<>();
        for (String text : paragraphs) {
            StringBuilder edited = new StringBuilder(text);
            for (int i = random.nextInt(4); i > 0; i--) {
                int at = random.nextInt(edited.length());
                switch (random.nextInt(3)) {
                    case 0 -> edited.insert(at, "x");
                    case 1 -> edited.setCharAt(at, ' ');
                    default -> edited.insert(at, "“ ");
                }
            }
            other.add(edited + "x");
        }
        Article changed = article(other);
        anchor.in(changed)
                .ifPresent(f -> assertEquals(letters(anchor.words()), letters(changed.textAt(f)), changed.toString()));
    }

    @Example
    void editedParagraphIsKnownByTheWordsAround() {
        String text = "The harbour master said on Monday that the long quay of the old town would open in spring, and added: "
                + "“We shall ship again.” Minister Mira Vell agreed with her in the evening, after a walk along the new quay.";
        Anchor anchor = Anchor.of(article(List.of("First.", text)), span(text, "We shall ship again."));
        String later = text.replace("The harbour master", "Harbour master Ida Sample").replace("new quay", "quay");
        Article changed = article(List.of("Another first.", "A line that was put back.", later));
        assertEquals("We shall ship again.", changed.textAt(anchor.in(changed).orElseThrow()));
        Article joined = article(List.of("Another first. " + text + " More."));
        assertEquals("We shall ship again.", joined.textAt(anchor.in(joined).orElseThrow()));
        Article straight = article(List.of(text.replace('“', '"').replace('”', '"').replace(' ', '\u00A0')));
        assertEquals("We\u00A0shall\u00A0ship\u00A0again.", straight.textAt(anchor.in(straight).orElseThrow()));
    }

    @Example
    void wordsThatAreSaidBySomebodyElseNowAreNotFound() {
        String text = "“We shall ship again in the spring of next year,” Minister Mira Vell said at the quay.";
        Anchor anchor = Anchor.of(article(List.of(text)),
                span(text, "We shall ship again in the spring of next year,"));
        assertEquals(Optional.empty(), anchor.in(article(List.of(text.replace("Mira Vell", "Ada Example")))));
        assertEquals(Optional.empty(), anchor.in(article(List.of(text + " Later.", text + " Again."))));
    }

    @Example
    void shortWordsOfAParagraphThatIsGoneAreNotFoundInAnother() {
        Anchor anchor = Anchor.of(article(List.of("“No,” he said.", "Other.")), new Span(0, 1, 4));
        assertEquals(Optional.empty(), anchor.in(article(List.of("The ferry left. “No,” he said.", "Other."))));
    }

    @Example
    void paragraphsThatReadTheSameAreToldApartByThoseAround() {
        Article article = article(List.of("One.", "“No,” he said.", "Two.", "“No,” he said.", "Three."));
        Anchor anchor = Anchor.of(article, new Span(3, 1, 4));
        assertEquals(Optional.of(new Span(4, 1, 4)), anchor.in(
                article(List.of("“No,” he said.", "One.", "“No,” he said.", "Two.", "“No,” he said.", "Three."))));
        assertEquals(Optional.empty(), anchor.in(
                article(List.of("“No,” he said.", "One.", "“No,” he said.", "Zwei.", "“No,” he said.", "Drei."))));
    }

    @Example
    void noWordsAreNothingToHoldOnTo() {
        assertThrows(IllegalArgumentException.class, () -> new Anchor("a", 1, 1, "", "", 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Anchor("a", 0, 2, "", "", 0, 1));
        assertTrue(Anchor.of(article(List.of("?!")), new Span(0, 0, 2)).in(article(List.of("?!!"))).isEmpty());
    }

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        return new Span(text.startsWith("The harbour") ? 1 : 0, at, at + words.length());
    }
}
