package kawat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

class AnalyzersTest {

    private static final Lexicons LEXICONS = Lexicons.load();
    private final Analyzers analyzers = new Analyzers(LEXICONS);

    @Test
    void everyLexiconDescribesAnAnalyserThatLuceneHas() throws IOException {
        for (Lexicon lexicon : LEXICONS.all()) {
            String word = lexicon.name() + " " + String.join(" ", lexicon.functionWords());
            assertFalse(terms(analyzers.of(lexicon.language()).orElseThrow(), word).isEmpty(), lexicon.language());
        }
    }

    @Test
    void inflectedFormsMeet() throws IOException {
        assertMeet("id", "pertemuan", "pertemuannya");
        assertMeet("en", "ministers", "minister's");
        assertMeet("es", "reuniones", "reunión");
        assertMeet("ru", "министра", "министром");
        assertMeet("ar", "المفاوضات", "مفاوضات");
        assertMeet("fr", "l’accord", "accords");
        assertMeet("it", "dell’accordo", "accordi");
        assertMeet("de", "Gespräche", "Gesprächen");
        assertMeet("tr", "Ankara'ya", "ankara");
    }

    @Test
    void chineseNamesBreakIntoOverlappingPairs() throws IOException {
        assertEquals(List.of("布林", "林肯"), terms(analyzers.exact(), "布林肯"));
    }

    @Test
    void acronymsKeepTheirCaseBesideTheFoldedWord() throws IOException {
        assertEquals(List.of("menlu", "as", "AS", "tiba"), terms(analyzers.exact(), "Menlu AS tiba"));
        assertEquals(List.of("as", "he", "said"), terms(analyzers.exact(), "As he said"));
        assertEquals(List.of("сша", "США"), terms(analyzers.exact(), "США"));
        assertEquals(List.of("shanghai"), terms(analyzers.exact(), "SHANGHAI"));
    }

    @Test
    void caseAndAccentsFold() throws IOException {
        assertEquals(List.of("mexico", "strasse"), terms(analyzers.exact(), "México Straße"));
    }

    @Test
    void offsetsCountTheUnitsOfTheText() throws IOException {
        String text = "😀 Menlu AS, 王毅。";
        for (Analyzer analyzer : List.of(analyzers.exact(), analyzers.of("zh").orElseThrow())) {
            try (TokenStream tokens = analyzer.tokenStream("f", text)) {
                OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
                tokens.reset();
                List<String> printed = new ArrayList<>();
                while (tokens.incrementToken()) {
                    printed.add(text.substring(offset.startOffset(), offset.endOffset()));
                }
                assertTrue(printed.contains("Menlu") && printed.contains("AS"), printed.toString());
            }
        }
    }

    private void assertMeet(String language, String one, String other) throws IOException {
        Analyzer analyzer = analyzers.of(language).orElseThrow();
        assertEquals(terms(analyzer, one), terms(analyzer, other), language);
    }

    private static List<String> terms(Analyzer analyzer, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("f", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
        }
        return terms;
    }
}
