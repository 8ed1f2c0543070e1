package kawat.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.archive.Archive;
import kawat.index.DamagedIndex;
import kawat.index.Index;
import kawat.lexicon.Lexicons;
import kawat.text.Analyzers;
import org.jspecify.annotations.Nullable;

/// Holds the index that serves, and the one that grows beside it and takes its place: where there is none yet, or it is of
/// another version or damaged.
final class Indexes implements AutoCloseable {

    /// A larger index is not read whole whenever it is opened; reading this much takes about a quarter of a second.
    private static final long VERIFIED_AT_ONCE = 256L << 20;
    private static final String DAMAGED = "The search index was damaged and is made anew; no article is affected.";

    private final Archive archive;
    private final Lexicons lexicons;
    private final Analyzers analyzers;
    private final IndexFolder folders;
    private final List<String> notices = new ArrayList<>();
    private @Nullable Index serving;
    private @Nullable Index growing;
    private @Nullable Path growingFolder;
    /// Whether articles may be in the archive and not in the index.
    private boolean missing;
    /// Whether something was put in since the index was last kept.
    private boolean open;

    /// @param version of what an index holds
    Indexes(Archive archive, Lexicons lexicons, String version) throws IOException {
        this.archive = archive;
        this.lexicons = lexicons;
        this.analyzers = new Analyzers(lexicons);
        this.folders = new IndexFolder(archive.derived("index"), version);
    }

    /// Opens what is there, and begins anew where it cannot be used.
    synchronized void open() throws IOException {
        Optional<Path> current = folders.current();
        if (current.isPresent()) {
            try {
                serving = openWhole(current.get());
                missing = archive.writable() && !serving.isComplete();
                return;
            } catch (DamagedIndex e) {
                if (archive.writable()) {
                    notices.add(DAMAGED);
                }
            }
        }
        if (archive.writable()) {
            beginAnew();
        }
        Optional<Path> older = folders.older();
        if (older.isPresent()) {
            try {
                serving = Index.open(older.get(), lexicons, analyzers, false);
            } catch (DamagedIndex e) {
                // Nothing to search meanwhile but what is ready of the new one.
                serving = null;
            }
        }
    }

    private Index openWhole(Path folder) throws IOException {
        Index index = Index.open(folder, lexicons, analyzers, archive.writable());
        try {
            index.isComplete();
            if (index.bytes() <= VERIFIED_AT_ONCE) {
                index.verify();
            }
            return index;
        } catch (IOException e) {
            index.close();
            throw e;
        }
    }

    /// Returns the index to search in; none while another process makes the first one.
    synchronized Optional<Index> index() {
        return Optional.ofNullable(serving != null ? serving : growing);
    }

    /// Tells whether articles of the archive are missing in the index.
    synchronized boolean isBehind() {
        return missing;
    }

    synchronized List<String> notices() {
        return List.copyOf(notices);
    }

    /// Looks at an index on which a search failed. A damaged one is thrown away, and what is ready of its successor
    /// serves meanwhile; one that was closed because a newer one took its place needs nothing.
    synchronized void failed(Index index) {
        if (index != serving || growing != null) {
            return;
        }
        try {
            index.verify();
            notices.add("A search could not be run as it was asked.");
        } catch (DamagedIndex e) {
            replace(index);
        }
    }

    /// Reads the whole index; a damaged one is thrown away.
    synchronized void verify() {
        Index index = serving;
        if (index != null && growing == null) {
            try {
                index.verify();
            } catch (DamagedIndex e) {
                replace(index);
            }
        }
    }

    private void replace(Index damaged) {
        notices.add(DAMAGED);
        if (archive.writable()) {
            try {
                beginAnew();
                serving = null;
                damaged.close();
            } catch (IOException e) {
                notices.add("A new search index cannot be written: " + e.getMessage());
            }
        }
    }

    /// Makes the index anew from the archive, whatever state it is in.
    synchronized void startOver() throws IOException {
        if (archive.writable() && growing == null) {
            beginAnew();
        }
    }

    private void beginAnew() throws IOException {
        Path next = folders.next();
        growingFolder = next;
        growing = Index.open(next, lexicons, analyzers, true);
        missing = true;
    }

    /// What was taken out stays out, and what is missing is known to be, whatever happens next.
    synchronized void markForgotten() throws IOException {
        target().commit(false);
        open = true;
    }

    /// From here to the next commit a crash leaves articles that the index lacks: the index says so beforehand.
    synchronized void markOpen() throws IOException {
        if (!missing && !open) {
            target().commit(false);
            open = true;
        }
    }

    synchronized void markMissing() {
        missing = true;
    }

    synchronized void notice(String sentence) {
        notices.add(sentence);
    }

    /// Closes a batch: the index is on the disk.
    synchronized void commit() throws IOException {
        target().commit(!missing);
        open = false;
    }

    /// Lets the index that was made anew serve, now that it lacks nothing.
    synchronized void swap() throws IOException {
        missing = false;
        commit();
        Path folder = growingFolder;
        if (growing != null && folder != null) {
            Index old = serving;
            serving = growing;
            growing = null;
            growingFolder = null;
            if (old != null) {
                old.close();
            }
            folders.keepOnly(folder);
        }
    }

    /// Returns the index to write to.
    synchronized Index target() {
        Index to = growing != null ? growing : serving;
        if (to == null) {
            throw new IllegalStateException("this archive is open for reading");
        }
        return to;
    }

    @Override
    public synchronized void close() throws IOException {
        if (growing != null) {
            growing.close();
        }
        if (serving != null) {
            serving.close();
        }
    }
}
