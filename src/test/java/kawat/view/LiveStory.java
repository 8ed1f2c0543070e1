package kawat.view;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import kawat.archive.Archive;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.LiveEntry;
import kawat.article.Origin;
import kawat.article.Paragraph;
import kawat.article.Picture;
import kawat.article.Removed;
import kawat.article.Status;

/// An invented live blog with pictures, some of which were captured.
final class LiveStory {

    static final String ID = "harbour-live";
    static final String CAPTURED = "0".repeat(63) + "1";
    static final String HUGE = "0".repeat(63) + "2";
    static final String BROKEN = "0".repeat(63) + "3";

    private static final byte[] DRAWN = png();

    private LiveStory() {
    }

    /// Puts the story into the archive of a folder, which nobody has open.
    static void add(Path archive) {
        try (Archive opened = Archive.open(archive)) {
            opened.add(List.of(article()), Map.of());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Article article() {
        List<Paragraph> paragraphs = List.of(
                Paragraph.body("Ministers of two neighbours met in the harbour town on Tuesday to talk about fishing"
                        + " rights in the strait."),
                Paragraph.body(
                        "\u201CWe shall meet again in spring,\u201D the foreign minister said after the talks had ended."),
                Paragraph.body("Fishermen waited on the quay until dark."),
                Paragraph.body("The second day began with a walk along the new breakwater."));
        Origin origin = new Origin(Optional.of("https://www.harbour.example/live"), Optional.empty(),
                Optional.of("text/html"), Optional.empty());
        return new Article(ID, "", "en", Optional.of("Talks in the harbour town, as they happened"),
                Optional.of("Live"), List.of(), Optional.empty(), Optional.of("Harbour Gazette"), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(Instant.parse("2031-05-06T08:00:00Z")),
                Optional.empty(), Optional.empty(), Status.USABLE, false, origin, paragraphs,
                List.of(new Removed("Editor: Ada Example, with reports from the quay", Removed.Reason.CREDIT, 1),
                        new Removed("READ  Ferry strike enters its third week", Removed.Reason.RELATED_LINK, 1)),
                List.of(new LiveEntry(0, Optional.of(Instant.parse("2031-05-06T08:00:00Z"))),
                        new LiveEntry(2, Optional.of(Instant.parse("2031-05-06T14:30:00Z"))),
                        new LiveEntry(3, Optional.empty())),
                List.of(new Picture(-1, "https://pictures.harbour.example/quay.jpg", Optional.empty(),
                        Optional.of("The quay at dawn, with the fleet of small boats behind it")),
                        new Picture(0, "https://pictures.harbour.example/a.png", Optional.of(CAPTURED),
                                Optional.of("Ministers before the talks")),
                        new Picture(2, "image/png", Optional.of(HUGE), Optional.empty()),
                        new Picture(3, "https://pictures.harbour.example/b.png", Optional.of(BROKEN),
                                Optional.empty())),
                Annotations.NONE);
    }

    /// Returns the bytes of its pictures as a desk would: one that can be shown, one that is too large, a broken one.
    static Optional<byte[]> bytes(String sha256) {
        byte[] png = DRAWN.clone();
        if (sha256.equals(HUGE)) {
            java.nio.ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
        } else if (sha256.equals(BROKEN)) {
            png = java.util.Arrays.copyOf(png, 60);
        }
        return Optional.of(png);
    }

    private static byte[] png() {
        try {
            return Png.of(drawn());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static WritableImage drawn() {
        WritableImage image = new WritableImage(900, 420);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < 420; y++) {
            for (int x = 0; x < 900; x++) {
                double wave = Math.sin(x / 60.0) * 12 + 260;
                pixels.setColor(x, y, y < wave
                        ? Color.hsb(205, 0.2 + y / 900.0, 0.95)
                        : Color.hsb(200, 0.6, 0.75 - (y - wave) / 700));
            }
        }
        return image;
    }
}
