package kawat.source.warc;

import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kawat.source.BadBytes;
import kawat.source.Limits;
import org.jspecify.annotations.Nullable;

/// Finds the pictures of a web archive by their addresses. A picture mostly stands behind the page that shows it, so the
/// archive is gone through once more, when the first one is asked for; no picture is held in memory.
final class PictureIndex {

    /// More would be no crawl of stories: 100 MiB of addresses.
    private static final int MOST = 200_000;
    /// How deep inside one packed member a picture is still fetched from: all before it has to be unpacked each time.
    private static final long DEEPEST = 4L << 20;

    private final SeekableByteChannel channel;
    private @Nullable Map<String, Tape.Place> places;

    PictureIndex(SeekableByteChannel channel) {
        this.channel = channel;
    }

    /// Returns the bytes of the picture at an address.
    Optional<byte[]> find(String address) {
        Map<String, Tape.Place> known = places;
        if (known == null) {
            known = index();
            places = known;
        }
        Tape.Place place = known.get(key(address));
        if (place == null) {
            return Optional.empty();
        }
        try {
            RecordWalker walker = new RecordWalker(channel);
            walker.go(place.member(), place.inside());
            Optional<Frame> frame = walker.next();
            if (frame.isEmpty() || frame.get().length() > Limits.PICTURE_BYTES + Limits.HEADER_BYTES) {
                return Optional.empty();
            }
            Capture capture = Capture.of(frame.get(), walker.block());
            return Optional.of(capture.payload(Limits.PICTURE_BYTES, frame.get().where()));
        } catch (BadBytes e) {
            // A picture that cannot be read is one that was not captured; the story matters.
            return Optional.empty();
        }
    }

    private Map<String, Tape.Place> index() {
        Map<String, Tape.Place> found = new HashMap<>();
        RecordWalker walker = new RecordWalker(channel);
        int damages = 0;
        while (found.size() < MOST && damages < Limits.DAMAGES) {
            try {
                Optional<Frame> next = walker.next();
                if (next.isEmpty()) {
                    break;
                }
                Frame frame = next.get();
                if (frame.inside() < DEEPEST && mayHoldAPicture(frame)) {
                    Capture capture = Capture.of(frame, walker.beginning(Limits.HEADER_BYTES));
                    if (capture.status() == 200 && PayloadTypes.picture(capture.type())) {
                        capture.uri().ifPresent(
                                u -> found.putIfAbsent(key(u), new Tape.Place(frame.at(), frame.inside())));
                    }
                }
            } catch (BadBytes e) {
                // The pages are read by somebody else, who tells of it.
                damages++;
            }
        }
        return found;
    }

    private static boolean mayHoldAPicture(Frame frame) {
        return frame.length() <= Limits.PICTURE_BYTES + Limits.HEADER_BYTES && (frame.arc()
                ? frame.header().toLowerCase(Locale.ROOT).contains(" image/")
                : frame.captured());
    }

    /// The same picture is found by either scheme and without a fragment.
    private static String key(String address) {
        int fragment = address.indexOf('#');
        String plain = fragment >= 0 ? address.substring(0, fragment) : address;
        return plain.replaceFirst("^(?i)https?:", "");
    }
}
