package kawat.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kawat.article.Article;
import kawat.article.Outcome;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a page is made of, no visible block of it is lost without a trace.
class NothingLostTest {

    private static final String LONG = " harbour towns agreed on Friday to share one ferry, ending a quarrel that had lasted nine winters.";

    @Property(tries = 150)
    void everyVisibleBlockIsAParagraphAFieldOrRemoved(@ForAll("pages") List<String> blocks) {
        StringBuilder page = new StringBuilder("<html><body>");
        for (int i = 0; i < blocks.size(); i++) {
            page.append(blocks.get(i).replace("MARK", "mark" + i + "x"));
        }
        Outcome outcome = Reading.one(page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8));
        if (outcome instanceof Outcome.Read(Article a)) {
            String kept = a.paragraphs() + " " + a.removed() + " " + a.headline() + a.kicker();
            for (int i = 0; i < blocks.size(); i++) {
                assertTrue(kept.contains("mark" + i + "x"), () -> "lost of " + page);
            }
        }
    }

    @Property(tries = 150)
    void damagedMarkupThrowsNothing(@ForAll("pages") List<String> blocks, @ForAll long seed) {
        java.util.Random chance = new java.util.Random(seed);
        StringBuilder page = new StringBuilder("<html><body>" + String.join("", blocks));
        for (int i = 0; i < 12; i++) {
            int at = chance.nextInt(page.length());
            if (chance.nextBoolean()) {
                page.deleteCharAt(at);
            } else {
                page.insert(at, "<>&\"'/\0\u0301\u2028".charAt(chance.nextInt(9)));
            }
        }
        Reading.one(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<List<String>> pages() {
        Arbitrary<String> words = Arbitraries.of("MARK" + LONG, "MARK two", "MARK" + LONG + LONG, "By MARK Quintal",
                "MARK 3 May 2024", "SEE\u00A0 MARK", "(Reporting by MARK)", "MARK:", "© MARK", "Advertisement MARK");
        Arbitrary<String> frames = Arbitraries.of("<p>%</p>", "<div>%</div>", "<h1>%</h1>", "<h2>%</h2>",
                "<ul><li>%</li></ul>", "<blockquote><p>%</p></blockquote>", "<aside><p>%</p></aside>", "<nav>%</nav>",
                "<footer>%</footer>", "<figure><img><figcaption>%</figcaption></figure>", "<p><a href=x>%</a></p>",
                "<p class=byline>%</p>", "<div class=related><a href=x>%</a></div>", "%<br><br>",
                "<table><tr><td>%</td></tr></table>",
                "<time>%</time>", "<form>%</form>", "<button>%</button>", "<span class=date>%</span>",
                "<p><b>%</b></p>", "<div class=comment>%</div>");
        return Combinators.combine(frames, words).as((f, w) -> f.replace("%", w)).list().ofMinSize(1).ofMaxSize(25);
    }
}
