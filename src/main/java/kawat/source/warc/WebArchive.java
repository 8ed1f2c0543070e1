package kawat.source.warc;

import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.source.BadBytes;
import kawat.source.Limits;
import kawat.source.Page;
import kawat.source.PageSink;
import kawat.source.Percent;
import kawat.source.Pictures;

/// Reads the pages of a web archive, WARC or ARC, packed or not, of any size. What stands in it besides pages, such as
/// scripts, requests and pictures, is passed over in silence; redirects, errors and data for programs are counted; damage is told of where it
/// stands, and the next whole record is read.
public final class WebArchive {

    private final SeekableByteChannel channel;
    private final Origin origin;
    private final PageSink to;
    private int pages;
    private int redirects;
    private int errors;
    private int data;
    private int damages;

    private WebArchive(SeekableByteChannel channel, Origin origin, PageSink to) {
        this.channel = channel;
        this.origin = origin;
        this.to = to;
    }

    /// Reads it to its end.
    ///
    /// @param channel stays open
    /// @param origin  where the archive is from
    /// @throws java.io.UncheckedIOException when the channel cannot be read
    public static void read(SeekableByteChannel channel, Origin origin, PageSink to) {
        new WebArchive(channel, origin, to).read();
    }

    private void read() {
        RecordWalker walker = new RecordWalker(channel);
        PictureIndex pictures = new PictureIndex(channel);
        boolean more = true;
        while (more && !to.stopped()) {
            try {
                Optional<Frame> frame = walker.next();
                more = frame.isPresent();
                if (frame.isPresent() && frame.get().captured()) {
                    page(frame.get(), walker, pictures);
                }
            } catch (BadBytes e) {
                damages++;
                to.refused(origin, e.rejected());
                if (damages >= Limits.DAMAGES) {
                    to.refused(origin, new Rejected("the file is damaged in more than " + Limits.DAMAGES
                            + " places; the rest of it was not read", Optional.empty()));
                    return;
                }
            }
        }
        if (more) {
            return;
        }
        List<String> passed = new ArrayList<>();
        if (redirects > 0) {
            passed.add(redirects + (redirects == 1 ? " redirect" : " redirects"));
        }
        if (errors > 0) {
            passed.add(errors + (errors == 1 ? " error" : " errors") + " of web servers");
        }
        if (data > 0) {
            passed.add(data + (data == 1 ? " answer" : " answers") + " of data for programs");
        }
        if (!passed.isEmpty()) {
            to.passedOver(origin, "passed over " + String.join(" and ", passed));
        }
        if (pages == 0 && damages == 0) {
            to.refused(origin, new Rejected("the web archive holds no page"
                    + (passed.isEmpty() ? "" : ", only " + String.join(" and ", passed)), Optional.empty()));
        }
    }

    private void page(Frame frame, RecordWalker walker, PictureIndex pictures) throws BadBytes {
        Capture head = Capture.of(frame, walker.beginning(Limits.HEADER_BYTES));
        if (head.kind() != Capture.Kind.CAPTURED || !PayloadTypes.page(head.type())
                || head.uri().filter(PayloadTypes::ofTheCrawler).isPresent()) {
            return;
        }
        if (head.status() != 200) {
            redirects += head.status() >= 300 && head.status() < 400 ? 1 : 0;
            errors += head.status() >= 400 ? 1 : 0;
            return;
        }
        Capture capture = Capture.of(frame, walker.block());
        byte[] bytes = capture.payload(Limits.PAGE_BYTES, frame.where());
        if (bytes.length == 0) {
            return;
        }
        pages++;
        Optional<String> type = Optional.of(capture.type()).filter(t -> !t.isEmpty());
        Page page = new Page(bytes, type, capture.charset(), capture.uri().or(origin::uri), capture.at(),
                new Pictures(pictures::find), Optional.of(within(frame)));
        if (!PayloadTypes.data(capture.type())) {
            page.handTo(to);
            return;
        }
        // Sites send themselves much that programs read and no person: it counts only where it holds a story.
        AtomicBoolean story = new AtomicBoolean();
        page.handTo(to, outcome -> {
            story.compareAndSet(false, outcome instanceof Outcome.Read);
            return story.get();
        });
        if (!story.get()) {
            pages--;
            data++;
        }
    }

    private String within(Frame frame) {
        String file = origin.uri().map(u -> u.substring(u.lastIndexOf('/') + 1)).orElse("the archive");
        return "record at byte " + frame.at() + " of " + Percent.decoded(file);
    }
}
