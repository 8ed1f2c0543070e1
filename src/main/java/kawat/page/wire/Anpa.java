package kawat.page.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.page.story.Dates;
import kawat.page.story.Line;
import kawat.text.TextCleaner;

/// Reads a message of ANPA 1312: two lines of header, the keyword, lines set by typesetting marks, and the text.
final class Anpa {

    /// Service level and number of the message, then the keys it is routed by.
    private static final Pattern FIRST = Pattern.compile("^[A-Za-z]\\d{4}(?:\u001f(.*))?$");
    private static final Pattern SECOND = Pattern
            .compile("^([A-Za-z]) ([A-Za-z])[\u0011-\u0014]* ?(.*?)\\s+\\d{1,2}-\\d{1,2}\\s+\\d{1,5}$");
    private static final Pattern FILED = Pattern
            .compile("(\\d{1,2})-(\\d{1,2})-(\\d{2})\\s+(\\d{2})(\\d{2})\\s?(?:GMT|UTC|Z)");
    /// The keyword ends in the number of its words.
    private static final Pattern WORDS = Pattern.compile(",\\s?\\d{1,5}(?:-\\d{1,5})?$");
    /// Flash, bulletin, urgent, regular, deferred: most urgent first.
    private static final String PRIORITIES = "fburd";
    private static final char MARK = '^';
    private static final char END = '\u0003';
    private static final char KEYWORD = '\u0002';

    private Anpa() {
    }

    /// Tells whether a line is the first of a message.
    static boolean header(String line) {
        return FIRST.matcher(line.stripTrailing()).matches();
    }

    /// @param message from its header on, without the signs that open it
    static WireItem read(String message) {
        WireItem item = new WireItem();
        List<String> body = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean head = true;
        int number = 0;
        for (String line : message.lines().toList()) {
            String clean = TextCleaner.clean(line).stripTrailing();
            if (number++ < 2 && opening(line, item) || clean.isBlank() && head) {
                continue;
            }
            if (line.indexOf(KEYWORD) >= 0 && item.slug.isEmpty()) {
                item.slug = WireItem.line(unmarked(clean)).map(s -> WORDS.matcher(s).replaceFirst(""));
                continue;
            }
            if (line.indexOf(END) >= 0) {
                field(clean, false, item, body);
                break;
            }
            boolean marked = clean.strip().startsWith(String.valueOf(MARK));
            boolean more = !field.isEmpty() && body.isEmpty() && head;
            if (marked || more) {
                field.append(field.isEmpty() ? "" : " ").append(clean.strip());
                if (closed(clean) || field.length() > 300) {
                    field(field.toString(), head, item, body);
                    field.setLength(0);
                }
                continue;
            }
            head = false;
            body.add(clean);
        }
        if (!field.isEmpty()) {
            field(field.toString(), head, item, body);
        }
        // A correction has a number of its own, and the keyword of its story with a comma and more behind it.
        Optional<String> sent = message.lines().findFirst().map(String::strip).filter(Anpa::header)
                .map(l -> l.substring(0, 5));
        item.name("anpa1312", item.slug.map(s -> s.replaceFirst(",.*$", "")).or(() -> sent));
        text(body, item);
        return item;
    }

    private static boolean opening(String line, WireItem item) {
        String header = line.stripTrailing();
        Matcher second = SECOND.matcher(header);
        if (second.matches()) {
            item.subjects.add(second.group(1));
            int priority = PRIORITIES.indexOf(Character.toLowerCase(second.group(2).charAt(0)));
            item.urgency(Optional.of(priority + 1).filter(p -> p > 0).map(String::valueOf));
            return true;
        }
        return header(header);
    }

    private static boolean closed(String line) {
        return line.endsWith("<") || line.endsWith("=");
    }

    private static String unmarked(String field) {
        String inner = field.strip();
        inner = inner.startsWith(String.valueOf(MARK)) ? inner.substring(1) : inner;
        return closed(inner) ? inner.substring(0, inner.length() - 1) : inner;
    }

    /// A line that is set to the left tells something of the story, one that is centred who sent it.
    private static void field(String field, boolean head, WireItem item, List<String> body) {
        Matcher filed = FILED.matcher(field);
        if (filed.find() && !head) {
            item.published = Dates.machine("20" + filed.group(3) + "-" + two(filed.group(1)) + "-"
                    + two(filed.group(2)) + "T" + filed.group(4) + ":" + filed.group(5) + ":00Z");
            return;
        }
        String words = Typography.plain(unmarked(field));
        if (!head && !field.startsWith(String.valueOf(MARK))) {
            body.add(words);
        } else if (!head) {
            body.add(MARK + words);
        } else if (field.endsWith("=")) {
            WireItem.line(words).ifPresent(w -> {
                item.bylines.add(w);
                item.senders.add(w);
            });
        } else if (item.headline.isEmpty()) {
            item.headline = WireItem.line(words);
        } else {
            WireItem.line(words).ifPresent(item.notes::add);
        }
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static void text(List<String> body, WireItem item) {
        List<String> run = new ArrayList<>();
        for (String line : body) {
            if (line.startsWith(String.valueOf(MARK))) {
                item.lines.addAll(run(run));
                WireItem.line(line.substring(1)).map(h -> Line.plain(h).as(Line.Kind.HEADING))
                        .ifPresent(item.lines::add);
            } else {
                run.add(line);
            }
        }
        item.lines.addAll(run(run));
    }

    private static List<Line> run(List<String> lines) {
        List<Line> made = Body.plain(Unwrapped.ofPlain(Typography.plain(String.join("\n", lines))));
        lines.clear();
        return made;
    }
}
