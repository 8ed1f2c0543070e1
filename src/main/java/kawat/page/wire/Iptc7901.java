package kawat.page.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.article.Removed.Reason;
import kawat.page.story.Dates;
import kawat.page.story.Line;
import kawat.page.story.Text;
import kawat.text.TextCleaner;

/// Reads a message of IPTC 7901: a header of priority, category and number, the text, and the time of filing behind it.
final class Iptc7901 {

    private static final Pattern HEADER = Pattern
            .compile("^([A-Za-z]{2,4})(\\d{3,5})\\s+([1-9])\\s+(\\S{1,5})\\s+(\\d{1,5})(?:\\s+(\\S.*))?$");
    private static final Pattern SENDER = Pattern.compile("(\\p{L}[\\p{L}-]*)\\s+\\d{1,5}$");
    private static final Pattern FILED = Pattern
            .compile("^(\\d{2})(\\d{2})(\\d{2})\\s+(?:GMT|UTC|Z)\\s+(\\p{L}{3})\\p{L}*\\.?\\s+(\\d{2}|\\d{4})$");
    /// Opens what is sent along with the story and is not to be printed.
    private static final Pattern APPENDIX = Pattern.compile("^#+\\s*\\p{L}.*");
    private static final char TEXT = '\u0002';
    private static final char END = '\u0003';
    /// A headline has no more lines than this.
    private static final int HEADLINE_LINES = 6;

    private Iptc7901() {
    }

    /// Tells whether a line is the header of a message.
    static boolean header(String line) {
        return HEADER.matcher(line.strip()).matches();
    }

    /// @param message from its header on
    static WireItem read(String message) {
        WireItem item = new WireItem();
        List<String> lines = new ArrayList<>(message.lines().toList());
        int text = message.indexOf(TEXT);
        Optional<String> number = lines.isEmpty()
                ? Optional.empty()
                : header(TextCleaner.clean(lines.removeFirst()).strip(), item);
        List<String> body = new ArrayList<>();
        boolean above = text >= 0;
        for (String line : lines) {
            boolean begins = line.indexOf(TEXT) >= 0;
            if (above && !begins) {
                keyword(line, item);
            } else {
                above = false;
                body.add(line);
            }
        }
        if (text < 0) {
            while (!body.isEmpty() && item.slug.isEmpty()) {
                keyword(body.removeFirst(), item);
            }
        }
        List<String> inside = new ArrayList<>();
        for (String line : body) {
            String clean = TextCleaner.clean(line);
            if (line.indexOf(END) >= 0 || FILED.matcher(clean.strip()).matches()) {
                filed(clean.strip(), item);
                break;
            }
            inside.add(clean);
        }
        item.name("iptc7901", number.or(() -> item.slug));
        headline(inside, item);
        body(inside, item);
        return item;
    }

    /// @return source and number of the message: one that is sent again has the same
    private static Optional<String> header(String line, WireItem item) {
        Matcher header = HEADER.matcher(line);
        if (!header.matches()) {
            return Optional.empty();
        }
        item.urgency(Optional.of(header.group(3)));
        item.subjects.add(header.group(4));
        Matcher sender = SENDER.matcher(header.group(6) == null ? "" : header.group(6).strip());
        if (sender.find()) {
            item.senders.add(sender.group(1));
        }
        return Optional.of(String.join("-", item.senders) + "-" + header.group(1) + header.group(2));
    }

    private static void keyword(String line, WireItem item) {
        Optional<String> word = WireItem.line(line);
        if (item.slug.isEmpty()) {
            item.slug = word;
        } else {
            word.ifPresent(item.notes::add);
        }
    }

    private static void filed(String written, WireItem item) {
        Matcher filed = FILED.matcher(written);
        if (filed.matches()) {
            String year = filed.group(5).length() == 2 ? "20" + filed.group(5) : filed.group(5);
            item.published = Dates.numbers(year, filed.group(4), filed.group(1),
                    filed.group(2) + ":" + filed.group(3) + ":00");
        }
    }

    /// The lines up to one that ends in an equals sign; one in capitals above them says of what kind the story is.
    private static void headline(List<String> lines, WireItem item) {
        while (!lines.isEmpty() && lines.getFirst().isBlank()) {
            lines.removeFirst();
        }
        int end = -1;
        for (int i = 0; i < Math.min(HEADLINE_LINES, lines.size()) && end < 0; i++) {
            if (lines.get(i).isBlank()) {
                break;
            }
            end = lines.get(i).strip().endsWith("=") ? i : -1;
        }
        if (end < 0) {
            // Without the sign a short line with an empty one below it is a headline all the same.
            boolean alone = lines.size() > 2 && lines.get(1).isBlank() && !Text.endsSentence(lines.getFirst());
            item.headline = alone ? WireItem.line(lines.removeFirst()) : Optional.empty();
            return;
        }
        List<String> head = new ArrayList<>(lines.subList(0, end + 1));
        lines.subList(0, end + 1).clear();
        if (head.size() > 1 && Text.allCaps(head.getFirst())) {
            item.kicker = WireItem.line(head.removeFirst());
        }
        item.headline = WireItem.line(String.join(" ", head).strip().replaceFirst("\\s*=$", ""));
    }

    private static void body(List<String> lines, WireItem item) {
        int appendix = lines.size();
        for (int i = lines.size() - 1; i > 0; i--) {
            appendix = APPENDIX.matcher(lines.get(i)).matches() ? i : appendix;
        }
        String story = String.join("\n", lines.subList(0, appendix));
        item.lines.addAll(Body.plain(Unwrapped.ofPlain(Typography.plain(story))));
        lines.subList(appendix, lines.size()).stream().flatMap(l -> WireItem.line(l).stream())
                .map(l -> Line.plain(l).setApart(Reason.ADVISORY)).forEach(item.lines::add);
    }
}
