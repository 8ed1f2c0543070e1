package kawat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// States what cleaning does to a text, whatever the text.
class TextCleanerTest {

    /// Texts with much of what normalising trips over: marks that compose, reorder or fall apart, halves of pairs, controls.
    @Provide
    Arbitrary<String> hardTexts() {
        Arbitrary<String> pieces = Arbitraries
                .of(List.of("a", "e", "o\u0301", "\u0301", "\u0323", "\u0344", "\u0340", "\u0F73", "\u20DD",
                        "\uD800", "\uDC00", "\uD83D\uDE00", "\u0000", "\u0085", "\u009F", "\uFEFF", "\uFFFE", "\u1100",
                        "\u1161", "\u11A8",
                        "\u212B", "\u0958", "\uFB1D", "\u00A0", "\u200F", "\u202E", "\t", "\r\n", "\n", " ", "\u4E2D",
                        "\uF900", "\u0627\u0653",
                        "\u0301".repeat(29), "\u0323".repeat(31)));
        return Arbitraries.oneOf(pieces.list().ofMaxSize(60).map(p -> String.join("", p)), Arbitraries.strings());
    }

    @Property
    void cleaningTwiceChangesNothingMore(@ForAll("hardTexts") String text) {
        String once = TextCleaner.clean(text);
        assertEquals(once, TextCleaner.clean(once));
    }

    @Property
    void cleanTextIsInNormalFormC(@ForAll("hardTexts") String text) {
        assertTrue(Normalizer.isNormalized(TextCleaner.clean(text), Normalizer.Form.NFC));
    }

    @Property
    void cleanTextHoldsNoControlsAndNoHalvesOfPairs(@ForAll("hardTexts") String text) {
        assertFalse(TextCleaner.clean(text).codePoints().anyMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r'
                || c >= 0x7F && c <= 0x9F || c >= 0xD800 && c <= 0xDFFF));
    }

    @Property
    void marksNeverPileUp(@ForAll("hardTexts") String text) {
        int run = 0;
        for (int c : TextCleaner.clean(text).codePoints().toArray()) {
            int type = Character.getType(c);
            run = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK ? run + 1 : 0;
            assertTrue(run <= 30, "a run of " + run);
        }
    }

    @Property
    void lettersAndLinesAreKept(@ForAll("hardTexts") String text) {
        String letters = "[^\\p{IsLatin}\\p{IsHan}\\p{IsCyrillic}\\n]";
        assertEquals(Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll(letters, ""),
                Normalizer.normalize(TextCleaner.clean(text), Normalizer.Form.NFD).replaceAll(letters, ""));
    }

    @Test
    void wordsInNormalFormAreLeftAlone() {
        for (String text : List.of("", "Caf\u00E9 \u201Cau lait\u201D", "\u4E2D\u6587\u3002",
                "\u0627\u0644\u0633\u0644\u0627\u0645", "a\u00A0b\tc\nd", "\uD83D\uDE00")) {
            assertEquals(text, TextCleaner.clean(text));
        }
    }

    @Test
    void endlessMarksAreCutInLittleTime() {
        // Normalising a run of marks takes time that grows with its square: uncut, this would take hours.
        String cleaned = TextCleaner.clean("a" + "\u0323\u0301".repeat(1_000_000) + "b");
        assertTrue(cleaned.length() < 40 && cleaned.endsWith("b"), cleaned.length() + "");
    }
}
