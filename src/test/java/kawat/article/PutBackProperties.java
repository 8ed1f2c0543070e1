package kawat.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PutBackProperties {

    @Property(tries = 500)
    void noLineIsLostOrDoubledAndTheOthersStayInTheirPlaces(@ForAll long seed, @ForAll Set<Integer> picked) {
        Article article = RandomArticles.of(seed);
        Set<Removed> lines = new HashSet<>();
        picked.stream().filter(i -> !article.removed().isEmpty())
                .forEach(i -> lines.add(article.removed().get(Math.floorMod(i, article.removed().size()))));
        Article restored = article.restored(lines);
        List<String> before = new ArrayList<>();
        article.paragraphs().forEach(p -> before.add(p.text()));
        article.removed().forEach(r -> before.add(r.text()));
        List<String> after = new ArrayList<>();
        restored.paragraphs().forEach(p -> after.add(p.text()));
        restored.removed().forEach(r -> after.add(r.text()));
        assertEquals(before.stream().sorted().toList(), after.stream().sorted().toList());
        List<Paragraph> rest = new ArrayList<>(restored.paragraphs());
        for (Paragraph paragraph : article.paragraphs()) {
            int at = rest.indexOf(paragraph);
            assertTrue(at >= 0);
            rest.subList(0, at + 1).clear();
        }
        for (int i = 0; i < article.entries().size(); i++) {
            assertEquals(article.paragraphs().get(article.entries().get(i).paragraph()),
                    restored.paragraphs().get(restored.entries().get(i).paragraph()));
        }
        if (lines.isEmpty()) {
            assertSame(article, restored);
        }
    }

    @Example
    void shapeFoldsNumbersCaseAndSpaces() {
        assertEquals(shape("Updated  12:30 PM,\u00A03 May", Removed.Reason.RELATED_LINK),
                shape("updated 9:05 pm, 14 may", Removed.Reason.RELATED_LINK));
    }

    @Example
    void labelAloneTellsCreditsButNotLinks() {
        assertEquals("editor:", shape("Editor: Ada Example", Removed.Reason.CREDIT));
        assertEquals("read: this", shape("READ: This", Removed.Reason.RELATED_LINK));
        assertEquals("no label at the end:", shape("No label at the end:", Removed.Reason.CREDIT));
    }

    @Example
    void siteIsTheHostElseTheOutletElseTheBytes() {
        assertEquals(Optional.of("a.example"), LineRule.host(Optional.of("https://WWW.A.example:8080/x?y")));
        assertEquals(Optional.of("a.example"), LineRule.host(Optional.of("http://me:pw@a.example")));
        assertEquals(Optional.empty(), LineRule.host(Optional.of("file:///a/b.html")));
    }

    private static String shape(String text, Removed.Reason reason) {
        return LineRule.shape(new Removed(text, reason, 0));
    }
}
