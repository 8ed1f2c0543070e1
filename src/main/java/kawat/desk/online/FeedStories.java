package kawat.desk.online;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kawat.archive.OwnFile;
import org.jspecify.annotations.Nullable;

/// Remembers which articles came through which feed, and which of them the reader has not looked at yet. Losing the file
/// costs no article: what a feed still holds is told again the next time it comes whole. Safe for use by several threads.
final class FeedStories {

    private static final long LARGEST = 256L << 20;
    /// Stands for an article where the reader looked at all stories of a feed so far.
    private static final String LOOKED = "";

    private final Path file;
    private @Nullable Map<String, Map<String, Boolean>> known;

    FeedStories(Path file) {
        this.file = file;
    }

    /// Tells that an article came through a feed, whether or not it was there already.
    synchronized void came(String feed, String article) {
        if (known().computeIfAbsent(feed, f -> new LinkedHashMap<>()).putIfAbsent(article, true) == null) {
            append(feed, article);
        }
    }

    /// Tells that the reader looked at the stories of a feed.
    synchronized void looked(String feed) {
        if (fresh(feed) > 0) {
            known().getOrDefault(feed, Map.of()).replaceAll((article, fresh) -> false);
            append(feed, LOOKED);
        }
    }

    /// Returns the ids of the articles that came through a feed, in the order in which they came.
    synchronized List<String> of(String feed) {
        return List.copyOf(known().getOrDefault(feed, Map.of()).keySet());
    }

    /// Returns how many articles came through a feed since the reader looked at its stories.
    synchronized int fresh(String feed) {
        return (int) known().getOrDefault(feed, Map.of()).values().stream().filter(f -> f).count();
    }

    private void append(String feed, String article) {
        try {
            OwnFile.append(file, feed + "\t" + article.replaceAll("\\s", " ") + "\n");
        } catch (IOException e) {
            // Then it is remembered until the end of this run.
            return;
        }
    }

    private Map<String, Map<String, Boolean>> known() {
        Map<String, Map<String, Boolean>> read = known;
        if (read == null) {
            read = load();
            known = read;
        }
        return read;
    }

    private Map<String, Map<String, Boolean>> load() {
        Map<String, Map<String, Boolean>> read = new HashMap<>();
        Optional<byte[]> bytes;
        try {
            bytes = OwnFile.read(file, LARGEST);
        } catch (IOException e) {
            // Then nothing is known.
            return read;
        }
        bytes.ifPresent(b -> new String(b, StandardCharsets.UTF_8).lines().map(l -> l.split("\t", -1))
                .filter(p -> p.length == 2 && !p[0].isEmpty()).forEach(p -> {
                    Map<String, Boolean> own = read.computeIfAbsent(p[0], f -> new LinkedHashMap<>());
                    if (p[1].equals(LOOKED)) {
                        own.replaceAll((article, fresh) -> false);
                    } else {
                        own.put(p[1], true);
                    }
                }));
        return read;
    }
}
