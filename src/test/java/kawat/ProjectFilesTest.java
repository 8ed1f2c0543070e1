package kawat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Shows that each rule for the project's files can fail, on a small project made for it.
class ProjectFilesTest {

    @TempDir
    private Path root;
    private ProjectFiles files;

    @BeforeEach
    void makeAProjectWithoutFaults() throws IOException {
        write("pom.xml", "<project/>");
        write("README.md", "# Kawat");
        write("LICENSE", "Apache");
        write(".gitignore", "/target/");
        write("resources/lexicons/en.json", "{\n\"provenance\": \"ours\"\n}");
        write("src/main/java/kawat/A.java",
                "/// Says a.\npublic class A {\n    String a = \"a \\u2026 \u201Ca\u201D\"; // \u0436\n}");
        files = new ProjectFiles(root);
        assertEquals(List.of(), files.topLevelThatIsNotAsPinned());
        assertEquals(List.of(), files.sourcesThatAreTooLong());
        assertEquals(List.of(), files.linesThatSpeakOfMoreThanKawat());
        assertEquals(List.of(), files.resourcesWithoutProvenance());
        assertEquals(List.of(), files.literalsWithLettersOfOtherLanguages(Set.of()));
        assertEquals(List.of(), files.literalsWithWords(Set.of("kabel")));
        assertEquals(List.of(), files.publicWithoutDocstring());
    }

    @Test
    void strangeFolderAtTheTopIsFound() throws IOException {
        write("docs/a.md", "a");
        assertEquals(1, files.topLevelThatIsNotAsPinned().size());
    }

    @Test
    void missingLicenceIsFound() throws IOException {
        Files.delete(root.resolve("LICENSE"));
        assertEquals(1, files.topLevelThatIsNotAsPinned().size());
    }

    @Test
    void longSourceIsFound() throws IOException {
        write("src/main/java/kawat/B.java", "\n".repeat(401));
        assertTrue(files.sourcesThatAreTooLong().getFirst().contains("B.java has 401 lines"));
    }

    @Test
    void placesOfOneMachineAndOtherPapersAreFound() throws IOException {
        write("src/site/markdown/a.md",
                "in /" + "root/x\nsee iss" + "ue 7\nby PLA" + "NS.md\nby \u00A7" + " 3\n/target/ is fine");
        assertEquals(4, files.linesThatSpeakOfMoreThanKawat().size());
    }

    @Test
    void dataWithoutProvenanceIsFound() throws IOException {
        write("resources/lexicons/id.json", "{\n\"language\": \"id\"\n}");
        write("resources/theme/dark.css", "/* dark */");
        assertEquals(2, files.resourcesWithoutProvenance().size());
        write("src/site/markdown/provenance.md", "- `resources/theme/`: ours");
        assertEquals(1, files.resourcesWithoutProvenance().size());
    }

    @Test
    void lettersOfOtherLanguagesInLiteralsAreFound() throws IOException {
        write("src/main/java/kawat/B.java",
                "class B {\n    String b = \"\u0436\";\n    char c = '\\u0436';\n    String d = \"\"\"\n        caf\u00E9\"\"\";\n}");
        assertEquals(3, files.literalsWithLettersOfOtherLanguages(Set.of()).size());
    }

    @Test
    void wordsOfLexiconsInLiteralsAreFound() throws IOException {
        write("src/main/java/kawat/B.java", "class B {\n    /* kabel \" */ String kabel = \"(kabel|a)\";\n}");
        assertEquals(1, files.literalsWithWords(Set.of("kabel")).size());
    }

    @Test
    void publicTypesAndMethodsWithoutDocstringAreFound() throws IOException {
        write("src/main/java/kawat/B.java",
                "public class B {\n    public B() {\n    }\n\n    public void b() {\n    }\n\n    @Override\n    public String toString() {\n        return \"\";\n    }\n}");
        assertEquals(2, files.publicWithoutDocstring().size());
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
