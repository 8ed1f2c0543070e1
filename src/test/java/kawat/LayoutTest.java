package kawat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import org.junit.jupiter.api.Test;

/// Holds the files of the project to their rules.
class LayoutTest {

    private static final ProjectFiles KAWAT = new ProjectFiles(Path.of("").toAbsolutePath());

    /// First bytes of file formats read as Latin-1, and the ends of Unicode blocks.
    private static final Set<String> NO_WORDS = Set.of("\u00FF\u00D8\u00FF", "\u00D0\u00CF\u0011\u00E0", "\u00FD7zXZ",
            "(\u00B5/\u00FD", "\u30FF", "\u3400", "\u9FFF", "\uAC00");

    @Test
    void topLevelIsExactlyAsPinned() throws IOException {
        holds(KAWAT.topLevelThatIsNotAsPinned());
    }

    @Test
    void noSourceIsOverFourHundredLines() {
        holds(KAWAT.sourcesThatAreTooLong());
    }

    @Test
    void filesSpeakOfKawatAlone() {
        holds(KAWAT.linesThatSpeakOfMoreThanKawat());
    }

    @Test
    void resourcesSayWhereTheyAreFrom() {
        holds(KAWAT.resourcesWithoutProvenance());
    }

    @Test
    void javaHoldsNoLettersOfOtherLanguages() {
        holds(KAWAT.literalsWithLettersOfOtherLanguages(NO_WORDS));
    }

    @Test
    void javaHoldsNoWordsOfLexicons() {
        Set<String> words = new TreeSet<>();
        Set<String> english = new TreeSet<>();
        for (Lexicon lexicon : Lexicons.load().all()) {
            Set<String> to = lexicon.language().equals("en") ? english : words;
            to.addAll(lexicon.functionWords());
            to.addAll(lexicon.months().keySet());
            to.addAll(lexicon.weekdays().keySet());
        }
        words.removeAll(english);
        // Shorter words of one language are too often a name in Java or a word of English.
        words.removeIf(w -> w.length() < 5);
        holds(KAWAT.literalsWithWords(words));
    }

    @Test
    void whatIsPublicHasADocstring() {
        holds(KAWAT.publicWithoutDocstring());
    }

    private static void holds(List<String> faults) {
        assertEquals("", String.join("\n", faults));
    }
}
