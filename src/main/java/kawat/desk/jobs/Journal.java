package kawat.desk.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import kawat.archive.OwnFile;
import kawat.desk.IngestReport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Keeps one job in a file of JSON Lines that grows as the job goes. A line that a crash cut short counts for nothing, and
/// so does what another version of Kawat wrote: then some inputs are read once more, and known already.
final class Journal {

    private static final int FORMAT = 1;
    private static final String ENDING = ".jsonl";
    private static final long LARGEST = 1L << 30;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(
                    i -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    /// One of: the head, an input, the end of the list of inputs, what became of an input, a refusal, a state.
    record Line(Optional<Head> head, Optional<Named> input, Optional<Boolean> listed, Optional<Result> result,
            Optional<Refusal> refused, Optional<Job.State> state) {

        static Line input(Input input) {
            return new Line(Optional.empty(), Optional.of(Named.of(input)), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty());
        }

        static Line end() {
            return new Line(Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty(), Optional.empty(),
                    Optional.empty());
        }

        static Line result(Result result) {
            return new Line(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(result),
                    Optional.empty(), Optional.empty());
        }

        static Line refused(Refusal refusal) {
            return new Line(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(refusal), Optional.empty());
        }

        static Line state(Job.State state) {
            return new Line(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(state));
        }

        static Line head(Head head) {
            return new Line(Optional.of(head), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty());
        }
    }

    /// What the reader asked for, and when.
    record Head(int format, Instant made, List<Named> given) {}

    /// An input as the file names it.
    record Named(Optional<String> file, Optional<String> address, Optional<String> text) {

        static Named of(Input input) {
            return switch (input) {
                case Input.File(Path path) -> new Named(Optional.of(path.toString()), Optional.empty(),
                        Optional.empty());
                case Input.Address(String uri) -> new Named(Optional.empty(), Optional.of(uri), Optional.empty());
                case Input.Text(Path kept) -> new Named(Optional.empty(), Optional.empty(),
                        Optional.of(kept.getFileName().toString()));
            };
        }

        /// @param folder where texts are kept
        Optional<Input> input(Path folder) {
            try {
                return file.<Input>map(f -> new Input.File(Path.of(f))).or(() -> address.map(Input.Address::new))
                        .or(() -> text.filter(t -> t.matches("[\\w-]+\\.text"))
                                .map(t -> new Input.Text(folder.resolve(t))));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }
    }

    /// What became of an input so far.
    ///
    /// @param input    place in the list; absent for the sum of a job that is over
    /// @param inputs   how many there are in a job that is over
    /// @param finished how many of them were read to their end
    record Result(OptionalInt input, int added, int updated, int known, int refused, boolean ended,
            Optional<Long> inputs, Optional<Long> finished) {

        static Result of(int input, IngestReport r, boolean ended) {
            return new Result(OptionalInt.of(input), r.added(), r.updated(), r.known(), r.refused(), ended,
                    Optional.empty(), Optional.empty());
        }

        static Result sum(IngestReport r, long inputs, long finished) {
            return new Result(OptionalInt.empty(), r.added(), r.updated(), r.known(), r.refused(), true,
                    Optional.of(inputs), Optional.of(finished));
        }

        IngestReport report() {
            return new IngestReport(added, updated, known, refused);
        }
    }

    private final Path file;

    private Journal(Path file) {
        this.file = file;
    }

    /// Returns the journal of a job, which may not be there yet.
    static Journal of(Path folder, String id) {
        return new Journal(folder.resolve(id + ENDING));
    }

    /// Returns the ids of the jobs of a folder, the oldest first.
    static List<String> ids(Path folder) throws IOException {
        List<String> ids = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                files.forEach(f -> ids.add(f.getFileName().toString().replace(ENDING, "")));
            }
        }
        ids.sort(null);
        return ids;
    }

    /// Writes the lines in place of all that was there; when this returns, the disk has them.
    void write(List<Line> lines) throws IOException {
        OwnFile.write(file, text(lines).getBytes(StandardCharsets.UTF_8));
    }

    /// Adds lines.
    void append(List<Line> lines) throws IOException {
        OwnFile.append(file, text(lines));
    }

    /// Hands over the lines that can be read.
    void read(Consumer<Line> to) throws IOException {
        String all = new String(OwnFile.read(file, LARGEST).orElse(new byte[0]), StandardCharsets.UTF_8);
        all.lines().filter(l -> !l.isBlank()).forEach(l -> {
            try {
                to.accept(MAPPER.readValue(l, Line.class));
            } catch (JacksonException e) {
                // Cut off by a crash, or not ours.
                return;
            }
        });
        if (!all.isEmpty() && !all.endsWith("\n")) {
            OwnFile.append(file, "\n");
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    static Head head(Instant made, List<Input> given) {
        return new Head(FORMAT, made, given.stream().map(Named::of).toList());
    }

    private static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(l -> text.append(MAPPER.writeValueAsString(l)).append('\n'));
        return text.toString();
    }
}
