package kawat.page.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class ListedNamesTest {

    private static final long ONE = 1;
    private static final long TWO = 1 << 1;

    private static ListedNames listed(List<String> one, List<String> two) {
        ListedNames names = new ListedNames();
        names.add(one, ONE, true);
        names.add(two, TWO, false);
        return names;
    }

    @Test
    void aNameIsFoundWholeAndAsAPartOfAnother() {
        ListedNames names = listed(List.of("byline"), List.of("story-body"));

        assertThat(names.of("byline")).isEqualTo(ONE);
        assertThat(names.of("top article__byline--large")).isEqualTo(ONE);
        assertThat(names.of("articleByline")).isEqualTo(ONE);
        assertThat(names.of("main-story-body")).isEqualTo(TWO);
        assertThat(names.of("mainStoryBody byline")).isEqualTo(ONE | TWO);
        assertThat(names.of("bylines story")).isZero();
    }

    @Test
    void aStarStandsForAllThatBeginLikeTheName() {
        ListedNames names = listed(List.of("promo*"), List.of());

        assertThat(names.of("promotion")).isEqualTo(ONE);
        assertThat(names.of("box-promos")).isEqualTo(ONE);
        assertThat(names.of("prom")).isZero();
    }

    @Test
    void namesBeyondAsciiAreListedLikeOthers() {
        ListedNames names = listed(List.of("überschrift*", "標題*"), List.of("подпись"));

        assertThat(names.of("Überschrift-groß")).isEqualTo(ONE);
        assertThat(names.of("標題欄")).isEqualTo(ONE);
        assertThat(names.of("標")).isZero();
        assertThat(names.of("подпись")).isEqualTo(TWO);
    }

    @Test
    void aWordBeforeAPartDeniesItWhereTheListAllowsThat() {
        ListedNames names = listed(List.of("byline"), List.of("body"));

        assertThat(names.of("no-byline")).isZero();
        assertThat(names.of("without-body")).isEqualTo(TWO);
    }

    @Test
    void anElementIsCalledByEachOfItsNames() {
        ListedNames names = listed(List.of("byline"), List.of("body"));

        assertThat(names.of(Jsoup.parse("<p class=byline id=body>x").expectFirst("p"))).isEqualTo(ONE | TWO);
        assertThat(names.of(Jsoup.parse("<p itemprop=body style='x'>x").expectFirst("p")))
                .isEqualTo(ListedNames.MARKED | ListedNames.STYLED | TWO);
        assertThat(names.of(Jsoup.parse("<p>x").expectFirst("p"))).isZero();
    }

    @Property
    void anyNameIsLookedUpAndAnyNameWithAStarIsListed(@ForAll String listed, @ForAll String asked) {
        ListedNames names = listed(List.of(listed + "x*"), List.of(listed));

        long first = names.of(asked);

        assertThat(names.of(asked)).isEqualTo(first);
    }
}
