package kawat.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

/// Puts the cases of a public suite of JSON parsers before the reader. Each holds a JSON text that is no article, so
/// whatever it is, there is a refusal; and within an article, what must be rejected is.
class HostileJsonTest {

    private record Case(String name, byte[] bytes) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyCaseIsRefusedAndNoneBreaksTheReader() throws IOException {
        List<Case> cases = cases();
        for (Case c : cases) {
            assertThrows(BadArticle.class, () -> ArticleJson.read(c.name, c.text()), c.name);
        }
        assertEquals(318, cases.size());
    }

    @Test
    void whatIsNoJsonIsRefusedWithinAnArticleToo() throws IOException {
        for (Case c : cases()) {
            String json = "{\"format\":1,\"id\":\"a\",\"language\":\"en\",\"status\":\"USABLE\",\"sample\":false,\"origin\":{},\"kicker\":"
                    + c.text() + "}";
            boolean isText = c.name.startsWith("y_") && c.text().strip().startsWith("\"");
            if (isText) {
                try {
                    ArticleJson.read(c.name, json);
                } catch (BadArticle e) {
                    throw new AssertionError(c.name, e);
                }
            } else if (!c.name.startsWith("i_")) {
                assertThrows(BadArticle.class, () -> ArticleJson.read(c.name, json), c.name);
            }
        }
    }

    private static List<Case> cases() throws IOException {
        String corpora = System.getProperty("kawat.corpora", "");
        Path tar = Path.of(corpora, "data", "bad", "json-cases.tar.gz");
        assumeTrue(!corpora.isEmpty() && Files.exists(tar),
                "no corpora folder given; ArticleJsonTest has cases of our own");
        List<Case> cases = new ArrayList<>();
        try (InputStream in = Files.newInputStream(tar);
                TarArchiveInputStream entries = new TarArchiveInputStream(new GZIPInputStream(in))) {
            for (TarArchiveEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
                if (e.getName().endsWith(".json")) {
                    cases.add(new Case(e.getName().replaceFirst(".*/", ""), entries.readAllBytes()));
                }
            }
        }
        return cases;
    }
}
