package kawat.source.packed;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.source.BadBytes;
import kawat.source.Limits;
import kawat.source.PageSink;
import kawat.source.Percent;
import kawat.source.Pictures;
import kawat.source.SavedPages;

/// Reads the files in a ZIP or tar file. Their names are shown and nothing else: no file is ever written.
public final class PackedFolder {

    private final Inside inside;
    private final Origin origin;
    private final PageSink to;
    private long unpacked;

    private PackedFolder(Inside inside, Origin origin, PageSink to) {
        this.inside = inside;
        this.origin = origin;
        this.to = to;
    }

    /// Takes what is in the folder.
    public interface Inside {

        /// Takes the bytes of one file.
        ///
        /// @param pictures captured together with the file
        void file(byte[] bytes, Origin origin, Pictures pictures);
    }

    /// Reads every file in a ZIP file, in the order in which they lie there.
    ///
    /// @param channel stays open
    /// @param origin  where the ZIP file is from
    /// @param to      hears of files that cannot be read
    public static void zip(SeekableByteChannel channel, Origin origin, PageSink to, Inside inside) {
        try (Packed zip = new ZipPacked(channel)) {
            new PackedFolder(inside, origin, to).read(zip);
        } catch (IOException | RuntimeException e) {
            to.refused(origin, new Rejected("the ZIP file is damaged or cut off: its list of files cannot be read",
                    Optional.empty()));
        }
    }

    /// Reads every file in a tar file, in the order in which they lie there.
    ///
    /// @param channel stays open
    /// @param gzip    whether the tar file is packed with gzip
    /// @param origin  where the tar file is from
    /// @param to      hears of files that cannot be read
    public static void tar(SeekableByteChannel channel, boolean gzip, Origin origin, PageSink to, Inside inside) {
        try (Packed tar = new TarPacked(channel, gzip)) {
            new PackedFolder(inside, origin, to).read(tar);
        } catch (IOException | RuntimeException e) {
            to.refused(origin, new Rejected("the tar file is damaged or cut off", Optional.empty()));
        }
    }

    private void read(Packed packed) {
        List<Packed.Entry> entries = packed.entries();
        Optional<String> document = packed.document();
        if (document.isPresent()) {
            to.refused(origin, new Rejected(document.get(), Optional.empty()));
            return;
        }
        if (entries.size() > Limits.PACKED_FILES) {
            to.refused(origin, new Rejected("it holds more than " + Limits.PACKED_FILES
                    + " files, the most that Kawat reads", Optional.empty()));
            return;
        }
        Map<String, Packed.Entry> files = new HashMap<>();
        entries.forEach(e -> files.putIfAbsent(plain(e.name()), e));
        SavedPages saved = new SavedPages(files.keySet());
        boolean any = false;
        for (Packed.Entry entry : entries) {
            String name = plain(entry.name());
            if (saved.isPiece(name) || hidden(name) || to.stopped()) {
                continue;
            }
            any = true;
            try {
                Origin of = new Origin(origin.uri().map(u -> u + (u.contains("#") ? "!" : "")
                        + (u.contains("#") ? Percent.fragment(name).substring(1) : Percent.fragment(name))),
                        Optional.empty(), Optional.empty(), Optional.empty());
                byte[] bytes = bytes(packed, entry, false, Limits.RECORD_BYTES);
                inside.file(bytes, of, new Pictures(address -> saved.piece(name, address)
                        .flatMap(piece -> Optional.ofNullable(files.get(piece)))
                        .flatMap(piece -> picture(packed, piece))));
            } catch (BadBytes e) {
                to.refused(origin, e.rejected());
                if (unpacked > Limits.PACKED_BYTES) {
                    return;
                }
            }
        }
        packed.fault().ifPresent(f -> to.refused(origin, f.rejected()));
        if (!any && packed.fault().isEmpty()) {
            to.refused(origin, new Rejected("the " + packed.kind() + " holds no file", Optional.empty()));
        }
    }

    private Optional<byte[]> picture(Packed packed, Packed.Entry entry) {
        try {
            return Optional.of(bytes(packed, entry, true, Limits.PICTURE_BYTES));
        } catch (BadBytes e) {
            // A picture that cannot be read is one that was not captured; the story matters.
            return Optional.empty();
        }
    }

    private byte[] bytes(Packed packed, Packed.Entry entry, boolean aside, int most) throws BadBytes {
        Optional<String> where = Optional.of(shown(entry.name()));
        if (entry.size() > most) {
            throw tooLarge(packed, most, where);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        long room = Math.max(1, entry.room());
        try (InputStream in = packed.open(entry, aside)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                long size = (long) out.size() + n;
                unpacked += n;
                if (size > most) {
                    throw tooLarge(packed, most, where);
                }
                if (size > Limits.UNPACK_FREE && size > Limits.UNPACK_RATIO * room) {
                    throw new BadBytes("it unpacks to more than " + Limits.UNPACK_RATIO
                            + " times its size, as no page does", where);
                }
                if (unpacked > Limits.PACKED_BYTES) {
                    throw new BadBytes("the files unpack to more than " + (Limits.PACKED_BYTES >> 30)
                            + " GiB, the most that Kawat reads", where);
                }
                out.write(buffer, 0, n);
            }
        } catch (BadBytes e) {
            throw new BadBytes(e.rejected().reason(), where);
        } catch (EOFException e) {
            throw new BadBytes("it is cut off: its end is missing", where);
        } catch (IOException | RuntimeException e) {
            throw new BadBytes("it is damaged", where);
        }
        return out.toByteArray();
    }

    private static BadBytes tooLarge(Packed packed, int most, Optional<String> where) {
        return new BadBytes("it is larger than " + (most >> 20) + " MiB, the most that Kawat reads from a "
                + packed.kind(), where);
    }

    /// Writes a name the way all are written: with slashes, and from the top.
    private static String plain(String name) {
        String slashes = name.replace('\\', '/');
        return slashes.startsWith("./") ? slashes.substring(2) : slashes;
    }

    /// Systems leave files beside the real ones, whose names begin with a dot or lie in a folder for that.
    private static boolean hidden(String name) {
        return name.startsWith("__MACOSX/")
                || Arrays.stream(name.split("/")).anyMatch(step -> step.matches("\\.[^.].*"));
    }

    /// Shows a name without what would change the look of the line that it stands in.
    private static String shown(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
        return plain.length() > 200 ? plain.substring(0, 200) : plain;
    }
}
