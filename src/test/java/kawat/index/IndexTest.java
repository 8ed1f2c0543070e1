package kawat.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kawat.archive.Stories;
import kawat.article.Article;
import kawat.article.Via;
import kawat.lexicon.Lexicons;
import kawat.text.Analyzers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {

    private static final Lexicons LEXICONS = Lexicons.load();
    private static final Analyzers ANALYZERS = new Analyzers(LEXICONS);

    @TempDir
    Path folder;
    private Index index;

    @BeforeEach
    void open() throws IOException {
        index = Index.open(folder, LEXICONS, ANALYZERS, true);
        index.add(List.of(indonesian(), english(), russian(), chinese(), unnamed()));
        index.commit(true);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private static Article indonesian() {
        Article a = Stories.at(Stories.story("id1", "id", "Menlu AS tiba di Shanghai",
                "SHANGHAI - Menteri Luar Negeri AS Antony Blinken tiba pada Rabu.",
                "\"Kami ingin pertemuannya lebih ambisius,\" kata Blinken kepada Xinhua."), "2024-04-25T03:00:00Z");
        return Stories.said(a, "Kami ingin pertemuannya lebih ambisius,", "antony-blinken", "Antony Blinken",
                "Antony Blinken", new Via("Xinhua", Via.Kind.CARRIER));
    }

    private static Article english() {
        Article a = Stories.at(Stories.story("en1", "en", "Blinken meets Wang as talks open",
                "As ministers gathered, Blinken spoke of visas.", "\"We need to talk about trade,\" Wang Yi said.",
                "\"Fentanyl is the first item,\" Blinken said."), "2024-04-26T03:00:00Z");
        a = Stories.said(a, "We need to talk about trade,", "wang-yi", "Wang Yi", "Wang Yi");
        return Stories.said(a, "Fentanyl is the first item,", "antony-blinken", "Antony Blinken", "Blinken");
    }

    private static Article russian() {
        Article a = Stories.at(Stories.story("ru1", "ru", "Блинкен прибыл в Шанхай",
                "Госсекретарь Энтони Блинкен прибыл в Шанхай с визитом.", "«Мы говорим прямо», — сказал Блинкен."),
                "2024-04-25T05:00:00Z");
        return Stories.said(a, "Мы говорим прямо", "antony-blinken", "Antony Blinken", "Энтони Блинкен");
    }

    private static Article chinese() {
        Article a = Stories.at(Stories.story("zh1", "zh", "布林肯抵达上海", "美国国务卿布林肯抵达上海。", "王毅说：“合作应当继续。”"),
                "2024-04-25T04:00:00Z");
        return Stories.said(a, "合作应当继续。", "wang-yi", "Wang Yi", "王毅");
    }

    private static Article unnamed() {
        Article a = Stories.at(Stories.story("en2", "en", "Official sees no breakthrough",
                "\"No breakthrough is near,\" a senior US official said.", "\"Perhaps,\" somebody said."),
                "2024-04-24T03:00:00Z");
        a = Stories.said(a, "No breakthrough is near,", "a senior US official");
        return Stories.said(a, "Perhaps,", "");
    }

    @Test
    void newestComesFirst() throws IOException {
        assertEquals(List.of("en1", "ru1", "zh1", "id1", "en2"),
                index.newest(9).items().stream().map(ArticleHit::id).toList());
        assertEquals(5, index.newest(2).total());
    }

    @Test
    void inflectionsOfEachLanguageAreFound() throws IOException {
        assertFound("pertemuan", "id1");
        assertFound("visa", "en1");
        assertFound("визиты", "ru1");
        assertFound("上海", "zh1");
        assertFound("布林肯", "zh1");
        assertFound("shanghai", "id1");
    }

    @Test
    void acronymIsNotTheSmallWordSpeltLikeIt() throws IOException {
        assertFound("AS", "id1");
        assertFound("as gathered", "en1");
    }

    @Test
    void queryLanguageMeansWhatItSays() throws IOException {
        assertFound("Blinken", "id1", "en1");
        assertFound("blinken -visas", "id1");
        assertFound("\"lebih ambisius\"", "id1");
        assertFound("\"ambisius lebih\"");
        assertFound("ambis*", "id1");
        assertFound("ambisius OR fentanyl", "id1", "en1");
        assertFound("(ambisius OR fentanyl) trade", "en1");
        assertFound("headline:Blinken", "en1");
        assertFound("lang:ru", "ru1");
        assertFound("Blinken lang:(id OR ru)", "id1");
        assertFound("via:xinhua", "id1");
        assertFound("speaker:\"Wang Yi\"", "en1", "zh1");
        assertFound("agency:reuters -lang:en -lang:id", "ru1", "zh1");
        assertFound("-lang:en", "id1", "ru1", "zh1");
    }

    @Test
    void wrongQueriesFindTheNearestThing() throws IOException {
        assertFound("\"lebih ambisius", "id1");
        assertFound("ambisius) OR", "id1");
        assertFound("ambisius AND ( \"\" -", "id1");
        assertEquals(5, index.search("", 9).total());
        assertEquals(5, index.search("*** --- :", 9).total());
    }

    @Test
    void speakerIsFoundByEveryFormOfTheNameInEveryLanguage() throws IOException {
        for (String form : List.of("Blinken", "antony blinken", "Блинкен", "энтони", "antony-blinken", "Blink")) {
            assertEquals(Set.of("id1/0", "en1/1", "ru1/0"), said(form), form);
        }
        assertEquals(Set.of("en1/0", "zh1/0"), said("王毅"));
        assertEquals(Set.of(), said("Putin"));
    }

    @Test
    void peopleWhomTwoArticlesNumberAlikeStayTwo() throws IOException {
        Article one = Stories.story("n1", "en", "One", "\"Yes,\" Rina Dewanti said.");
        Article other = Stories.story("n2", "en", "Two", "\"No,\" Karel Brodsky said.");
        index.add(List.of(Stories.said(one, "Yes,", "e1", "Rina Dewanti", "Rina Dewanti"),
                Stories.said(other, "No,", "e1", "Karel Brodsky", "Karel Brodsky")));
        index.refresh();
        assertEquals(Set.of("n1/0"), said("Dewanti"));
    }

    @Test
    void unnamedSpeakerIsFoundByTheDescription() throws IOException {
        assertEquals(Set.of("en2/0"), said("senior official"));
        QuoteHit hit = index.quotes(new QuoteQuestion("perhaps", "", ""), 5).items().getFirst();
        assertEquals(List.of(""), hit.speakers());
    }

    @Test
    void statementsAreFoundByWordsAndMatter() throws IOException {
        assertEquals(Set.of("en1/0"), ids(new QuoteQuestion("trade", "", "")));
        assertEquals(Set.of("en1/0", "en1/1"), ids(new QuoteQuestion("", "", "talks")));
        assertEquals(Set.of("en1/1"), ids(new QuoteQuestion("", "Blinken", "fentanyl")));
        assertEquals(Set.of("id1/0"), ids(new QuoteQuestion("via:Xinhua", "", "")));
    }

    @Test
    void marksAreTheFoundWordsAsPrinted() throws IOException {
        assertEquals(List.of("pertemuannya"), marked(index.search("pertemuan", 1).items().getFirst().snippet()));
        assertEquals(List.of("布林肯", "上海"), marked(index.search("布林肯 上海", 1).items().getFirst().snippet()));
        assertEquals(List.of("lebih ambisius"),
                marked(index.quotes(new QuoteQuestion("\"lebih ambisius\"", "", ""), 1).items().getFirst().words()));
    }

    @Test
    void marksOfACutParagraphCountIntoTheCutText() throws IOException {
        String filler = "Words that are there to be long and to be left out of it. ".repeat(20);
        index.add(List
                .of(Stories.story("en9", "en", "Long", "Short first.", "😀 " + filler + "Zanzibar spoke. " + filler)));
        index.refresh();
        Snippet snippet = index.search("zanzibar", 1).items().getFirst().snippet();
        assertEquals(List.of("Zanzibar"), marked(snippet));
        assertTrue(snippet.text().length() < 300 && snippet.text().startsWith("…") && snippet.text().endsWith("…"));
    }

    @Test
    void snippetWithoutMarksIsTheLede() throws IOException {
        assertEquals("SHANGHAI - Menteri Luar Negeri AS Antony Blinken tiba pada Rabu.",
                index.search("lang:id", 1).items().getFirst().snippet().text());
    }

    @Test
    void laterVersionTakesThePlaceOfTheEarlierWhicheverComesFirst() throws IOException {
        Article second = superseding("id1~2", "id1");
        Article third = superseding("id1~3", "id1~2");
        index.add(List.of(third, second));
        index.commit(true);
        assertFound("lang:id", "id1~3");
        index.add(List.of(indonesian()));
        index.refresh();
        assertFound("lang:id", "id1~3");
    }

    @Test
    void samplesLeaveOnceThereIsAnArticleOfTheReadersOwn() throws IOException {
        try (Index fresh = Index.open(folder.resolve("samples"), LEXICONS, ANALYZERS, true)) {
            fresh.add(List.of(indonesian().asSample()));
            fresh.refresh();
            assertEquals(1, fresh.newest(5).total());
            assertTrue(fresh.newest(5).items().getFirst().sample());
            fresh.add(List.of(english()));
            fresh.refresh();
            assertEquals(List.of("en1"), fresh.newest(5).items().stream().map(ArticleHit::id).toList());
            assertEquals(2, fresh.quotes(new QuoteQuestion("", "", ""), 9).total());
        }
    }

    @Test
    void whatWasNotCommittedIsNotTakenForComplete() throws IOException {
        assertTrue(index.isComplete());
        index.commit(false);
        assertFalse(index.isComplete());
    }

    private static Article superseding(String id, String older) {
        Article a = Stories.story(id, "id", "Versi " + id, "Isi " + id);
        return new Article(a.id(), a.engine(), a.language(), a.headline(), a.kicker(), a.bylines(), a.agency(),
                a.outlet(), a.slug(), a.filing(), a.dateline(), a.published(), a.modified(), Optional.of(older),
                a.status(), false,
                a.origin(), a.paragraphs(), a.removed(), a.entries(), a.pictures(), a.annotations());
    }

    private void assertFound(String query, String... ids) throws IOException {
        assertEquals(new TreeSet<>(Arrays.asList(ids)),
                index.search(query, 9).items().stream().map(ArticleHit::id)
                        .collect(Collectors.toCollection(TreeSet::new)),
                query);
    }

    private Set<String> said(String speaker) throws IOException {
        return ids(new QuoteQuestion("", speaker, ""));
    }

    private Set<String> ids(QuoteQuestion question) throws IOException {
        return index.quotes(question, 9).items().stream().map(h -> h.article() + "/" + h.quote())
                .collect(Collectors.toSet());
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.marks().stream().map(m -> snippet.text().substring(m.start(), m.end())).toList();
    }
}
