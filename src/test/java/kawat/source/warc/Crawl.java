package kawat.source.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import kawat.article.Origin;
import kawat.source.Taken;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/// Writes web archives for tests, record by record, with the library's own writer.
public final class Crawl {

    public static final Instant WHEN = Instant.parse("2024-05-03T18:05:00Z");
    public static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4};

    private final List<byte[]> records = new ArrayList<>();

    public static String story(String of) {
        return "<html><head><title>" + of + "</title></head><body><h1>" + of + "</h1><p>The harbour of " + of
                + " opened on Monday after two years of work, officials said in the town.</p></body></html>";
    }

    /// Starts a crawl with two stories, the first of which shows a picture that stands behind it.
    public static Crawl ofTwo() {
        return new Crawl().page("https://quay.example/one", story("Northport"))
                .answer("https://quay.example/boat.png", 200, "image/png", PICTURE)
                .page("https://quay.example/two", story("Southport"));
    }

    public Crawl page(String uri, String html) {
        return answer(uri, 200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public Crawl answer(String uri, int status, String type, byte[] body, String... headers) {
        HttpResponse.Builder http = new HttpResponse.Builder(status, "Told");
        for (int i = 0; i < headers.length; i += 2) {
            http.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return record(new WarcResponse.Builder(URI.create(uri)).date(WHEN)
                    .body(MediaType.HTTP_RESPONSE, http.body(MediaType.parse(type), body).build()).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Crawl resource(String uri, String type, byte[] body) {
        return record(new WarcResource.Builder(URI.create(uri)).date(WHEN).body(MediaType.parse(type), body).build());
    }

    private Crawl record(WarcRecord record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.NONE)) {
            writer.write(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return raw(out.toByteArray());
    }

    public Crawl raw(byte[] record) {
        records.add(record);
        return this;
    }

    public Crawl raw(String record) {
        return raw(record.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Changes the text of the last record.
    public Crawl changed(String what, String into) {
        String last = new String(records.removeLast(), StandardCharsets.ISO_8859_1);
        if (!last.contains(what)) {
            throw new AssertionError("no " + what + " in " + last);
        }
        return raw(last.replace(what, into));
    }

    public byte[] plain() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        records.forEach(out::writeBytes);
        return out.toByteArray();
    }

    /// Every record is a packed member of its own.
    public byte[] packed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        records.forEach(r -> out.writeBytes(gzip(r)));
        return out.toByteArray();
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static Taken read(byte[] archive, String... wanted) {
        Taken taken = new Taken();
        taken.wanted.addAll(List.of(wanted));
        WebArchive.read(new SeekableInMemoryByteChannel(archive), new Origin(Optional.of("file:///c.warc"),
                Optional.empty(), Optional.empty(), Optional.empty()), taken);
        return taken;
    }
}
