package kawat.source.packed;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import kawat.source.BadBytes;

/// Files that lie in one file.
interface Packed extends Closeable {

    /// One of them.
    ///
    /// @param place from 0, in the order in which they lie there
    /// @param name  as it is told, with slashes between the folders
    /// @param size  in bytes, unpacked; -1 where that is not told
    /// @param room  bytes that it takes in the file around it
    record Entry(int place, String name, long size, long room) {}

    /// Returns how people call such a file.
    String kind();

    /// Returns the files, in the order in which they lie there.
    List<Entry> entries();

    /// Returns where the list of files breaks off, if it does.
    Optional<BadBytes> fault();

    /// Returns why it is not to be taken apart, though it could be.
    Optional<String> document();

    /// Opens one of the files.
    ///
    /// @param aside whether it is wanted out of turn
    /// @throws BadBytes    when it cannot be unpacked
    /// @throws IOException when it is damaged
    InputStream open(Entry entry, boolean aside) throws BadBytes, IOException;
}
