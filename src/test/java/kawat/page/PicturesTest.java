package kawat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kawat.article.Article;
import kawat.article.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    private static Article page(String first, String within) {
        String story = PageReaderTest.page("<link rel=canonical href=https://quay.example/a/7>", first, "");
        return Reading.article(story.replaceFirst("</p><p>", "</p>" + within + "<p>"));
    }

    private static List<Picture> pictures(String first, String within) {
        return page(first, within).pictures();
    }

    @Test
    void pictureStandsBehindTheParagraphBeforeIt() {
        assertEquals(
                List.of(new Picture(0, "https://quay.example/ferry.jpg", Optional.empty(), Optional.of("A ferry"))),
                pictures("", "<img src=/ferry.jpg alt='A ferry'>"));
    }

    @Test
    void pictureAboveTheStoryStandsBeforeItsFirstParagraph() {
        Picture picture = pictures("<img src=https://pic.example/quay.jpg>", "").getFirst();
        assertEquals(-1, picture.after());
        assertEquals("https://pic.example/quay.jpg", picture.address());
    }

    @Test
    void largestOfSeveralSizesIsTaken() {
        assertEquals("https://quay.example/l.jpg", pictures("",
                "<img src=/s.jpg srcset='/s.jpg 320w, /l.jpg 1280w, /m.jpg 640w'>").getFirst().address());
    }

    @Test
    void pictureLoadedLaterHasItsRealAddress() {
        assertEquals("https://quay.example/real.jpg", pictures("",
                "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src=/real.jpg>").getFirst().address());
        assertEquals("https://quay.example/plain.jpg", pictures("",
                "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='><noscript><img src=/plain.jpg></noscript>")
                .getFirst().address());
        assertEquals("https://quay.example/source.webp", pictures("",
                "<picture><source srcset='/source.webp 1x'><img alt=x></picture>").getFirst().address());
    }

    @Test
    void pictureInItsAddressIsKeptAsItsTypeAndHash() {
        String data = Base64.getEncoder().encodeToString(new byte[1_000]);
        Picture picture = pictures("", "<img src='data:image/png;base64," + data + "'>").getFirst();
        assertEquals("data:image/png", picture.address());
        assertEquals("541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53",
                picture.sha256().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=/p.gif width=1 height=1>", "<img src=/p.gif style='width:1px;height:1px'>",
            "<img src=/a.png width=32 height=32>", "<img class=avatar src=/w.jpg>", "<img src=/img/icons/share.svg>",
            "<img src=/strip.gif width=728 height=90>", "<img>", "<img src=''>", "<img src='data:broken'>",
            "<aside><img src=/other.jpg></aside>", "<div hidden><img src=/unseen.jpg></div>"})
    void countersSignsAndStripsAreNoPictures(String html) {
        assertEquals(List.of(), pictures("", html));
    }

    @Test
    void pictureTwiceOnThePageIsOne() {
        assertEquals(1, pictures("<img src=/ferry.jpg>", "<img src=/ferry.jpg>").size());
    }

    @Test
    void wordsOfTheStoryAreTheSameWithPictures() {
        assertEquals(Reading.texts(page("", "")), Reading.texts(page("", "<figure><img src=/ferry.jpg></figure>")));
        assertTrue(page("", "").pictures().isEmpty());
    }
}
