package kawat.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import kawat.article.Correction;
import kawat.article.LineRule;
import kawat.article.Removed;
import tools.jackson.core.JacksonException;

/// Keeps what the reader did to articles, beside them: a list for each, which only grows.
final class Edits {

    /// The shape of the file.
    private record Flat(int format, String article, List<FlatEdit> edits) {}

    /// What was done: the first two to a line, the others to a statement.
    private enum Kind {
        PUT_BACK, TAKE_OUT, CORRECT, WITHDRAW
    }

    private record FlatEdit(Instant at, Kind kind, Optional<Removed> line, Optional<LineRule> rule,
            Optional<Correction> correction) {

        static FlatEdit of(Edit edit) {
            return switch (edit) {
                case Edit.Line(Instant at, boolean back, Removed line, Optional<LineRule> rule) ->
                    new FlatEdit(at, back ? Kind.PUT_BACK : Kind.TAKE_OUT, Optional.of(line), rule, Optional.empty());
                case Edit.Statement(Instant at, boolean holds, Correction correction) -> new FlatEdit(at,
                        holds ? Kind.CORRECT : Kind.WITHDRAW, Optional.empty(), Optional.empty(),
                        Optional.of(correction));
            };
        }

        /// @throws IllegalArgumentException when it does not say to what it was done
        Edit edit() {
            return switch (kind) {
                case PUT_BACK, TAKE_OUT -> new Edit.Line(at, kind == Kind.PUT_BACK, said(line), rule);
                case CORRECT, WITHDRAW -> new Edit.Statement(at, kind == Kind.CORRECT, said(correction));
            };
        }

        private static <T> T said(Optional<T> what) {
            return what.orElseThrow(() -> new IllegalArgumentException("an edit of nothing"));
        }
    }

    private final RecordFiles files;
    private final Quarantine quarantine;

    Edits(RecordFiles files, Quarantine quarantine) {
        this.files = files;
        this.quarantine = quarantine;
    }

    /// Returns the edits of an article, the oldest first.
    List<Edit> of(String id) {
        return read(id).orElse(List.of());
    }

    /// Adds edits to those that articles have; when this returns, the disk has them.
    ///
    /// @throws IOException when they cannot be written, or those that are there cannot be read and would be lost
    void add(Map<String, List<Edit>> news) throws IOException {
        Map<String, byte[]> records = new LinkedHashMap<>();
        for (Map.Entry<String, List<Edit>> entry : news.entrySet()) {
            String id = entry.getKey();
            Optional<List<Edit>> there = read(id);
            List<Edit> all = new ArrayList<>(there.orElse(List.of()));
            if (there.isEmpty() && Files.exists(files.path(id))) {
                throw new IOException(files.path(id) + ": what you did to this story before cannot be read, and is not"
                        + " written over");
            }
            all.addAll(entry.getValue());
            records.put(id, StrictMapper.MAPPER.writeValueAsBytes(
                    new Flat(ArticleJson.FORMAT, id, all.stream().map(FlatEdit::of).toList())));
        }
        files.write(records, true);
    }

    /// Hands over the edits of every article that has any.
    ///
    /// @param sweep whether to delete what a crash left half-written
    void all(boolean sweep, BiConsumer<String, List<Edit>> to) throws IOException {
        for (int part = 0; part < RecordFiles.FANS; part++) {
            for (Path file : files.list(part, sweep)) {
                files.read(file).flatMap(json -> parse(file, json)).ifPresent(f -> to.accept(f.article, edits(f)));
            }
        }
    }

    private Optional<List<Edit>> read(String id) {
        return files.read(id).flatMap(json -> parse(files.path(id), json)).filter(f -> f.article.equals(id))
                .map(Edits::edits);
    }

    private static List<Edit> edits(Flat flat) {
        return flat.edits.stream().map(FlatEdit::edit).toList();
    }

    private Optional<Flat> parse(Path file, byte[] json) {
        try {
            Flat f = StrictMapper.read(new String(json, StandardCharsets.UTF_8), Flat.class);
            if (f.format == ArticleJson.FORMAT) {
                edits(f);
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
