package kawat;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kawat.article.Quote;
import kawat.source.Page;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Holds the right answer for one story; the fields are told in `src/test/resources/gold/README.md`.
record GoldStory(String page, String language, Optional<String> headline, Optional<String> agency,
        Optional<String> place, Optional<String> day, List<String> bylines, List<String> paragraphs,
        List<String> removed, List<String> noise, List<Said> quotes, List<String> terms, List<String> people,
        List<String> places, List<String> organisations, Optional<List<String>> dates) {

    /// Where the right answers lie, from the project's folder.
    static final Path FOLDER = Path.of("src/test/resources/gold");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withConfigOverride(List.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    /// One statement: `speaker` is a canonical name, a printed description in brackets, or `?` for nobody who could be
    /// told; `loose` statements are neither missed nor false.
    record Said(Quote.Kind kind, List<String> parts, String speaker, List<String> via, boolean loose) {

        boolean marked() {
            return kind != Quote.Kind.INDIRECT;
        }

        boolean unnamed() {
            return speaker.startsWith("(");
        }

        boolean unknown() {
            return speaker.equals("?");
        }

        String description() {
            return speaker.substring(1, speaker.length() - 1);
        }
    }

    /// Reads every right answer, in the order of the files' names.
    static List<GoldStory> all() throws IOException {
        List<GoldStory> stories = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json") && !f.getParent().equals(FOLDER)).sorted()
                    .toList()) {
                stories.add(MAPPER.readValue(Files.readString(file), GoldStory.class));
            }
        }
        return stories;
    }

    /// Reads one right answer.
    static GoldStory parse(String json) {
        return MAPPER.readValue(json, GoldStory.class);
    }

    /// Reads a JSON file of the folder as strictly.
    static <T> T read(String name, Class<T> type) throws IOException {
        return MAPPER.readValue(Files.readString(FOLDER.resolve(name)), type);
    }

    /// Reads the bytes of the page as a file of that name would be taken in.
    static Page page(String path) throws IOException {
        return new Page(Files.readAllBytes(Path.of(path)),
                Optional.of(path.endsWith(".txt") ? "text/plain" : "text/html"), Optional.empty(), Optional.of(path),
                Optional.empty());
    }

    /// Names what contradicts itself in the right answer; empty for a sound one.
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!Files.exists(Path.of(page))) {
            faults.add("no page " + page);
        }
        String text = String.join("\n", paragraphs);
        for (Said said : quotes) {
            said.parts().stream().filter(p -> !text.contains(p)).forEach(p -> faults.add("not in the text: " + p));
            if (said.parts().isEmpty()) {
                faults.add("a statement without words by " + said.speaker());
            }
            if (said.unnamed()
                    && !text.toLowerCase(Locale.ROOT).contains(said.description().toLowerCase(Locale.ROOT))) {
                faults.add("nobody is described so in the text: " + said.description());
            }
        }
        dates.orElse(List.of()).stream().filter(d -> !text.contains(d.substring(0, d.indexOf(" = "))))
                .forEach(d -> faults.add("not in the text: " + d));
        terms.stream().filter(t -> !text.contains(t)).forEach(t -> faults.add("not in the text: " + t));
        Stream.concat(removed.stream(), noise.stream()).filter(text::contains)
                .forEach(l -> faults.add("both in and out of the text: " + l));
        return faults.stream().map(f -> page + ": " + f).toList();
    }
}
