package kawat.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import kawat.article.Article;
import kawat.article.RandomArticles;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// States what the article JSON keeps and what it refuses.
class ArticleJsonTest {

    private static final String LEAST = "{\"format\":1,\"id\":\"a\",\"language\":\"en\",\"status\":\"USABLE\",\"sample\":false,\"origin\":{}";

    @Property
    void whatWasWrittenReadsBackEqual(@ForAll long seed) throws BadArticle {
        Article article = RandomArticles.of(seed);
        String json = ArticleJson.write(article);
        byte[] asKept = json.getBytes(StandardCharsets.UTF_8);
        assertEquals(article, ArticleJson.read("x.json", new String(asKept, StandardCharsets.UTF_8)));
        assertEquals(json, ArticleJson.write(ArticleJson.read("x.json", json)));
    }

    @Property
    void oneArticleIsOneLineWithoutNulls(@ForAll long seed) {
        String json = ArticleJson.write(RandomArticles.of(seed));
        assertFalse(json.contains("\n"));
        assertFalse(json.contains(":null"), json);
        assertFalse(json.contains(":[]"), json);
    }

    @Test
    void leastArticleIsRead() throws BadArticle {
        Article article = ArticleJson.read("x.json", LEAST + "}");
        assertTrue(article.paragraphs().isEmpty() && article.headline().isEmpty()
                && article.annotations().quotes().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // broken
            "", " ", "{", "[", "]", "null", "true", "1", "\"article\"", "[]", "{}", "{\"format\":1}", "\u0000",
            "{\"format\":1,}",
            "{'format':1}", "{format:1}", "{\"format\":01}", "{\"format\":1 \"id\":\"a\"}", "// a\n{}",
            "{\"format\":NaN}",
            // of another format
            "{\"format\":2}", "{\"format\":-1}", "{\"format\":\"1\"}", "{\"format\":null}", "{\"format\":[1]}",
            "{\"format\":1.5}",
            "{\"format\":99999999999999999999}",
            // one field wrong; the rest of the least article is put before it
            "+,\"surprise\":1}", "+,\"id\":\"b\"}", "+}}", "+} {}", "+} x", "+,\"headline\":null}", "+,\"headline\":1}",
            "+,\"headline\":[\"a\"]}", "+,\"headline\":{}}", "+,\"bylines\":null}", "+,\"bylines\":\"a\"}",
            "+,\"bylines\":[null]}",
            "+,\"bylines\":[1]}", "+,\"published\":\"yesterday\"}", "+,\"published\":0}", "+,\"published\":\"\"}",
            "+,\"published\":\"2024-13-01T00:00:00Z\"}", "+,\"dateline\":{\"date\":\"2024-02-30\"}}",
            "+,\"dateline\":{\"date\":19000}}",
            "+,\"dateline\":\"SHANGHAI\"}", "+,\"paragraphs\":[{\"text\":\" \",\"role\":\"BODY\"}]}",
            "+,\"paragraphs\":[{\"text\":\"a\"}]}",
            "+,\"paragraphs\":[{\"text\":\"a\",\"role\":\"body\"}]}", "+,\"paragraphs\":[{\"text\":\"a\",\"role\":0}]}",
            "+,\"paragraphs\":[{\"text\":\"a\",\"role\":\"\"}]}", "+,\"paragraphs\":[null]}", "+,\"paragraphs\":[[]]}",
            "+,\"paragraphs\":[{\"role\":\"BODY\"}]}",
            "+,\"removed\":[{\"text\":\"a\",\"reason\":\"CREDIT\"}]}", "+,\"removed\":[{\"text\":\"a\",\"after\":0}]}",
            "+,\"removed\":[{\"text\":\"a\",\"reason\":\"CREDIT\",\"after\":1.5}]}",
            "+,\"removed\":[{\"text\":\"a\",\"reason\":\"CREDIT\",\"after\":\"1\"}]}",
            // marks outside the text
            "+,\"mentions\":[{\"paragraph\":0,\"start\":0,\"end\":1,\"entity\":\"a\"}]}",
            "+,\"paragraphs\":[{\"text\":\"a\",\"role\":\"BODY\"}],\"mentions\":[{\"paragraph\":0,\"start\":0,\"end\":2,\"entity\":\"a\"}]}",
            "+,\"paragraphs\":[{\"text\":\"a\",\"role\":\"BODY\"}],\"mentions\":[{\"paragraph\":0,\"start\":1,\"end\":0,\"entity\":\"a\"}]}",
            "+,\"paragraphs\":[{\"text\":\"a\",\"role\":\"BODY\"}],\"terms\":[{\"paragraph\":-1,\"start\":0,\"end\":1,\"reason\":\"TERM\"}]}",
            "+,\"paragraphs\":[{\"text\":\"a\",\"role\":\"BODY\"}],\"dates\":[{\"paragraph\":1,\"start\":0,\"end\":1,\"date\":\"2024-01-01\",\"guessed\":true}]}",
            // quotes that are none
            "+,\"quotes\":[{}]}",
            "+,\"quotes\":[{\"kind\":\"DIRECT\",\"spans\":[],\"speakers\":[{\"type\":\"Unknown\"}],\"confidence\":0}]}",
            "+,\"paragraphs\":[{\"text\":\"a\",\"role\":\"BODY\"}],\"quotes\":[{\"kind\":\"DIRECT\",\"spans\":[{\"paragraph\":0,\"start\":0,\"end\":1}],\"speakers\":[],\"confidence\":0}]}",
            "+,\"paragraphs\":[{\"text\":\"a\",\"role\":\"BODY\"}],\"quotes\":[{\"kind\":\"DIRECT\",\"spans\":[{\"paragraph\":0,\"start\":0,\"end\":1}],\"speakers\":[{\"type\":\"Unknown\"}],\"confidence\":2}]}",
            "+,\"paragraphs\":[{\"text\":\"a\",\"role\":\"BODY\"}],\"quotes\":[{\"kind\":\"DIRECT\",\"spans\":[{\"paragraph\":0,\"start\":0,\"end\":1}],\"speakers\":[{\"type\":\"God\"}],\"confidence\":0}]}",
            "+,\"paragraphs\":[{\"text\":\"a\",\"role\":\"BODY\"}],\"quotes\":[{\"kind\":\"DIRECT\",\"spans\":[{\"paragraph\":0,\"start\":0,\"end\":1}],\"speakers\":[{}],\"confidence\":0}]}",
            "+,\"paragraphs\":[{\"text\":\"a\",\"role\":\"BODY\"}],\"quotes\":[{\"kind\":\"DIRECT\",\"spans\":[{\"paragraph\":0,\"start\":0,\"end\":1}],\"speakers\":[{\"type\":\"Named\"}],\"confidence\":0}]}",
            "+,\"paragraphs\":[{\"text\":\"a\",\"role\":\"BODY\"}],\"quotes\":[{\"kind\":\"DIRECT\",\"spans\":[{\"paragraph\":0,\"start\":0,\"end\":2}],\"speakers\":[{\"type\":\"Unknown\"}],\"confidence\":0}]}"})
    void whatIsNoArticleIsRefusedWithTheFile(String json) {
        String whole = json.startsWith("+") ? LEAST + json.substring(1) : json;
        BadArticle refusal = assertThrows(BadArticle.class, () -> ArticleJson.read("stories/x.json", whole), whole);
        assertTrue(refusal.getMessage().startsWith("stories/x.json: "), refusal.getMessage());
    }

