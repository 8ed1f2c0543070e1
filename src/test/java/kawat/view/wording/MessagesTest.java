package kawat.view.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern PART = Pattern.compile("\\{(\\d)");

    @Test
    void indonesianSaysAllThatEnglishSays() throws IOException {
        assertEquals(new TreeSet<>(read("messages").stringPropertyNames()),
                new TreeSet<>(read("messages_id").stringPropertyNames()));
    }

    @Test
    void bothLanguagesTakeTheSameParts() throws IOException {
        Properties indonesian = read("messages_id");
        read("messages").forEach((key, english) -> assertEquals(parts((String) english),
                parts(indonesian.getProperty((String) key)), (String) key));
    }

    @Test
    void everyMessageFitsItsForm() throws IOException {
        for (String file : new String[]{"messages", "messages_id"}) {
            read(file).values().forEach(words -> new MessageFormat((String) words).format(new Object[]{1, 2, 3, 4}));
        }
    }

    @Test
    void everyMessageIsUsed() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/kawat"))) {
            code = files.filter(f -> f.toString().endsWith(".java")).map(MessagesTest::text)
                    .collect(Collectors.joining());
        }
        for (String key : read("messages").stringPropertyNames()) {
            String group = key.substring(0, key.lastIndexOf('.') + 1);
            boolean built = !group.isEmpty() && code.contains('"' + group + '"');
            assertTrue(built || code.contains('"' + key + '"'), key + " is said nowhere");
        }
    }

    @Test
    void askingForEnglishGivesEnglishWhateverTheSystemSpeaks() {
        assertEquals("Add", new Messages(Locale.ENGLISH).of("add"));
        assertEquals("Tambah", new Messages(Locale.of("id")).of("add"));
        assertEquals("Add", new Messages(Locale.FRENCH).of("add"));
    }

    @Test
    void numbersChooseTheirWords() {
        Messages english = new Messages(Locale.ENGLISH);
        assertEquals("One new story, 2 known already.", english.of("intake.done", 1, 2, 0, 0));
        assertEquals("Nothing new, one refused.", english.of("intake.done", 0, 0, 1, 0));
        assertEquals("no quotes", english.of("stories.quotes", 0));
    }

    private static TreeSet<String> parts(String words) {
        return PART.matcher(words).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("resources/text", name + ".properties"))) {
            properties.load(in);
        }
        return properties;
    }
}
