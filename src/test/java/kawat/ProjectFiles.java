package kawat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules for the files of the project, for any folder that stands for it. Each check returns its faults, one per line.
final class ProjectFiles {

    private static final Set<String> TOP_LEVEL = Set.of("pom.xml", "src", "resources", "README.md", "LICENSE");
    private static final int MOST_LINES = 400;

    /// Folders that exist on one machine only, numbers of tickets, chapters of other documents, and documents in capitals:
    /// a reader of the project has none of them.
    private static final Pattern FOREIGN = Pattern.compile("(?<![\\w.:/*])/(work|root|tmp)/\\w"
            + "|(?i:\\bissue #?\\d)|\u00A7 ?\\d|\\b(?!README\\b|LICENSE\\b)[A-Z]{4,}(_[A-Z]+)*\\.md\\b");

    private static final Pattern ANNOTATION = Pattern.compile("@(?!Override\\b|interface\\b)[A-Z][\\w.]*"
            + "(\\((?:[^()\"]|\"(?:\\\\.|[^\"\\\\])*+\"|\\([^()]*+\\))*+\\))?");

    private final Path root;

    ProjectFiles(Path root) {
        this.root = root;
    }

    List<String> topLevelThatIsNotAsPinned() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            Set<String> seen = entries
                    .filter(p -> !p.getFileName().toString().startsWith(".") || Files.isRegularFile(p))
                    .map(p -> p.getFileName().toString()).filter(n -> !Set.of("target", ".git").contains(n))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> wanted = new TreeSet<>(TOP_LEVEL);
            wanted.add(".gitignore");
            return seen.equals(wanted) ? List.of() : List.of("there is " + seen + ", there should be " + wanted);
        }
    }

    List<String> sourcesThatAreTooLong() {
        return files("src/main/java", ".java").filter(f -> lines(f).size() > MOST_LINES)
                .map(f -> name(f) + " has " + lines(f).size() + " lines, more than " + MOST_LINES).toList();
    }

    List<String> linesThatSpeakOfMoreThanKawat() {
        List<String> faults = new ArrayList<>();
        Stream.of("src", "resources", ".ci", ".mvn", "README.md", "pom.xml").flatMap(d -> files(d, ""))
                .filter(f -> !name(f).matches(".*\\.(png|jpg|gz|zip|warc|bin)|src/test/resources/.*|.*/samples/.*"))
                .forEach(f -> eachLine(f, (line, text) -> {
                    if (FOREIGN.matcher(text).find()) {
                        faults.add(name(f) + ":" + line + ": " + text.strip());
                    }
                }));
        return faults;
    }

    /// Data says where it is from: a JSON file itself, whatever else in a folder by a line of the page on provenance.
    List<String> resourcesWithoutProvenance() {
        String page = files("src/site/markdown", "provenance.md").map(f -> String.join("\n", lines(f)))
                .collect(Collectors.joining());
        return files("resources", "").filter(f -> name(f).endsWith(".json")
                ? lines(f).stream().noneMatch(l -> l.matches("\\s*\"(provenance|\\$comment)\":? *\".+\",?"))
                : !page.contains("`" + name(f.getParent()) + "/`"))
                .map(f -> name(f) + " does not say where it is from").toList();
    }

    List<String> literalsWithLettersOfOtherLanguages(Set<String> allowed) {
        List<String> faults = new ArrayList<>();
        files("src/main/java", ".java").forEach(f -> JavaLiterals.of(String.join("\n", lines(f))).forEach(literal -> {
            if (!allowed.contains(literal) && literal.codePoints().anyMatch(ProjectFiles::writesWords)) {
                faults.add(name(f) + ": \"" + literal + "\"");
            }
        }));
        return faults;
    }

    List<String> literalsWithWords(Set<String> forbidden) {
        List<String> faults = new ArrayList<>();
        files("src/main/java", ".java").forEach(f -> JavaLiterals.of(String.join("\n", lines(f))).forEach(literal -> {
            for (String word : literal.split("[^\\p{L}]+")) {
                if (forbidden.contains(word)) {
                    faults.add(name(f) + ": \"" + literal + "\" holds \"" + word + "\"");
                }
            }
        }));
        return faults;
    }

    /// A heuristic: every public type, and every public method that overrides nothing, has a docstring of three slashes.
    List<String> publicWithoutDocstring() {
        Pattern documented = Pattern.compile("public (?!\\w+ ?[({]|static void main).*[({].*");
        List<String> faults = new ArrayList<>();
        files("src/main/java", ".java").forEach(f -> {
            String source = String.join("\n", lines(f));
            // Annotations stand between docstring and declaration; blanked out with their lines kept, so that numbers fit.
            List<String> lines = ANNOTATION.matcher(source)
                    .replaceAll(a -> "\n".repeat((int) a.group().chars().filter(c -> c == '\n').count())).lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                int above = i - 1;
                while (above >= 0 && lines.get(above).isBlank()) {
                    above--;
                }
                String before = above < 0 ? "" : lines.get(above).strip();
                if (documented.matcher(lines.get(i).strip()).matches() && !before.startsWith("///")
                        && !before.equals("@Override")) {
                    faults.add(name(f) + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        });
        return faults;
    }

    /// Modifier letters such as apostrophes and length marks are no words by themselves.
    private static boolean writesWords(int c) {
        return c > 0x7F && Character.isLetter(c) && Character.getType(c) != Character.MODIFIER_LETTER;
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private Stream<Path> files(String below, String ending) {
        Path start = root.resolve(below);
        if (!Files.exists(start)) {
            return Stream.empty();
        }
        try (Stream<Path> walk = Files.walk(start)) {
            return walk.filter(f -> Files.isRegularFile(f) && f.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private interface LineVisitor {
        void visit(int number, String text);
    }

    private static void eachLine(Path file, LineVisitor visitor) {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            visitor.visit(i + 1, lines.get(i));
        }
    }
}
