package kawat.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kawat.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final Article ONE = Stories.said(
            Stories.story("guid:1", "id", "Menlu tiba", "\"Kami akan berbicara,\" kata Wang Yi.", "Ia pergi."),
            "Kami akan berbicara,", "wang-yi", "Wang Yi", "Wang Yi");

    @TempDir
    Path folder;

    @Test
    void articleComesBackWithItsAnnotations() throws IOException {
        try (Archive archive = Archive.open(folder)) {
            archive.add(List.of(ONE), Map.of());
            archive.annotate(List.of(ONE), "v1");
        }
        try (Archive archive = Archive.open(folder)) {
            Stored stored = archive.article("guid:1").orElseThrow();
            assertEquals(ONE, stored.article());
            assertEquals(Optional.of("v1"), stored.stamp());
            assertEquals(List.of(), archive.damage());
        }
    }

    @Test
    void capturedFileHoldsNoAnnotations() throws IOException {
        try (Archive archive = Archive.open(folder)) {
            archive.add(List.of(ONE), Map.of());
            assertFalse(Files.readString(only("articles")).contains("wang-yi"));
        }
    }

    @Test
    void sameWordsAtOneIdAreOneArticle() throws IOException {
        try (Archive archive = Archive.open(folder)) {
            assertEquals(List.of(true, false),
                    archive.add(List.of(ONE, ONE), Map.of()).stream().map(Kept::added).toList());
            assertFalse(archive.add(List.of(ONE), Map.of()).getFirst().added());
            assertEquals(1, archive.count(() -> false));
        }
    }

    @Test
    void otherWordsAtOneIdAreVersionsThatSupersede() throws IOException {
        Article second = Stories.story("guid:1", "id", "Menlu tiba", "Ia batal pergi.");
        Article third = Stories.story("guid:1", "id", "Menlu pulang", "Ia batal pergi.");
        try (Archive archive = Archive.open(folder)) {
            archive.add(List.of(ONE), Map.of());
            List<Kept> kept = archive.add(List.of(second, third, second), Map.of());
            assertEquals(Optional.of("guid:1"), kept.get(0).article().supersedes());
            assertEquals(Optional.of(kept.get(0).article().id()), kept.get(1).article().supersedes());
            assertFalse(kept.get(2).added());
            assertEquals(kept.get(0).article().id(), kept.get(2).article().id());
            assertEquals("Ia pergi.", archive.article("guid:1").orElseThrow().article().paragraphs().get(1).text());
            assertEquals(3, archive.count(() -> false));
        }
    }

    @Test
    void damagedArticleIsPutAsideAndNamedAndTheOthersLoad() throws IOException {
        try (Archive archive = Archive.open(folder)) {
            archive.add(List.of(ONE), Map.of());
            Path file = only("articles");
            archive.add(List.of(Stories.story("guid:2", "en", "Two", "Two.")), Map.of());
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 3] ^= 4;
            Files.write(file, bytes);

            assertTrue(archive.article("guid:1").isEmpty());
            assertEquals(1, archive.count(() -> false));
            assertEquals(1, archive.damage().size());
            assertTrue(archive.damage().getFirst().file().contains(file.getFileName().toString()));
            assertArrayEquals(bytes, Files.readAllBytes(only("quarantine")));
            // The place is free again: the same article can be taken in anew.
            assertTrue(archive.add(List.of(ONE), Map.of()).getFirst().added());
            assertEquals(2, archive.count(() -> false));
        }
    }

    @Test
    void damagedAnnotationsCostOnlyThemselves() throws IOException {
        try (Archive archive = Archive.open(folder)) {
            archive.add(List.of(ONE), Map.of());
            archive.annotate(List.of(ONE), "v1");
            Files.write(only("annotations"), new byte[0]);
            Stored stored = archive.article("guid:1").orElseThrow();
            assertTrue(stored.stamp().isEmpty());
            assertEquals(ONE.paragraphs(), stored.article().paragraphs());
        }
    }

    @Test
    void whatACrashLeftHalfWrittenIsSweptAway() throws IOException {
        try (Archive archive = Archive.open(folder)) {
            archive.add(List.of(ONE), Map.of());
            Path draft = DurableFiles.temporary(only("articles"));
            Files.writeString(draft, "{\"format\":1,");
            assertEquals(1, archive.count(() -> false));
            assertFalse(Files.exists(draft));
        }
    }

    @Test
    void originalsAreKeptOnceAndCheckedByTheirHash() throws IOException {
        byte[] bytes = "<html>Satu".getBytes(StandardCharsets.UTF_8);
        String hash = Seal.sha256(bytes);
        try (Archive archive = Archive.open(folder)) {
            archive.add(List.of(ONE), Map.of(hash, bytes));
            archive.add(List.of(Stories.story("guid:2", "en", "Two", "Two.")), Map.of(hash, bytes));
            assertArrayEquals(bytes, archive.original(hash).orElseThrow());
            Path file = only("originals");
            byte[] packed = Files.readAllBytes(file);
            packed[packed.length - 12] ^= 1;
            Files.write(file, packed);
            assertEquals(1, archive.checkOriginals());
            assertTrue(archive.original(hash).isEmpty());
            assertEquals(1, archive.damage().size());
        }
    }

    @Test
    void onlyOneWritesAndTheOtherReads() throws IOException {
        try (Archive first = Archive.open(folder)) {
            first.add(List.of(ONE), Map.of());
            try (Archive second = Archive.open(folder)) {
                assertTrue(first.writable());
                assertFalse(second.writable());
                assertTrue(second.article("guid:1").isPresent());
                assertThrows(IOException.class, () -> second.add(List.of(ONE), Map.of()));
            }
        }
        try (Archive next = Archive.open(folder)) {
            assertTrue(next.writable());
        }
    }

    @Test
    void nobodyElseCanReadTheFiles() throws IOException {
        Path own = folder.resolve("archive");
        try (Archive archive = Archive.open(own)) {
            archive.add(List.of(ONE), Map.of("0".repeat(64), new byte[1]));
            archive.annotate(List.of(ONE), "v1");
        }
        try (Stream<Path> all = Files.walk(own)) {
            for (Path path : all.toList()) {
                assertEquals(Files.isDirectory(path) ? "rwx------" : "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)), path.toString());
            }
        }
    }

    @Test
    void idsNeverReachOutsideTheFolder() throws IOException {
        List<String> ids = List.of("../../evil", "/etc/passwd", "CON", "a\0b", "x".repeat(5_000), "‮gpj.exe", "~2");
        try (Archive archive = Archive.open(folder.resolve("archive"))) {
            archive.add(ids.stream().map(id -> Stories.story(id, "en", id + "!", "Text of " + id)).toList(), Map.of());
            for (String id : ids) {
                assertEquals(id, archive.article(id).orElseThrow().article().id());
            }
        }
        try (Stream<Path> outside = Files.list(folder)) {
            assertEquals(1, outside.count());
        }
    }

    private Path only(String name) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder.resolve(name))) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        assertEquals(1, files.size());
        return files.getFirst();
    }
}
