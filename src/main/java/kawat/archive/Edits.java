package kawat.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;

/// Keeps what the reader did to articles, beside them: a list for each, which only grows.
final class Edits {

    /// The shape of the file.
    private record Flat(int format, String article, List<Edit> edits) {}

    private final RecordFiles files;
    private final Quarantine quarantine;

    Edits(RecordFiles files, Quarantine quarantine) {
        this.files = files;
        this.quarantine = quarantine;
    }

    /// Returns the edits of an article, the oldest first.
    List<Edit> of(String id) {
        return files.read(id).flatMap(json -> parse(files.path(id), json)).filter(f -> f.article.equals(id))
                .map(Flat::edits).orElse(List.of());
    }

    /// Adds edits to those that articles have; when this returns, the disk has them.
    void add(Map<String, List<Edit>> news) throws IOException {
        Map<String, byte[]> records = new LinkedHashMap<>();
        for (Map.Entry<String, List<Edit>> entry : news.entrySet()) {
            List<Edit> all = new ArrayList<>(of(entry.getKey()));
            all.addAll(entry.getValue());
            records.put(entry.getKey(), StrictMapper.MAPPER
                    .writeValueAsBytes(new Flat(ArticleJson.FORMAT, entry.getKey(), all)));
        }
        files.write(records, true);
    }

    /// Hands over the edits of every article that has any.
    void all(BiConsumer<String, List<Edit>> to) throws IOException {
        for (int part = 0; part < RecordFiles.FANS; part++) {
            for (Path file : files.list(part, false)) {
                files.read(file).flatMap(json -> parse(file, json)).ifPresent(f -> to.accept(f.article, f.edits));
            }
        }
    }

    private Optional<Flat> parse(Path file, byte[] json) {
        try {
            Flat f = StrictMapper.read(new String(json, StandardCharsets.UTF_8), Flat.class);
            if (f.format == ArticleJson.FORMAT) {
                return Optional.of(f);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            quarantine.report(file, "it holds no edits that this version of Kawat can read");
            return Optional.empty();
        }
        quarantine.report(file, "it holds edits of another version of Kawat");
        return Optional.empty();
    }
}
