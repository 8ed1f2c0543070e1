package kawat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kawat.lexicon.Lexicons;
import kawat.lexicon.Wires;
import kawat.page.feed.Feed;
import kawat.page.feed.FeedItem;
import kawat.page.feed.FeedReader;
import kawat.page.story.Dates;
import kawat.page.story.StoryBuilder;
import kawat.page.story.Text;
import kawat.source.BadBytes;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Reads collections of strange feeds and strange JSON, where the folder that holds them is given by `-Dkawat.corpora`.
class FeedCasesTest {

    private static final Decoder DECODER = new Decoder(Lexicons.load());

    /// Expectations that were met when this was written; fewer is a fault.
    private static final int FLOOR = 1_210;
    /// Cases that Kawat reads differently, and why.
    private static final Map<String, String> DIFFERENT = Map.of("bozo_linenoise", "no charset makes sense of its bytes",
            "_crazy", "nothing that runs is kept as text",
            "script_nested_cdata", "markers of sections within text are dropped, their text is kept",
            "_iframe", "what stands within a frame is not shown by a browser either",
            "entity_in_doctype", "entities of a document type are never expanded",
            "http_entry_id_base", "an id is kept as written",
            "http_content_language", "headers are not part of a file",
            "item_description_not_a_doctype.xml", "a link of a description is made absolute",
            "entities/lang.xml", "the angle brackets of HTML today", "entities/rang.xml", "the same");
    private static final String UNSEEN = "script, style, noscript, template, iframe, object, embed, svg, math, canvas,"
            + " audio, video, head, select, textarea, applet, frameset, xml";

    private final FeedReader reader = new FeedReader(new StoryBuilder(Lexicons.load(), Wires.load()));

