package kawat.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds the pictures of a page that a browser saved whole, in the folder beside it and nowhere else.
final class FilePictures {

    private FilePictures() {
    }

    static Pictures of(Path file) {
        return new Pictures(address -> find(file, address));
    }

    private static Optional<byte[]> find(Path file, String address) {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null) {
            return Optional.empty();
        }
        String base = folder.toUri().toString();
        String relative = address.startsWith(base) ? address.substring(base.length()) : address;
        Optional<String> local = SavedPages.local(name.toString(), relative)
                .filter(piece -> new SavedPages(List.of(name.toString(), piece)).isPiece(piece));
        if (local.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path piece = folder.resolve(local.get()).normalize();
            boolean inside = piece.startsWith(folder) && Files.isRegularFile(piece, LinkOption.NOFOLLOW_LINKS)
                    && piece.toRealPath().startsWith(folder.toRealPath());
            if (!inside || Files.size(piece) > Limits.PICTURE_BYTES) {
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(piece));
        } catch (IOException | InvalidPathException e) {
            // A picture that cannot be read is one that was not captured; the story matters.
            return Optional.empty();
        }
    }
}
