package kawat.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kawat.article.Origin;
import kawat.source.warc.Crawl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {

    private static final String STORY = Crawl.story("Northport");
    private static final String MAIL = "From: a\nTo: b\nSubject: c\nDate: Fri, 3 May 2024 18:05:00 GMT\n\nText\n";

    @TempDir
    Path folder;

    /// Packs pairs of names and contents.
    private static byte[] zip(Charset names, Object... files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) files[i]));
                zip.write(files[i + 1] instanceof byte[] bytes
                        ? bytes
                        : ((String) files[i + 1]).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Object... files) {
        return zip(StandardCharsets.UTF_8, files);
    }

    private Taken file(String name, byte[] bytes, String... wanted) {
        try {
            Path file = folder.resolve(name);
            Files.write(file, bytes);
            Taken taken = new Taken();
            taken.wanted.addAll(List.of(wanted));
            Inputs.read(file, taken);
            return taken;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void packedFolderGivesItsFilesInOrderAndTheArchivesInThem() {
        Taken taken = file("in.zip", zip("a/", "", "a/one.html", STORY, ".DS_Store", "x", "__MACOSX/._one", "x",
                "crawl.warc.gz", Crawl.ofTwo().packed(), "two.txt", "Text", "in.zip", zip("deep.txt", "Deep"),
                "box.mbox", "From a Fri May  3 18:05:00 2024\n" + MAIL));
        String zip = folder.resolve("in.zip").toUri().toString();
        assertEquals(List.of(zip + "#a/one.html", "https://quay.example/one", "https://quay.example/two",
                zip + "#two.txt", zip + "#in.zip!deep.txt", zip + "#box.mbox#1"), taken.uris());
        assertEquals(List.of(), taken.refusals);
        assertEquals(STORY, taken.text(0));
    }

    @Test
    void foldersPackedTooDeepAreRefused() {
        byte[] deep = zip("1.zip", zip("2.zip", zip("3.zip", zip("a.txt", "Text"))), "b.txt", "Text");
        Taken taken = file("deep.zip", deep);
        assertEquals(1, taken.pages.size());
        assertEquals(List.of("packed folders lie more than 2 deep in each other: unpack them and give the files"),
                taken.refusals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil.txt", "/etc/passwd", "C:\\evil.txt", "CON", "aux.txt", "a\u202Etxt.exe",
            "trailing. ", "a\nb.txt", "\u00E9\u4E2D.txt", "%2e%2e/x", "a#b?c"})
    void namesAreShownAndNothingElse(String name) throws IOException {
        Path before = Files.createDirectory(folder.resolve("only"));
        Files.write(before.resolve("x.zip"), zip(name, "Text"));
        Taken taken = new Taken();
        Inputs.read(before.resolve("x.zip"), taken);
        assertEquals(1, taken.pages.size(), taken.refusals.toString());
        String uri = taken.pages.getFirst().uri().orElseThrow();
        assertTrue(uri.startsWith(before.resolve("x.zip").toUri() + "#"), uri);
        assertTrue(uri.chars().allMatch(c -> c > ' ' && c < 127), uri);
        try (var files = Files.list(before)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void namesInOldCharsetsAreNoReasonToLoseAFile() {
        assertEquals(1, file("old.zip", zip(Charset.forName("IBM866"), "\u0444.txt", "Text")).pages.size());
    }

    @Test
    void lockedFilesAreRefusedWithWhatToDo() {
        byte[] locked = zip("secret.txt", "Text", "open.txt", "Text");
        for (int i = 0; i + 4 < locked.length; i++) {
            boolean local = locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 3 && locked[i + 3] == 4;
            boolean central = locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2;
            if ((local || central)
                    && new String(locked, i, Math.min(80, locked.length - i), StandardCharsets.ISO_8859_1)
                            .contains("secret")) {
                locked[i + (local ? 6 : 8)] |= 1;
                i += 40;
            }
        }
        Taken taken = file("locked.zip", locked);
        assertEquals(1, taken.pages.size());
        assertEquals(1, taken.refusals.size());
        assertTrue(taken.refusals.getFirst().startsWith("secret.txt: it is locked with a password"),
                taken.refusals.toString());
    }

    @Test
    void bombInAPackedFolderIsRefusedAlone() {
        Taken taken = file("bomb.zip", zip("bomb.html", new byte[20 << 20], "a.txt", "Text"));
        assertEquals(1, taken.pages.size());
        assertTrue(taken.refusals.getFirst().contains("bomb.html: it unpacks to more than 200 times"),
                taken.refusals.toString());
    }

    @Test
    void documentsAreRefusedWithWhatToDo() {
        assertTrue(file("a.epub", zip("mimetype", "application/epub+zip", "OEBPS/one.xhtml", STORY)).refusals
                .getFirst().contains("it is an EPUB book, which Kawat does not read: open it"));
        assertTrue(file("a.docx", zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>")).refusals.getFirst()
                .contains("an office document"));
        assertTrue(file("a.odt",
                zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>")).refusals.getFirst()
                .contains("an office document"));
        assertTrue(file("empty.zip", zip("a/", "")).refusals.getFirst().contains("holds no file"));
    }

    @Test
    void packedFolderCutOffAnywhereIsRefusedInOneSentence() {
        byte[] whole = zip("a.txt", "Text", "b.html", STORY);
        for (int cut = 4; cut < whole.length; cut++) {
            Taken taken = file("cut.zip", Arrays.copyOf(whole, cut));
            assertEquals(List.of("the ZIP file is damaged or cut off: its list of files cannot be read"),
                    taken.refusals, "cut at " + cut);
        }
    }

    @Test
    void spoiledPackedFoldersEndInPagesAndSentences() {
        byte[] whole = zip("a.txt", "Text", "b.html", STORY, "b_files/c.png", Crawl.PICTURE, "d.zip", zip("e", "f"));
        Random random = new Random(8);
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            for (int i = 0; i < 3_000; i++) {
                byte[] spoiled = whole.clone();
                for (int change = random.nextInt(1, 6); change > 0; change--) {
                    spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
                }
                Taken taken = new Taken();
                taken.wanted.add("b_files/c.png");
                Inputs.read(new ByteArrayInputStream(spoiled), Origin.UNKNOWN, taken);
                assertTrue(taken.pages.size() + taken.refusals.size() > 0);
            }
        });
    }

    @Test
    void largeFileThatIsNoArchiveIsRefusedUnread() throws IOException {
        Path large = folder.resolve("large.html");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.writeBytes("<html>");
            file.setLength(1L << 30);
        }
        Taken taken = new Taken();
        long began = System.nanoTime();
        Inputs.read(large, taken);
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() < 1_000);
        assertEquals(List.of("it is larger than 32 MiB, the most that Kawat reads"), taken.refusals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_files", "-Dateien", "_archivos", "_fichiers", ".files", "_\u6587\u4EF6",
            "_\u0444\u0430\u0439\u043B\u044B"})
    void folderOfASavedPageGivesItsPicturesAndNoPages(String suffix) throws IOException {
        Path stories = Files.createDirectories(folder.resolve("s/Ferry, two towns" + suffix));
        Path page = stories.resolveSibling("Ferry, two towns.htm");
        Files.writeString(page, STORY);
        Files.writeString(stories.resolve("ad.html"), "<p>Buy boats</p>");
        Files.write(stories.resolve("boat.png"), Crawl.PICTURE);
        Files.write(folder.resolve("outside.png"), Crawl.PICTURE);
        Path other = Files.createDirectories(folder.resolve("s/Other_things"));
        Files.writeString(other.resolve("c.html"), STORY);
        Taken taken = new Taken();
        assertEquals(List.of(page, other.resolve("c.html")), Inputs.files(List.of(folder.resolve("s")), taken));
        String relative = "Ferry,%20two towns" + suffix + "/boat.png?x=1";
        taken.wanted.addAll(List.of(relative, "../outside.png", "Ferry, two towns" + suffix + "/../../outside.png",
                folder.resolve("outside.png").toUri().toString(), "https://q.example/boat.png"));
        Inputs.read(page, taken);
        assertEquals(1, taken.pages.getFirst().pictures().taken().size());
        assertArrayEquals(Crawl.PICTURE, taken.pages.getFirst().pictures().taken().values().iterator().next());
        Taken packed = file("saved.zip", zip("x/Ferry.html", STORY, "x/Ferry" + suffix + "/ad.html", STORY,
                "x/Ferry" + suffix + "/boat.png", Crawl.PICTURE), "./Ferry" + suffix + "/boat.png");
        assertEquals(1, packed.pages.size());
        assertEquals(1, packed.pages.getFirst().pictures().taken().size());
    }

    @Test
    void linkOutOfTheFolderOfASavedPageLeadsNowhere() throws IOException {
        Path pieces = Files.createDirectories(folder.resolve("a_files"));
        Files.writeString(folder.resolve("a.html"), STORY);
        Files.write(folder.resolve("secret.png"), Crawl.PICTURE);
        Files.createSymbolicLink(pieces.resolve("link.png"), folder.resolve("secret.png"));
        Taken taken = new Taken();
        taken.wanted.add("a_files/link.png");
        Inputs.read(folder.resolve("a.html"), taken);
        assertEquals(0, taken.pages.getFirst().pictures().taken().size());
    }

    @Test
    void picturesAreTakenWithinLimits() {
        byte[] large = new byte[Limits.PICTURE_BYTES + 1];
        Pictures pictures = new Pictures(address -> address.equals("large")
                ? Optional.of(large)
                : Optional.of(Arrays.copyOf(address.getBytes(StandardCharsets.UTF_8), 1 << 20)));
        assertTrue(pictures.take("large").isEmpty());
        assertEquals(pictures.take("0"), pictures.take("0"));
        for (int i = 0; i < 300; i++) {
            pictures.take(String.valueOf(i));
        }
        assertEquals(Limits.PICTURES_BYTES >> 20, pictures.taken().size());
        pictures.close();
        assertEquals(0, pictures.most());
        assertTrue(pictures.take("x").isEmpty());
    }

    @Test
    void streamOfManyPagesIsReadToo() {
        Taken taken = new Taken();
        Inputs.read(new ByteArrayInputStream(Crawl.ofTwo().packed()), Origin.UNKNOWN, taken);
        assertEquals(2, taken.pages.size());
        assertFalse(Limits.table().isEmpty());
    }
}
