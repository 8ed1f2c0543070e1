package kawat.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class QueryReaderTest {

    @Test
    void wordsPhrasesBeginningsAndNegationsAreTold() {
        assertEquals(all(word("visa"), new Ask.Phrase("lebih ambisius"), new Ask.Prefix("invest"), not(word("en"))),
                QueryReader.read("visa \"lebih ambisius\" invest* -en"));
    }

    @Test
    void orJoinsItsNeighboursOnly() {
        assertEquals(all(new Ask.Any(List.of(word("a"), word("b"), word("c"))), word("d")),
                QueryReader.read("a OR b OR c d"));
    }

    @Test
    void fieldsTakeWordsPhrasesAndBrackets() {
        assertEquals(all(in("speaker", new Ask.Phrase("Wang Yi")), not(in("lang", word("en")))),
                QueryReader.read("speaker:\"Wang Yi\" -lang:en"));
        assertEquals(in("speaker", word("Wang")), QueryReader.read("Speaker: Wang"));
        assertEquals(in("agency", new Ask.Any(List.of(word("a"), word("b")))), QueryReader.read("agency:(a OR b)"));
    }

    @Test
    void unknownFieldsAndTimesAreWords() {
        assertEquals(all(word("10:30"), word("foo:bar")), QueryReader.read("10:30 foo:bar"));
    }

    @Test
    void wrongQueriesAreReadTheNearestWay() {
        assertEquals(new Ask.Phrase("never closed"), QueryReader.read("\"never closed"));
        assertEquals(word("a"), QueryReader.read("OR a OR"));
        assertEquals(word("a"), QueryReader.read("((a"));
        assertEquals(word("a"), QueryReader.read("a)) - * \"\" speaker:"));
        assertEquals(all(), QueryReader.read(" \t "));
    }

    @Property(tries = 3000)
    void everyTextIsAQuery(@ForAll @StringLength(max = 60) @Chars({'"', '(', ')', '-', '*', ':', '|', ' ', 'O', 'R',
            'a', '王', '“', '\u00a0', '\ud83d'}) @CharRange(from = 'k', to = 'n') String text) {
        QueryReader.read(text);
        QueryReader.read("kind:" + text + " NOT " + text);
    }

    private static Ask word(String text) {
        return new Ask.Word(text);
    }

    private static Ask not(Ask what) {
        return new Ask.Not(what);
    }

    private static Ask in(String field, Ask what) {
        return new Ask.In(field, what);
    }

    private static Ask all(Ask... parts) {
        return new Ask.All(List.of(parts));
    }
}
