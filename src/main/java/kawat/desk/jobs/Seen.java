package kawat.desk.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kawat.archive.OwnFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Remembers which files of a watched folder were taken in, in a file of JSON Lines. Losing it costs a second look at
/// files that are known.
final class Seen {

    private static final long LARGEST = 1L << 30;
    /// A file with this many lines that say nothing any more is written anew.
    private static final int STALE = 10_000;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /// How a file looks from outside.
    ///
    /// @param size in bytes
    /// @param time of its last change, in milliseconds since 1970
    record Look(long size, long time) {}

    private record Line(String file, long size, long time) {}

    private final Path file;
    private final Map<Path, Look> looks = new HashMap<>();

    /// Reads what is remembered of a folder.
    ///
    /// @param home where such files are kept
    Seen(Path home, Path folder) throws IOException {
        this.file = home.resolve(
                UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8)) + ".jsonl");
        String all = new String(OwnFile.read(file, LARGEST).orElse(new byte[0]), StandardCharsets.UTF_8);
        int[] lines = {0};
        all.lines().forEach(l -> {
            lines[0]++;
            try {
                Line line = MAPPER.readValue(l, Line.class);
                looks.put(Path.of(line.file), new Look(line.size, line.time));
            } catch (JacksonException | InvalidPathException | NullPointerException e) {
                // Cut off by a crash: the file is looked at once more.
                lines[0]--;
            }
        });
        if (lines[0] > looks.size() + STALE || !all.isEmpty() && !all.endsWith("\n")) {
            OwnFile.write(file, text(looks).getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Tells whether a file was taken in as it looks now.
    boolean has(Path path, Look look) {
        return look.equals(looks.get(path));
    }

    void add(Map<Path, Look> taken) throws IOException {
        looks.putAll(taken);
        OwnFile.append(file, text(taken));
    }

    private static String text(Map<Path, Look> looks) {
        List<String> lines = new ArrayList<>();
        looks.forEach((path, look) -> lines
                .add(MAPPER.writeValueAsString(new Line(path.toString(), look.size, look.time)) + "\n"));
        return String.join("", lines);
    }
}
