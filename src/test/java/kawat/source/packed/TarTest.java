package kawat.source.packed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import kawat.article.Origin;
import kawat.source.Inputs;
import kawat.source.Taken;
import kawat.source.warc.Crawl;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Folders packed as tar, with gzip or without.
class TarTest {

    private static final String STORY = Crawl.story("Northport");

    @TempDir
    Path folder;

    private interface Filling {
        void fill(TarArchiveOutputStream tar) throws IOException;
    }

    private static byte[] tar(Filling filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            filling.fill(tar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Packs pairs of names and contents.
    private static byte[] tar(Object... files) {
        return tar(tar -> {
            for (int i = 0; i < files.length; i += 2) {
                put(tar, new TarArchiveEntry((String) files[i], true), files[i + 1]);
            }
        });
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, Object content) throws IOException {
        byte[] bytes = content instanceof byte[] b ? b : ((String) content).getBytes(StandardCharsets.UTF_8);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static Taken read(byte[] bytes, String... wanted) {
        Taken taken = new Taken();
        taken.wanted.addAll(List.of(wanted));
        Inputs.read(new ByteArrayInputStream(bytes), Origin.UNKNOWN, taken);
        return taken;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filesComeInOrderWithTheArchivesInThem(boolean gzip) throws IOException {
        byte[] whole = tar("./a/one.html", STORY, "._one", "x", "crawl.warc.gz", Crawl.ofTwo().packed(), "two.txt",
                "Text", "in.tar.gz", Crawl.gzip(tar("deep.txt", "Deep")), "n".repeat(300) + ".txt", "Long");
        Path file = folder.resolve("in.bin");
        Files.write(file, gzip ? Crawl.gzip(whole) : whole);
        Taken taken = new Taken();
        Inputs.read(file, taken);
        String uri = file.toUri().toString();
        assertEquals(List.of(uri + "#a/one.html", "https://quay.example/one", "https://quay.example/two",
                uri + "#two.txt", uri + "#in.tar.gz!deep.txt", uri + "#" + "n".repeat(300) + ".txt"), taken.uris());
        assertEquals(List.of(), taken.refusals);
        assertEquals(STORY, taken.text(0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void picturesOfASavedPageAreFoundWhereverTheyLie(boolean gzip) {
        byte[] whole = tar("x/Ferry_files/boat.png", Crawl.PICTURE, "x/Ferry.html", STORY, "z.txt", "Text",
                "x/Ferry_files/quay.png", new byte[]{9, 9}, "x/Ferry_files/ad.html", STORY, "last.txt", "Last");
        Taken taken = read(gzip ? Crawl.gzip(whole) : whole, "Ferry_files/quay.png", "Ferry_files/boat.png");
        assertEquals(3, taken.pages.size(), taken.refusals.toString());
        List<byte[]> pictures = List.copyOf(taken.pages.getFirst().pictures().taken().values());
        assertEquals(2, pictures.size());
        assertTrue(pictures.stream().anyMatch(p -> Arrays.equals(Crawl.PICTURE, p)));
        assertEquals("Last", taken.text(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil.txt", "/etc/passwd", "C:\\evil.txt", "CON", "a\u202Etxt.exe", "trailing. ",
            "a\nb.txt", "\u00E9\u4E2D.txt", "%2e%2e/x", "a#b?c"})
    void namesAreShownAndNothingElse(String name) throws IOException {
        Path only = Files.createDirectory(folder.resolve("only"));
        Files.write(only.resolve("x.tar"), tar(name, "Text"));
        Taken taken = new Taken();
        Inputs.read(only.resolve("x.tar"), taken);
        assertEquals(1, taken.pages.size(), taken.refusals.toString());
        String uri = taken.pages.getFirst().uri().orElseThrow();
        assertTrue(uri.startsWith(only.resolve("x.tar").toUri() + "#"), uri);
        assertTrue(uri.chars().allMatch(c -> c > ' ' && c < 127), uri);
        try (var files = Files.list(only)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void linksAndDevicesAreNoFiles() {
        byte[] whole = tar(tar -> {
            TarArchiveEntry link = new TarArchiveEntry("passwd.txt", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            TarArchiveEntry hard = new TarArchiveEntry("hard.txt", TarConstants.LF_LINK);
            hard.setLinkName("/etc/passwd");
            tar.putArchiveEntry(hard);
            tar.closeArchiveEntry();
            tar.putArchiveEntry(new TarArchiveEntry("null", TarConstants.LF_CHR));
            tar.closeArchiveEntry();
            tar.putArchiveEntry(new TarArchiveEntry("pipe", TarConstants.LF_FIFO));
            tar.closeArchiveEntry();
            put(tar, new TarArchiveEntry("a.txt"), "Text");
        });
        assertEquals(1, read(whole).pages.size());
        assertEquals("Text", read(whole).text(0));
    }

    @Test
    void bombIsRefusedBeforeItIsUnpacked() throws IOException {
        Path file = folder.resolve("bomb.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            put(tar, new TarArchiveEntry("a.txt"), "Text");
            for (int i = 0; i < 8; i++) {
                put(tar, new TarArchiveEntry("bomb" + i + ".html"), new byte[40 << 20]);
            }
        }
        Taken taken = new Taken();
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Inputs.read(file, taken));
        assertTrue(taken.refusals.contains("it unpacks to more than 200 times its size, as no page does"),
                taken.refusals.toString());
        assertEquals("Text", taken.text(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"L", "K", "x", "g"})
    void headerThatSaysItIsEndlessIsNotBelieved(String type) throws IOException {
        byte[] one = tar("a.txt", "Text");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(one, 0, 1024);
        byte[] header = header(type.charAt(0), 1L << 32);
        out.write(header);
        byte[] filling = new byte[1 << 20];
        Arrays.fill(filling, (byte) '9');
        for (int i = 0; i < 8; i++) {
            out.write(filling);
        }
        Taken taken = read(out.toByteArray());
        assertEquals("Text", taken.text(0));
        assertEquals(1, taken.refusals.size(), taken.refusals.toString());
    }

    private static byte[] header(char type, long size) {
        TarArchiveEntry entry = new TarArchiveEntry("././@LongLink", (byte) type);
        entry.setSize(size);
        byte[] header = new byte[512];
        entry.writeEntryHeader(header);
        return header;
    }

    @Test
    void fileThatIsTooLargeCostsItselfAlone() {
        byte[] large = tar("large.txt", new byte[(64 << 20) + 1], "a.txt", "Text");
        Taken taken = new Taken();
        Path file = folder.resolve("large.tar");
        try {
            Files.write(file, large);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Inputs.read(file, taken);
        assertEquals(List.of("large.txt: it is larger than 64 MiB, the most that Kawat reads from a tar file"),
                taken.refusals);
        assertEquals(1, taken.pages.size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tarCutOffAnywhereGivesTheWholeFilesBeforeTheCut(boolean gzip) {
        byte[] whole = tar("a.txt", "Text", "b.html", STORY + " ".repeat(900), "c.txt", "Last");
        for (int cut = 600; cut < whole.length; cut += 97) {
            byte[] part = Arrays.copyOf(whole, cut);
            Taken taken = read(gzip ? Crawl.gzip(part) : part);
            assertTrue(taken.pages.size() + taken.refusals.size() > 0, "cut at " + cut);
            if (cut >= 1024) {
                assertEquals("Text", taken.text(0), "cut at " + cut);
            }
            if (taken.pages.size() < 3 && cut % 512 != 0) {
                assertTrue(!taken.refusals.isEmpty(), "cut at " + cut);
            }
        }
    }

    @Test
    void spoiledTarsEndInPagesAndSentences() {
        byte[] whole = Arrays.copyOf(tar("a.txt", "Text", "b.html", STORY, "b_files/c.png", Crawl.PICTURE,
                "\u4E2D".repeat(90), "Long"), 8_192);
        Random random = new Random(8);
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            for (int i = 0; i < 3_000; i++) {
                byte[] spoiled = whole.clone();
                for (int change = random.nextInt(1, 6); change > 0; change--) {
                    spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
                }
                byte[] given = i % 2 == 0 ? spoiled : Crawl.gzip(spoiled);
                Taken taken = read(given, "b_files/c.png");
                assertTrue(taken.pages.size() + taken.refusals.size() > 0);
            }
        });
    }
}
