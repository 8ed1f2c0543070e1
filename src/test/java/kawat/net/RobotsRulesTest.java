package kawat.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RobotsRulesTest {

    private static boolean allows(String text, String path) {
        return RobotsRules.read(text).allows(path);
    }

    @Test
    void longestRuleDecidesAndOfEqualsTheOneThatAllows() {
        String text = "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c\n";
        assertFalse(allows(text, "/a"));
        assertFalse(allows(text, "/a/c"));
        assertTrue(allows(text, "/a/b/c"));
        assertTrue(allows(text, "/c"));
        assertTrue(allows(text, "/other"));
    }

    @Test
    void groupForKawatGoesBeforeTheOneForAll() {
        String text = "User-agent: other\nUser-Agent: Kawat/0.1\nDisallow: /x # why\n\nUser-agent: *\nDisallow: /\n";
        assertTrue(allows(text, "/y"));
        assertFalse(allows(text, "/x"));
        assertTrue(allows("User-agent: kawat\nDisallow:\nUser-agent: *\nDisallow: /", "/x"));
        assertTrue(allows("User-agent: other\nDisallow: /", "/x"));
    }

    @Test
    void starsAndEndsAreUnderstood() {
        String text = "User-agent: *\nDisallow: /*.pdf$\nDisallow: /a**b/\nDisallow: /q?x=\n";
        assertFalse(allows(text, "/d/e.pdf"));
        assertTrue(allows(text, "/d/e.pdf?x"));
        assertFalse(allows(text, "/a1/2b/"));
        assertFalse(allows(text, "/q?x=1"));
    }

    @Test
    void spacingIsRead() {
        assertEquals(Optional.of(Duration.ofMillis(2500)),
                RobotsRules.read("User-agent: *\nCrawl-delay: 2.5").spacing());
        assertEquals(Optional.empty(), RobotsRules.read("User-agent: *\nCrawl-delay: soon").spacing());
    }

    @Test
    void hostileRuleTakesNoTime() {
        String text = "User-agent: *\nDisallow: /" + "*a".repeat(2_000) + "*b$\n";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertTrue(allows(text, "/" + "a".repeat(7_000))));
    }

    @Property
    void anyTextIsRead(@ForAll String text, @ForAll String path) {
        RobotsRules.read("User-agent: *\nDisallow: " + text).allows(path);
        RobotsRules.read(text).allows(path);
    }
}
