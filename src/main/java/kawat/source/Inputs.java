package kawat.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.source.mime.Mailbox;
import kawat.source.warc.WebArchive;
import kawat.source.packed.PackedFolder;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Lists and reads files within limits: nothing is read that is too large. One input may hold many pages: web archives,
/// mailboxes and packed folders are taken apart here.
public final class Inputs {

    private Inputs() {
    }

    /// Lists files and the files below folders, in the order of their names; hidden ones below a folder are left out, and
    /// so are the pieces of pages that a browser saved whole. Links to folders are not followed.
    public static List<Path> files(List<Path> paths, PageSink to) {
        return FileLister.files(paths, to);
    }

    /// Reads a file and hands over the pages in it, or the reason why it cannot be read.
    public static void read(Path file, PageSink to) {
        Origin origin = origin(file);
        try {
            if (Files.isDirectory(file)) {
                refuse(origin, "it is a folder, not a file", to);
                return;
            }
            if (!Files.isRegularFile(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    read(in, origin, to);
                }
                return;
            }
            try (SeekableByteChannel channel = Files.newByteChannel(file)) {
                read(channel, origin, FilePictures.of(file), to, 0);
            }
        } catch (NoSuchFileException e) {
            refuse(origin, "there is no such file", to);
        } catch (AccessDeniedException e) {
            refuse(origin, "you have no permission to read it", to);
        } catch (IOException | UncheckedIOException e) {
            refuse(origin, "it cannot be read", to);
        }
    }

    /// Reads a stream to its end and hands over the pages in it, or the reason why it cannot be read.
    public static void read(InputStream in, Origin origin, PageSink to) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(Limits.PAGE_BYTES + 1);
        } catch (IOException e) {
            refuse(origin, "it cannot be read", to);
            return;
        }
        if (bytes.length > Limits.PAGE_BYTES) {
            boolean many = Container.of(Arrays.copyOf(bytes, Container.HEAD)) != Container.NONE;
            refuse(origin, tooLarge() + (many ? " from a stream: save it and give the file" : ""), to);
        } else {
            read(bytes, origin, Pictures.none(), to, 0);
        }
    }

    private static void read(byte[] bytes, Origin origin, Pictures pictures, PageSink to, int depth) {
        if (Container.of(Arrays.copyOf(bytes, Math.min(bytes.length, Container.HEAD))) == Container.NONE) {
            page(bytes, origin, pictures, to);
            return;
        }
        try (SeekableByteChannel channel = new SeekableInMemoryByteChannel(bytes)) {
            read(channel, origin, pictures, to, depth);
        } catch (IOException e) {
            refuse(origin, "it cannot be read", to);
        }
    }

    private static void read(SeekableByteChannel channel, Origin origin, Pictures pictures, PageSink to, int depth)
            throws IOException {
        InputStream in = Channels.newInputStream(channel);
        Container container = Container.of(in.readNBytes(Container.HEAD));
        channel.position(0);
        switch (container) {
            case WEB_ARCHIVE -> WebArchive.read(channel, origin, to);
            case ZIP, TAR, PACKED_TAR -> {
                PackedFolder.Inside inside = (bytes, of, with) -> read(bytes, of, with, to, depth + 1);
                if (depth >= Limits.PACKED_DEPTH) {
                    refuse(origin, "packed folders lie more than " + Limits.PACKED_DEPTH
                            + " deep in each other: unpack them and give the files", to);
                } else if (container == Container.ZIP) {
                    PackedFolder.zip(channel, origin, to, inside);
                } else {
                    PackedFolder.tar(channel, container == Container.PACKED_TAR, origin, to, inside);
                }
            }
            case MAILBOX -> Mailbox.read(new BufferedInputStream(in), origin, to);
            case PACKED_MAILBOX -> mailbox(in, origin, to);
            case NONE -> {
                if (channel.size() > Limits.PAGE_BYTES) {
                    refuse(origin, tooLarge(), to);
                } else {
                    page(in.readAllBytes(), origin, pictures, to);
                }
            }
        }
    }

    private static void mailbox(InputStream in, Origin origin, PageSink to) {
        try (InputStream unpacked = new BufferedInputStream(new GZIPInputStream(in))) {
            Mailbox.read(unpacked, origin, to);
        } catch (IOException e) {
            refuse(origin, "the packed mailbox is cut off or damaged; the mails before that were read", to);
        }
    }

    private static void page(byte[] bytes, Origin origin, Pictures pictures, PageSink to) {
        if (bytes.length > Limits.PAGE_BYTES) {
            refuse(origin, tooLarge(), to);
        } else {
            new Page(bytes, origin.mediaType(), Optional.empty(), origin.uri(), origin.capturedAt(), pictures,
                    Optional.empty())
                    .handTo(to);
        }
    }

    private static void refuse(Origin origin, String reason, PageSink to) {
        to.refused(origin, new Rejected(reason, Optional.empty()));
    }

    /// Returns the origin of a file, as far as it is known before it is read.
    public static Origin origin(Path file) {
        return new Origin(Optional.of(file.toUri().toString()), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String tooLarge() {
        return "it is larger than " + (Limits.PAGE_BYTES >> 20) + " MiB, the most that Kawat reads";
    }
}