    private static void each(String archive, BiConsumer<String, byte[]> to) throws IOException {
        String root = Objects.requireNonNullElse(System.getProperty("kawat.corpora"), "");
        assumeFalse(root.isBlank(), "no corpora folder was given");
        Path path = Path.of(root, archive);
        assumeFalse(Files.notExists(path), "the corpora folder has no " + archive);
        try (InputStream in = Files.newInputStream(path);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.isDirectory()) {
                    to.accept(entry.getName(), tar.readAllBytes());
                }
            }
        }
    }

    @Test
    void whatConcernsKawatIsReadAsTheCasesExpect() throws IOException {
        Map<String, int[]> table = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int[] seen = new int[1];
        each("data/bad/feedparser-cases.tar.gz", (name, bytes) -> {
            if (!name.contains("tests/")) {
                return;
            }
            seen[0]++;
            String text = DECODER.decode(bytes, Optional.empty());
            FeedCase one = FeedCase.of(name, bytes, text);
            String folder = name.replaceFirst(".*tests/", "").replaceFirst("/[^/]*$", "");
            int[] row = table.computeIfAbsent(folder, f -> new int[5]);
            Optional<Feed> feed = Optional.empty();
            String fault = "";
            try {
                feed = Optional.of(reader.read(text, Optional.of(address(one))));
            } catch (BadBytes e) {
                fault = e.rejected().reason();
                refused.add(name + ": " + fault);
                row[3]++;
            }
            List<FeedCase.Want> wants = one.wants();
            if (wants.isEmpty()
                    || !wants.stream().allMatch(w -> concerns(w.field()))) {
                row[2]++;
                return;
            }
            for (FeedCase.Want want : wants) {
                List<String> got = feed.map(f -> values(f, want.field())).orElse(List.of());
                if (got.stream().noneMatch(g -> meets(g, want, one))) {
                    if (DIFFERENT.keySet().stream().anyMatch(name::contains)) {
                        row[4]++;
                        return;
                    }
                    row[1]++;
                    wrong.add(name + " (" + one.description() + ")\n    " + want.field() + " should be ["
                            + want.value().replace("\n", "\\n") + "]\n    and is " + got + fault);
                    return;
                }
            }
            row[0]++;
        });
        StringBuilder report = new StringBuilder(
                "folder: met, missed, not concerned, refused, different by decision\n");
        int[] sum = new int[5];
        table.forEach((folder, row) -> {
            report.append("%-28s %5d %5d %5d %5d %5d%n".formatted(folder, row[0], row[1], row[2], row[3], row[4]));
            for (int i = 0; i < row.length; i++) {
                sum[i] += row[i];
            }
        });
        report.append("%-28s %5d %5d %5d %5d %5d of %d%n%n".formatted("all", sum[0], sum[1], sum[2], sum[3], sum[4],
                seen[0]));
        report.append(String.join("\n", wrong)).append("\n\nrefused\n").append(String.join("\n", refused)).append('\n');
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/feeds.txt"), report);
        assertEquals(2_106, seen[0]);
        assertEquals(List.of(), wrong);
        assertTrue(sum[0] >= FLOOR, () -> sum[0] + " expectations are met; see target/feeds.txt");
    }

    private static String address(FeedCase one) {
        String own = "http://127.0.0.1:8097/" + one.name();
        String told = one.location().orElse("");
        return told.startsWith("http") ? told : told.startsWith("/") ? "http://127.0.0.1:8097" + told : own;
    }

    private static boolean concerns(String field) {
        return field.matches("feed\\.(title|link|language)|feed\\.title_detail\\.value"
                + "|entries\\[\\d+\\]\\.(title|link|id|guid|description|summary|author|published|updated|created|issued|modified|(published|updated|created|modified)_parsed"
                + "|(title|summary)_detail\\.value|content\\.0\\.value|author_detail\\.name|authors\\.\\d\\.name)");
    }

    private static List<String> values(Feed feed, String field) {
        if (field.startsWith("feed.")) {
            return (switch (field) {
                case "feed.link" -> feed.home();
                case "feed.language" -> feed.language();
                default -> feed.title();
            }).or(() -> Optional.of("")).stream().toList();
        }
        int number = Integer.parseInt(field.replaceFirst("\\D+(\\d+).*", "$1"));
        if (feed.items().size() <= number) {
            return List.of();
        }
        FeedItem item = feed.items().get(number);
        Stream<String> found = switch (field.substring(field.indexOf('.') + 1)) {
            case "title", "title_detail.value" -> item.title().or(() -> Optional.of("")).stream();
            case "link" -> item.link().or(() -> Optional.of("")).stream();
            case "id", "guid" -> item.guid().or(() -> Optional.of("")).stream();
            case "description", "summary", "summary_detail.value" ->
                Stream.of(item.summary().or(item::content).orElse(""));
            case "content.0.value" -> Stream.of(item.content().or(item::summary).orElse(""));
            case "published", "published_parsed", "updated", "created", "issued", "modified", "updated_parsed",
                    "created_parsed", "modified_parsed" ->
                Stream.of(item.published(), item.modified()).flatMap(Optional::stream)
                        .map(d -> d.instant().toString());
            default -> item.authors().stream();
        };
        return found.toList();
    }

    private boolean meets(String got, FeedCase.Want want, FeedCase one) {
        String wanted = want.value();
        if (got.equals(wanted)) {
            return true;
        }
        if (want.field().contains("parsed")) {
            int[] n = Stream.of(wanted.replaceAll("[() ]", "").split(",")).mapToInt(Integer::parseInt).toArray();
            return Instant.parse(got).equals(
                    LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5]).toInstant(ZoneOffset.UTC));
        }
        if (want.field().matches(".*\\.(published|updated|created|issued|modified)")) {
            return date(wanted).filter(d -> d.equals(Instant.parse(got))).isPresent();
        }
        if (want.field().endsWith("author")) {
            return wanted.contains(got) && !got.isBlank();
        }
        if (want.value().indexOf('>') < 0 && visible(got).equals(Text.oneLine(wanted))) {
            return true;
        }
        if (!want.field().matches(".*(title|title_detail\\.value)")) {
            boolean plain = one.description().contains("not markup");
            return plain
                    ? visible(got).equals(Text.oneLine(wanted))
                    : visible(got).equals(visible(wanted))
                            && (one.name().contains("sanitize") || links(got).equals(links(wanted)));
        }
        return got.equals(one.description().contains("not markup") ? Text.oneLine(wanted) : visible(wanted));
    }

    private Optional<Instant> date(String written) {
        try {
            return reader.read("<rss><channel><item><pubDate>" + written + "</pubDate></item></channel></rss>",
                    Optional.empty()).items().getFirst().published().map(Dates.Shown::instant);
        } catch (BadBytes e) {
            throw new AssertionError(e);
        }
    }

    private static String visible(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.select(UNSEEN).remove();
        return Text.oneLine(page.body().text());
    }

    private static List<String> links(String html) {
        List<String> links = new ArrayList<>();
        for (Element element : Jsoup.parseBodyFragment(html).select("a[href], img[src]")) {
            links.add(element.attr("href") + element.attr("src"));
        }
        return links;
    }

    @Test
    void jsonThatIsNoneIsRefusedAndNoneOfItStopsKawat() throws IOException {
        List<String> faults = new ArrayList<>();
        int[] seen = new int[1];
        each("data/bad/json-cases.tar.gz", (name, bytes) -> {
            String file = name.replaceFirst(".*/", "");
            if (!file.endsWith(".json")) {
                return;
            }
            seen[0]++;
            String text = new String(bytes, StandardCharsets.UTF_8);
            String within = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"x\":"
                    + text + "}]}";
            boolean read = false;
            try {
                read = !reader.read(within, Optional.empty()).items().isEmpty();
                reader.read(text, Optional.empty());
            } catch (BadBytes e) {
                // Either is an answer; below it is asked for the right one.
            }
            if (file.startsWith("n_") && read) {
                faults.add(file + " was read");
            }
        });
        assertEquals(List.of(), faults);
        assertTrue(seen[0] > 300);
    }
}
