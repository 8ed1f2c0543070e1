package kawat.source.zip;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.source.BadBytes;
import kawat.source.Documents;
import kawat.source.Limits;
import kawat.source.PageSink;
import kawat.source.Percent;
import kawat.source.Pictures;
import kawat.source.SavedPages;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/// Reads the files in a ZIP file. Their names are shown and nothing else: no file is ever written.
public final class PackedFolder {

    /// Ways of packing that need no library beside the one at hand.
    private static final Set<Integer> UNPACKED = Set.of(ZipMethod.STORED.getCode(), ZipMethod.DEFLATED.getCode(),
            ZipMethod.ENHANCED_DEFLATED.getCode(), ZipMethod.BZIP2.getCode());
    private static final String MEDIA_TYPE = "mimetype";
    private static final List<String> OFFICE = List.of("[Content_Types].xml", "word/document.xml", "xl/workbook.xml",
            "ppt/presentation.xml");

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

    /// Reads every file in the ZIP file, in the order in which they lie there.
    ///
    /// @param channel stays open
    /// @param origin  where the ZIP file is from
    /// @param to      hears of files that cannot be read
    public static void read(SeekableByteChannel channel, Origin origin, PageSink to, Inside inside) {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new Unclosed(channel))
                .setCharset(StandardCharsets.UTF_8).setUseUnicodeExtraFields(true).get()) {
            new PackedFolder(inside, origin, to).read(zip);
        } catch (IOException | RuntimeException e) {
            to.refused(origin, new Rejected("the ZIP file is damaged or cut off: its list of files cannot be read",
                    Optional.empty()));
        }
    }

    private void read(ZipFile zip) {
        List<ZipArchiveEntry> entries = new ArrayList<>();
        zip.getEntriesInPhysicalOrder().asIterator().forEachRemaining(entries::add);
        Optional<String> document = document(zip, entries);
        if (document.isPresent()) {
            to.refused(origin, new Rejected(document.get(), Optional.empty()));
            return;
        }
        if (entries.size() > Limits.PACKED_FILES) {
            to.refused(origin, new Rejected("it holds more than " + Limits.PACKED_FILES
                    + " files, the most that Kawat reads", Optional.empty()));
            return;
        }
        Map<String, ZipArchiveEntry> files = new HashMap<>();
        entries.stream().filter(e -> !e.isDirectory()).forEach(e -> files.putIfAbsent(slashes(e.getName()), e));
        SavedPages saved = new SavedPages(files.keySet());
        boolean any = false;
        for (ZipArchiveEntry entry : entries) {
            String name = slashes(entry.getName());
            if (entry.isDirectory() || saved.isPiece(name) || hidden(name) || to.stopped()) {
                continue;
            }
            any = true;
            try {
                Origin of = new Origin(origin.uri().map(u -> u + (u.contains("#") ? "!" : "")
                        + (u.contains("#") ? Percent.fragment(name).substring(1) : Percent.fragment(name))),
                        Optional.empty(), Optional.empty(), Optional.empty());
                byte[] bytes = bytes(zip, entry, Limits.RECORD_BYTES);
                inside.file(bytes, of, new Pictures(address -> saved.piece(name, address)
                        .flatMap(piece -> Optional.ofNullable(files.get(piece)))
                        .flatMap(piece -> picture(zip, piece))));
            } catch (BadBytes e) {
                to.refused(origin, e.rejected());
                if (unpacked > Limits.PACKED_BYTES) {
                    return;
                }
            }
        }
        if (!any) {
            to.refused(origin, new Rejected("the ZIP file holds no file", Optional.empty()));
        }
    }

    private Optional<byte[]> picture(ZipFile zip, ZipArchiveEntry entry) {
        try {
            return Optional.of(bytes(zip, entry, Limits.PICTURE_BYTES));
        } catch (BadBytes e) {
            // A picture that cannot be read is one that was not captured; the story matters.
            return Optional.empty();
        }
    }

    private byte[] bytes(ZipFile zip, ZipArchiveEntry entry, int most) throws BadBytes {
        Optional<String> where = Optional.of(shown(entry.getName()));
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new BadBytes("it is locked with a password: unpack it with the password and give Kawat the files",
                    where);
        }
        if (!UNPACKED.contains(entry.getMethod()) || !zip.canReadEntryData(entry)) {
            throw new BadBytes("it is packed in a way that Kawat cannot read", where);
        }
        if (entry.getSize() > most) {
            throw tooLarge(most, where);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        long packed = Math.max(1, entry.getCompressedSize());
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                long size = (long) out.size() + n;
                unpacked += n;
                if (size > most) {
                    throw tooLarge(most, where);
                }
                if (size > Limits.UNPACK_FREE && size > Limits.UNPACK_RATIO * packed) {
                    throw new BadBytes("it unpacks to more than " + Limits.UNPACK_RATIO
                            + " times its size, as no page does", where);
                }
                if (unpacked > Limits.PACKED_BYTES) {
                    throw new BadBytes("the files unpack to more than " + (Limits.PACKED_BYTES >> 30)
                            + " GiB, the most that Kawat reads", where);
                }
                out.write(buffer, 0, n);
            }
        } catch (EOFException e) {
            throw new BadBytes("it is cut off: its end is missing", where);
        } catch (IOException | RuntimeException e) {
            throw new BadBytes("it is damaged", where);
        }
        return out.toByteArray();
    }

    private static BadBytes tooLarge(int most, Optional<String> where) {
        return new BadBytes("it is larger than " + (most >> 20) + " MiB, the most that Kawat reads from a ZIP file",
                where);
    }

    /// Says what to do with a document that is a ZIP file only inside.
    private Optional<String> document(ZipFile zip, List<ZipArchiveEntry> entries) {
        ZipArchiveEntry type = zip.getEntry(MEDIA_TYPE);
        String told = "";
        if (type != null && type.getSize() < 200) {
            try {
                told = new String(bytes(zip, type, 200), StandardCharsets.ISO_8859_1).strip();
            } catch (BadBytes e) {
                // Then the names of the other files have to tell.
            }
        }
        if (told.startsWith("application/epub")) {
            return Optional.of(Documents.refusal("an EPUB book"));
        }
        boolean office = told.startsWith("application/vnd.oasis")
                || zip.getEntry(OFFICE.getFirst()) != null
                        && entries.stream()
                                .anyMatch(e -> OFFICE.contains(e.getName()) || e.getName().endsWith(".rels"));
        return office ? Optional.of(Documents.refusal("an office document")) : Optional.empty();
    }

    private static String slashes(String name) {
        return name.replace('\\', '/');
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
