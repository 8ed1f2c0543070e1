package kawat.desk.online;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kawat.page.FeedPages;

/// Tells lists of feeds (OPML) among files.
public final class FeedLists {

    /// Bytes that tell what a file is.
    private static final int HEAD = 16 << 10;

    private FeedLists() {
    }

    /// Returns those of the files that are lists of feeds.
    public static List<Path> among(List<Path> files) {
        return files.stream().filter(FeedLists::isOne).toList();
    }

    private static boolean isOne(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return FeedPages.isList(in.readNBytes(HEAD));
        } catch (IOException e) {
            // Whoever takes it in will say why it cannot be read.
            return false;
        }
    }
}
