package kawat.page;

import static org.assertj.core.api.Assertions.assertThat;

import kawat.article.Article;
import org.junit.jupiter.api.Test;

/// Pages built so that the words of one element are those of nearly all the others, too.
final class HugePagesTest {

    private static final String HEAD = "<html><head><meta property='og:title' content='Port opens after long works'></head><body>";

    @Test
    void aHeadlineIsFoundBelowAHundredThousandElementsInsideOneAnother() {
        StringBuilder page = new StringBuilder(HEAD);
        for (int i = 0; i < 100_000; i++) {
            page.append("<span>word").append(i).append(' ');
        }
        page.append("<p>Port opens after long works</p>");

        assertThat(Reading.article(page.toString()).headline()).contains("Port opens after long works");
    }

    @Test
    void blocksWithATimeInsideOneAnotherAreReadWithAllTheirText() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("<h1>Port opens after long works</h1>");
        for (int i = 0; i < 400; i++) {
            page.append("<div class=entry><time>10:10</time>");
        }
        for (int i = 0; i < 5_000; i++) {
            page.append("<p>The harbour was opened on Monday after works of three years, the mayor said, as ship ")
                    .append(i).append(" came in.</p>");
        }

        Article article = Reading.article(page.toString());

        assertThat(article.headline()).contains("Port opens after long works");
        assertThat(article.paragraphs()).hasSizeGreaterThan(4_900);
    }
}
