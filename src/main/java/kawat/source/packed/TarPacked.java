package kawat.source.packed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import kawat.source.BadBytes;
import kawat.source.ChannelStream;
import kawat.source.Limits;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// The files of a tar file, packed with gzip or not. It has no list, so it is gone through: once for the names, once for
/// the files in their order, and again for what is wanted out of turn, within a limit.
final class TarPacked implements Packed {

    /// Most bytes that stand between two files: long names and notes about the next one.
    private static final long BETWEEN = 1 << 20;
    /// A tar file is so many bytes long, or a multiple of it.
    private static final int RECORD = 512;

    private final SeekableByteChannel channel;
    private final boolean gzip;
    private final List<Entry> entries = new ArrayList<>();
    private final Pass inTurn;
    private @Nullable Pass aside;
    private @Nullable BadBytes fault;
    private long again;

    /// @param channel stays open
    TarPacked(SeekableByteChannel channel, boolean gzip) throws IOException {
        this.channel = channel;
        this.gzip = gzip;
        try (Pass pass = new Pass()) {
            list(pass);
        }
        this.inTurn = new Pass();
    }

    private void list(Pass pass) {
        try {
            for (TarArchiveEntry entry = pass.next(); entry != null; entry = pass.next()) {
                if (isFile(entry)) {
                    entries.add(new Entry(pass.place, entry.getName(), entry.getSize(), entry.getSize()));
                }
                if (entries.size() > Limits.PACKED_FILES) {
                    return;
                }
            }
            if (pass.bytes() % RECORD != 0) {
                throw new EOFException();
            }
        } catch (Metered.TooMuch e) {
            fault = new BadBytes(String.valueOf(e.getMessage()), Optional.empty());
        } catch (IOException | RuntimeException e) {
            fault = new BadBytes("the tar file is damaged or cut off; the files before that were read",
                    Optional.empty());
        }
    }

    /// Links, devices and what a file system stores with holes in it are no stories.
    private static boolean isFile(TarArchiveEntry entry) {
        return entry.isFile() && !entry.isLink() && !entry.isSymbolicLink() && !entry.isCharacterDevice()
                && !entry.isBlockDevice() && !entry.isFIFO() && !entry.isSparse();
    }

    @Override
    public String kind() {
        return "tar file";
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public Optional<BadBytes> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public Optional<String> document() {
        return Optional.empty();
    }

    @Override
    public InputStream open(Entry entry, boolean out) throws BadBytes, IOException {
        if (!out) {
            return inTurn.to(entry);
        }
        Pass pass = aside;
        if (pass == null || pass.place >= entry.place()) {
            if (pass != null) {
                pass.close();
            }
            pass = new Pass();
            aside = pass;
        }
        long before = pass.bytes();
        if (again > Limits.REREAD_BYTES) {
            throw new BadBytes("the tar file was gone through too often", Optional.empty());
        }
        InputStream in = pass.to(entry);
        again += pass.bytes() - before;
        return in;
    }

    @Override
    public void close() throws IOException {
        inTurn.close();
        if (aside != null) {
            aside.close();
        }
    }

    /// Goes from file to file.
    private final class Pass implements AutoCloseable {

        private final Metered metered;
        private final TarArchiveInputStream tar;
        private int place = -1;

        Pass() throws IOException {
            InputStream raw = new ChannelStream(channel);
            InputStream plain = gzip ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16)) : raw;
            this.metered = new Metered(plain, gzip
                    ? Math.max(Limits.UNPACK_FREE, Limits.UNPACK_RATIO * channel.size())
                    : Long.MAX_VALUE);
            this.tar = new TarArchiveInputStream(metered, "UTF-8");
        }

        long bytes() {
            return metered.bytes();
        }

        @Nullable
        TarArchiveEntry next() throws IOException {
            if (place >= 0) {
                tar.skip(Long.MAX_VALUE);
            }
            metered.allow(BETWEEN);
            TarArchiveEntry entry = tar.getNextEntry();
            metered.allow(Long.MAX_VALUE);
            place++;
            return entry;
        }

        /// Goes to a file that lies ahead.
        InputStream to(Entry entry) throws IOException {
            while (place < entry.place()) {
                if (next() == null) {
                    throw new IOException("it was there before");
                }
            }
            return new FilterInputStream(tar) {
                @Override
                public void close() {
                    // The pass goes on to the next file.
                }
            };
        }

        @Override
        public void close() throws IOException {
            tar.close();
        }
    }
}
