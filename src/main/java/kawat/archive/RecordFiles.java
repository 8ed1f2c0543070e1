package kawat.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps sealed records in files named by the hash of an id, spread over folders of which none grows too large.
final class RecordFiles {

    /// Folders, by the first two hexadecimal digits of the hash.
    static final int FANS = 256;

    private static final String ENDING = ".jsonl";
    /// No record of an article comes near this; a larger file is not one of ours.
    private static final long LARGEST = 64L << 20;

    private final Path root;
    private final Quarantine quarantine;

    RecordFiles(Path root, Quarantine quarantine) {
        this.root = root;
        this.quarantine = quarantine;
    }

    /// Returns the file of an id. The name is ours, so no id can reach outside the folder.
    Path path(String id) {
        String hash = Seal.sha256(id.getBytes(StandardCharsets.UTF_8));
        return root.resolve(hash.substring(0, 2)).resolve(hash.substring(2) + ENDING);
    }

    Optional<byte[]> read(String id) {
        return read(path(id));
    }

    /// Returns the record of a file; a damaged one goes into quarantine.
    Optional<byte[]> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                quarantine.take(file, "it is larger than any record");
                return Optional.empty();
            }
            Optional<byte[]> record = Seal.open(Files.readAllBytes(file));
            if (record.isEmpty()) {
                quarantine.take(file, "its checksum does not match");
            }
            return record;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            quarantine.report(file, "it cannot be read now");
            return Optional.empty();
        }
    }

    /// Writes records by their ids, each whole or not at all.
    ///
    /// @param force whether to wait until the disk has all of them
    void write(Map<String, byte[]> records, boolean force) throws IOException {
        DurableBatch batch = new DurableBatch(force);
        for (Map.Entry<String, byte[]> record : records.entrySet()) {
            batch.add(path(record.getKey()), Seal.close(record.getValue()));
        }
        batch.publish();
    }

    /// Lists the files of a folder.
    ///
    /// @param sweep whether to delete what a crash left half-written
    List<Path> list(int fan, boolean sweep) throws IOException {
        List<Path> files = new ArrayList<>();
        Path folder = root.resolve("%02x".formatted(fan));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                if (file.getFileName().toString().endsWith(ENDING)) {
                    files.add(file);
                } else if (sweep && DurableFiles.isDraft(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return files;
    }
}
