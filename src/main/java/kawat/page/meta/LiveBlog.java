package kawat.page.meta;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.article.LiveEntry;
import kawat.article.Paragraph;
import kawat.page.story.Dates;
import kawat.page.story.Text;
import kawat.source.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Finds where the entries of a live blog begin among the paragraphs of its article: by the data of the page, else by the
/// shape of the page, which repeats a block with a time and a text.
final class LiveBlog {

    private static final Pattern CLOCK = Pattern
            .compile("^(?:\\D{0,12}\\s)?([01]?\\d|2[0-3])\\s?[:.h]\\s?([0-5]\\d)(?::[0-5]\\d)?(?:\\s?\\D{1,12})?$");
    /// Elements around a time in which its text is looked for.
    private static final int MOST_STEPS = 4;
    private static final int LEAST_TEXT = 40;
    private static final int FEWEST = 3;
    private static final int OPENING = 40;
    private static final int LEAST_LETTERS = 8;
    private static final int MOST = 1_000;
    /// What has more letters is no time, whatever the element says.
    private static final int MOST_LETTERS = 10_000;

    private final PageElements tags;
    private final List<JsonLd.Said> data;
    private final Function<String, Optional<Instant>> moment;
    private final Optional<Dates.Shown> published;

    /// @param moment    reads a stamp in the zone of the page
    /// @param published the day of the clocks that show no day
    LiveBlog(PageElements tags, List<JsonLd.Said> data, Function<String, Optional<Instant>> moment,
            Optional<Dates.Shown> published) {
        this.tags = tags;
        this.data = data;
        this.moment = moment;
        this.published = published;
    }

    /// Returns the entries, none where the article is no live blog.
    List<LiveEntry> entries(List<Paragraph> paragraphs) {
        List<List<Entry>> groups = groups();
        if (groups.isEmpty() && data.stream().allMatch(d -> d.updates().isEmpty())) {
            return List.of();
        }
        List<String> texts = paragraphs.stream().map(Paragraph::text).map(LiveBlog::letters).toList();
        boolean live = data.stream().anyMatch(JsonLd.Said::live);
        List<LiveEntry> told = told(texts);
        List<LiveEntry> shown = shown(groups, texts, live ? 2 : FEWEST);
        return told.size() >= 2 && told.size() * 2 >= shown.size() ? told : shown;
    }

    private List<LiveEntry> told(List<String> texts) {
        Map<Integer, Optional<Instant>> found = new TreeMap<>();
        for (JsonLd.Said said : data) {
            for (JsonLd.Update update : said.updates()) {
                String head = letters(PageElements.clean(update.headline()));
                String body = letters(Jsoup.parse(update.body()).text());
                int at = head.length() < LEAST_LETTERS ? -1 : texts.indexOf(head);
                for (int i = 0; at < 0 && body.length() >= LEAST_LETTERS && i < texts.size(); i++) {
                    String text = texts.get(i);
                    String opening = body.substring(0, Math.min(Math.min(OPENING, text.length()), body.length()));
                    at = opening.length() >= LEAST_LETTERS && text.startsWith(opening) ? i : -1;
                }
                if (at >= 0) {
                    found.putIfAbsent(at, moment.apply(update.published()));
                }
            }
        }
        return found.entrySet().stream().map(e -> new LiveEntry(e.getKey(), e.getValue())).toList();
    }

    private record Entry(String text, Optional<Instant> at) {}

    private List<LiveEntry> shown(List<List<Entry>> groups, List<String> texts, int fewest) {
        List<LiveEntry> best = List.of();
        for (List<Entry> group : groups) {
            List<LiveEntry> found = new ArrayList<>();
            int from = 0;
            for (Entry entry : group) {
                for (int i = from; i < texts.size(); i++) {
                    if (texts.get(i).length() >= LEAST_LETTERS && entry.text().contains(texts.get(i))) {
                        found.add(new LiveEntry(i, entry.at()));
                        from = i + 1;
                        break;
                    }
                }
            }
            if (found.size() >= fewest && found.size() > best.size()) {
                best = found;
            }
        }
        return List.copyOf(best);
    }

    /// Blocks of one shape that each hold a time and a text.
    private List<List<Entry>> groups() {
        Map<String, Map<Element, Entry>> groups = new LinkedHashMap<>();
        Set<Element> taken = new LinkedHashSet<>();
        int looked = 0;
        // Blocks within blocks: all of them together are many times the page.
        long kept = 0;
        List<Element> all = tags.elements();
        int body = all.indexOf(tags.page().body());
        for (int m : tags.clocks()) {
            Element mark = all.get(m);
            if (m < body) {
                continue;
            }
            boolean time = mark.normalName().equals("time");
            String words = time && Holders.more(mark, MOST_LETTERS) ? "" : PageElements.clean(mark.text());
            if (!time && (words.isEmpty() || words.length() > Clocks.LONGEST || !CLOCK.matcher(words).matches())
                    || ++looked > MOST) {
                continue;
            }
            Element block = mark.parent();
            for (int i = 0; i < MOST_STEPS && block != null
                    && shorter(block, words.length() + LEAST_TEXT); i++) {
                block = block.parent();
            }
            if (block == null || block.normalName().equals("body") || !taken.add(block)) {
                continue;
            }
            String shape = block.normalName() + "." + block.classNames().stream().findFirst().orElse("") + "<"
                    + (block.parent() == null ? "" : block.parent().normalName());
            Optional<Instant> at = moment.apply(mark.attr("datetime")).or(() -> clock(words));
            String text = letters(block.text());
            kept += text.length();
            if (kept > Limits.PAGE_BYTES) {
                break;
            }
            groups.computeIfAbsent(shape, s -> new LinkedHashMap<>()).put(block, new Entry(text, at));
        }
        return groups.values().stream().filter(g -> g.size() >= 2).<List<Entry>>map(g -> List.copyOf(g.values()))
                .toList();
    }

    /// The words of an element around many others are made only where it has few.
    private static boolean shorter(Element block, int length) {
        return !Holders.more(block, length - 1) && block.text().length() < length;
    }

    private Optional<Instant> clock(String words) {
        Matcher clock = CLOCK.matcher(words);
        if (!clock.matches() || published.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = published.get().date();
        LocalTime time = LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
        return published.get().offset().map(o -> day.atTime(time).toInstant(o))
                .or(() -> Optional.of(day.atTime(time).toInstant(ZoneOffset.UTC)));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                letters.appendCodePoint(c);
            }
        }
        return letters.toString();
    }
}
