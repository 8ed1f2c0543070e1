package kawat.source.packed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kawat.source.BadBytes;
import kawat.source.Documents;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/// The files of a ZIP file, by its list.
final class ZipPacked implements Packed {

    /// Ways of packing that need no library beside the one at hand.
    private static final Set<Integer> UNPACKED = Set.of(ZipMethod.STORED.getCode(), ZipMethod.DEFLATED.getCode(),
            ZipMethod.ENHANCED_DEFLATED.getCode(), ZipMethod.BZIP2.getCode());
    private static final String MEDIA_TYPE = "mimetype";
    private static final List<String> OFFICE = List.of("[Content_Types].xml", "word/document.xml", "xl/workbook.xml",
            "ppt/presentation.xml");
    /// Bytes of the longest media type that is looked at.
    private static final int TYPE_BYTES = 200;

    private final ZipFile zip;
    private final List<ZipArchiveEntry> all = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /// @param channel stays open
    ZipPacked(SeekableByteChannel channel) throws IOException {
        this.zip = ZipFile.builder().setSeekableByteChannel(new Unclosed(channel)).setCharset(StandardCharsets.UTF_8)
                .setUseUnicodeExtraFields(true).get();
        zip.getEntriesInPhysicalOrder().asIterator().forEachRemaining(all::add);
        for (int i = 0; i < all.size(); i++) {
            ZipArchiveEntry entry = all.get(i);
            if (!entry.isDirectory()) {
                entries.add(new Entry(i, entry.getName(), entry.getSize(), entry.getCompressedSize()));
            }
        }
    }

    @Override
    public String kind() {
        return "ZIP file";
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public Optional<BadBytes> fault() {
        return Optional.empty();
    }

    @Override
    public InputStream open(Entry entry, boolean aside) throws BadBytes, IOException {
        ZipArchiveEntry its = all.get(entry.place());
        if (its.getGeneralPurposeBit().usesEncryption()) {
            throw new BadBytes("it is locked with a password: unpack it with the password and give Kawat the files",
                    Optional.empty());
        }
        if (!UNPACKED.contains(its.getMethod()) || !zip.canReadEntryData(its)) {
            throw new BadBytes("it is packed in a way that Kawat cannot read", Optional.empty());
        }
        return zip.getInputStream(its);
    }

    /// Says what to do with a document that is a ZIP file only inside.
    @Override
    public Optional<String> document() {
        String told = told();
        if (told.startsWith("application/epub")) {
            return Optional.of(Documents.refusal("an EPUB book"));
        }
        boolean office = told.startsWith("application/vnd.oasis")
                || zip.getEntry(OFFICE.getFirst()) != null
                        && all.stream().anyMatch(e -> OFFICE.contains(e.getName()) || e.getName().endsWith(".rels"));
        return office ? Optional.of(Documents.refusal("an office document")) : Optional.empty();
    }

    private String told() {
        ZipArchiveEntry type = zip.getEntry(MEDIA_TYPE);
        if (type == null || !UNPACKED.contains(type.getMethod()) || !zip.canReadEntryData(type)) {
            return "";
        }
        try (InputStream in = zip.getInputStream(type)) {
            return new String(in.readNBytes(TYPE_BYTES), StandardCharsets.ISO_8859_1).strip();
        } catch (IOException | RuntimeException e) {
            // Then the names of the other files have to tell.
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
