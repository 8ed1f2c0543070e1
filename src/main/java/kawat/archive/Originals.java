package kawat.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/// Keeps the bytes that articles were read from, each once, packed, under their own SHA-256.
final class Originals {

    private static final String ENDING = ".gz";

    private final Path root;
    private final Quarantine quarantine;

    Originals(Path root, Quarantine quarantine) {
        this.root = root;
        this.quarantine = quarantine;
    }

    /// Keeps bytes by their SHA-256, those that are not there yet.
    void keep(Map<String, byte[]> sources) throws IOException {
        DurableBatch batch = new DurableBatch(true);
        boolean news = false;
        for (Map.Entry<String, byte[]> source : sources.entrySet()) {
            Path file = path(source.getKey());
            if (!Files.exists(file)) {
                batch.add(file, pack(source.getValue()));
                news = true;
            }
        }
        if (news) {
            batch.publish();
        }
    }

    /// Returns bytes that still have the hash they are named by; others go into quarantine.
    Optional<byte[]> read(String sha256) {
        Path file = path(sha256);
        try {
            byte[] bytes = unpack(Files.readAllBytes(file));
            if (Seal.sha256(bytes).equals(sha256)) {
                return Optional.of(bytes);
            }
            quarantine.take(file, "its checksum does not match");
        } catch (ZipException | EOFException e) {
            quarantine.take(file, "it is damaged");
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            quarantine.report(file, "it cannot be read now");
        }
        return Optional.empty();
    }

    /// Reads all of them and returns how many there are.
    long check() throws IOException {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        List<Path> files;
        try (Stream<Path> tree = Files.walk(root)) {
            files = tree.filter(f -> Files.isRegularFile(f) && !DurableFiles.isDraft(f)).toList();
        }
        for (Path file : files) {
            Path fan = file.getParent();
            if (fan != null) {
                read(fan.getFileName() + file.getFileName().toString().replace(ENDING, ""));
            }
        }
        return files.size();
    }

    private Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2) + ENDING);
    }

    private static byte[] pack(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        }
    }
}
