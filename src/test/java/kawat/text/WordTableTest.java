package kawat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class WordTableTest {

    private static <T> T get(WordTable<T> table, String text, int from, int to) {
        return table.get(text, from, to, text.substring(from, to).hashCode());
    }

    @Test
    void aWordIsFoundWhereItStandsInTheText() {
        WordTable<Integer> table = new WordTable<>(Map.of("pasar", 1, "di", 2, "é", 3));

        assertThat(get(table, "ke pasar di é", 3, 8)).isEqualTo(1);
        assertThat(get(table, "ke pasar di é", 9, 11)).isEqualTo(2);
        assertThat(get(table, "ke pasar di é", 12, 13)).isEqualTo(3);
    }

    @Test
    void aPartOfAWordIsNotTheWord() {
        WordTable<Integer> table = new WordTable<>(Map.of("pasar", 1));

        assertThat(get(table, "ke pasar", 3, 7)).isNull();
        assertThat(get(table, "ke pasaran", 3, 10)).isNull();
    }

    @Test
    void wordsOfOneHashAreToldApart() {
        WordTable<Integer> table = new WordTable<>(Map.of("Aa", 1, "BB", 2));

        assertThat(get(table, "AaBBC#", 0, 2)).isEqualTo(1);
        assertThat(get(table, "AaBBC#", 2, 4)).isEqualTo(2);
        assertThat(get(table, "AaBBC#", 4, 6)).isNull();
    }

    @Test
    void anEmptyTableHasNoWord() {
        assertThat(get(new WordTable<>(Map.<String, Integer>of()), "pasar", 0, 5)).isNull();
    }

    @Property
    void everyWordOfATableIsFoundBetweenOthers(@ForAll @Size(max = 60) Map<String, Integer> words) {
        WordTable<Integer> table = new WordTable<>(new HashMap<>(words));

        words.forEach((word, value) -> assertThat(get(table, "<" + word + ">", 1, 1 + word.length()))
                .isEqualTo(value));
    }
}