    @Test
    void refusalOfBrokenJsonNamesLineAndColumn() {
        String refusal = refusal(LEAST + ",\n\"headline\":\"a\" \"b\"}");
        assertTrue(refusal.startsWith("x.json: line 2, column "), refusal);
    }

    @Test
    void refusalOfAnArticleNamesTheField() {
        assertEquals("x.json: unknown field surprise",
                refusal(LEAST + ",\"surprise\":1}").replaceFirst("line .*: ", ""));
        assertTrue(refusal(LEAST + ",\"paragraphs\":[{\"text\":\"a\",\"role\":\"X\"}]}")
                .contains("field paragraphs[0].role: "));
    }

    private static String refusal(String json) {
        return String.valueOf(assertThrows(BadArticle.class, () -> ArticleJson.read("x.json", json)).getMessage());
    }

    @Test
    void everyFieldThatAnArticleMustHaveIsMissed() {
        for (String field : LEAST.substring(1).split(",")) {
            String without = (LEAST + "}").replace(field + ",", "").replace("," + field, "");
            assertThrows(BadArticle.class, () -> ArticleJson.read("x.json", without), without);
        }
    }

    @Test
    void endlessNestingIsRefused() {
        String deep = "{\"headline\":" + "[".repeat(200_000);
        assertThrows(BadArticle.class, () -> ArticleJson.read("x.json", deep));
    }
}
