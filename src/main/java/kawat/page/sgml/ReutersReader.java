package kawat.page.sgml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.article.Article;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Paragraph;
import kawat.article.Rejected;
import kawat.article.Removed.Reason;
import kawat.page.story.ArticleDraft;
import kawat.page.story.Dates;
import kawat.page.story.Facts;
import kawat.page.story.Sent;
import kawat.page.story.StoryBuilder;
import kawat.page.story.Text;
import kawat.source.Page;
import kawat.text.TextCleaner;

/// Reads the SGML files of the Reuters-21578 collection, a thousand stories each, and hands them over one by one. The
/// collection is not XML: it has control characters as entities, and tags are never nested but as here.
public final class ReutersReader {

    private static final String OPEN = "<REUTERS";
    private static final String CLOSE = "</REUTERS>";
    private static final String AGENCY = "Reuters";
    /// All of the collection is in English.
    private static final String LANGUAGE = "en";
    private static final Pattern NUMBER = Pattern.compile("NEWID=\"(\\d+)\"");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,3})|(lt|gt|amp|quot));");
    private static final Pattern SIGN = Pattern.compile("(?i)reuters?\\.*");
    private static final Pattern DATE = Pattern
            .compile("(\\d{1,2})-([A-Za-z]{3})-(\\d{4})(?:\\s+(\\d{2}):(\\d{2}):(\\d{2}))?");
    private static final Pattern SUBJECT = Pattern.compile("<D>([^<]{1,60})</D>");
    private static final Pattern TABLE = Pattern.compile("\\S {3,}\\S|\\.{4,}|-{4,}");

    private final StoryBuilder builder;

    public ReutersReader(StoryBuilder builder) {
        this.builder = builder;
    }

    /// Hands over every story of the file; one that is cut off is refused, and says where.
    ///
    /// @param bytes of the file, unpacked
    public void read(Page page, byte[] bytes, Consumer<Outcome> to) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        Origin file = page.origin();
        int found = 0;
        for (int from = all.indexOf(OPEN); from >= 0; from = all.indexOf(OPEN, from + 1)) {
            found++;
            int end = all.indexOf(CLOSE, from);
            int next = all.indexOf(OPEN, from + 1);
            Matcher number = NUMBER.matcher(all).region(from, Math.min(all.length(), from + 300));
            String id = number.find() ? number.group(1) : Integer.toString(found);
            Origin origin = new Origin(file.uri().map(u -> u + "#" + id), file.capturedAt(), file.mediaType(),
                    file.sha256());
            if (end < 0 || next >= 0 && next < end) {
                to.accept(refused(origin, "the story is cut off: its end is missing", id, from));
            } else {
                String story = all.substring(from, end);
                to.accept(read(origin, id, story).<Outcome>map(Outcome.Read::new)
                        .orElseGet(() -> refused(origin, "the story holds no text", id, story.length())));
            }
        }
        if (found == 0) {
            to.accept(new Outcome.Refused(file, new Rejected("the file holds no story", Optional.empty())));
        }
    }

    private static Outcome refused(Origin origin, String reason, String id, int at) {
        return new Outcome.Refused(origin, new Rejected(reason, Optional.of("story " + id + ", at byte " + at)));
    }

    private Optional<Article> read(Origin origin, String id, String story) {
        ArticleDraft draft = new ArticleDraft(origin);
        draft.language(LANGUAGE);
        draft.agency(Optional.of(AGENCY));
        draft.outlet(Optional.empty());
        Optional<Dates.Shown> published = date(story);
        draft.published(published.map(Dates.Shown::instant));
        String text = element(story, "TEXT").orElse("");
        Optional<String> title = element(text, "TITLE").map(ReutersReader::line).filter(t -> !t.isEmpty());
        draft.headline(title);
        element(text, "AUTHOR").map(ReutersReader::line).filter(a -> !a.isEmpty()).ifPresent(a -> {
            draft.bylines(builder.people(a, LANGUAGE));
            draft.remove(a, Reason.BYLINE);
        });
        String dateline = element(text, "DATELINE").map(ReutersReader::line).orElse("");
        String body = element(text, "BODY").orElseGet(() -> loose(text));
        List<String> paragraphs = paragraphs(body);
        String sign = "";
        if (!paragraphs.isEmpty() && SIGN.matcher(paragraphs.getLast()).matches()) {
            sign = paragraphs.removeLast();
        }
        if (title.isEmpty() && paragraphs.size() > 1 && Text.allCaps(paragraphs.getFirst())
                && paragraphs.getFirst().length() <= 90) {
            draft.headline(Optional.of(paragraphs.removeFirst()));
        }
        if (!dateline.isEmpty()) {
            if (paragraphs.isEmpty()) {
                paragraphs.add(dateline);
            } else {
                paragraphs.set(0, dateline + " " + paragraphs.getFirst());
            }
            builder.dateline(dateline + " ", LANGUAGE, published.map(Dates.Shown::date)).ifPresent(draft::dateline);
        }
        if (paragraphs.isEmpty()) {
            // One story of the collection is nothing but its time: that is then what there is to read.
            title.or(() -> element(story, "DATE").map(ReutersReader::line)).filter(t -> !t.isEmpty())
                    .ifPresent(paragraphs::add);
        }
        paragraphs.forEach(p -> draft.paragraph(Paragraph.body(p)));
        if (!sign.isEmpty()) {
            draft.remove(sign, Reason.CREDIT);
        }
        if (paragraphs.isEmpty()) {
            return Optional.empty();
        }
        return Optional
                .of(draft.build(Facts.NONE.withGuid("reuters21578-" + id).withSent(Sent.about(subjects(story)))));
    }

    /// What the indexers of the collection said that the story is about.
    private static List<String> subjects(String story) {
        Matcher subject = SUBJECT.matcher(story.substring(0, Math.max(0, story.indexOf("<TEXT"))));
        return subject.results().map(s -> line(s.group(1))).filter(s -> !s.isEmpty()).distinct().toList();
    }

    private static Optional<Dates.Shown> date(String story) {
        Matcher date = DATE.matcher(element(story, "DATE").orElse(""));
        return date.find()
                ? Dates.numbers(date.group(3), date.group(2), date.group(1),
                        date.group(4) == null ? "" : date.group(4) + ":" + date.group(5) + ":" + date.group(6))
                : Optional.empty();
    }

    /// Returns what stands in the first element of the name; one that is not closed runs to the end.
    private static Optional<String> element(String text, String name) {
        int open = text.indexOf("<" + name);
        int from = open < 0 ? -1 : text.indexOf('>', open);
        if (from < 0) {
            return Optional.empty();
        }
        int end = text.indexOf("</" + name + ">", from);
        return Optional.of(text.substring(from + 1, end < 0 ? text.length() : end));
    }

    /// The text of a story without a body: what is left beside its elements.
    private static String loose(String text) {
        String left = text;
        for (String name : List.of("TITLE", "AUTHOR", "DATELINE")) {
            int open = left.indexOf("<" + name);
            int end = left.indexOf("</" + name + ">");
            if (open >= 0 && end > open) {
                left = left.substring(0, open) + "\n" + left.substring(end + name.length() + 3);
            }
        }
        return left;
    }

    private static String line(String raw) {
        return Text.oneLine(plain(raw));
    }

    private static String plain(String raw) {
        Matcher entity = ENTITY.matcher(raw);
        StringBuilder out = new StringBuilder(raw.length());
        while (entity.find()) {
            String number = entity.group(1);
            String made = number != null
                    ? Integer.parseInt(number) < 32 ? "" : Character.toString(Integer.parseInt(number))
                    : switch (entity.group(2)) {
                        case "lt" -> "<";
                        case "gt" -> ">";
                        case "amp" -> "&";
                        default -> "\"";
                    };
            entity.appendReplacement(out, Matcher.quoteReplacement(made));
        }
        return TextCleaner.clean(entity.appendTail(out).toString());
    }

    /// Joins lines broken by hand; an indented line opens a paragraph, and lines of tables stand alone.
    private static List<String> paragraphs(String body) {
        List<String> found = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : plain(body).split("\\R")) {
            String text = Text.oneLine(line);
            boolean table = TABLE.matcher(line.strip()).find();
            boolean sign = SIGN.matcher(text).matches();
            if (table || sign || text.isEmpty() || line.startsWith("  ")) {
                close(open, found);
            }
            if (!text.isEmpty()) {
                open.append(open.isEmpty() ? "" : " ").append(text);
            }
            if (table || sign) {
                close(open, found);
            }
        }
        close(open, found);
        return found;
    }

    private static void close(StringBuilder open, List<String> found) {
        if (!open.isEmpty()) {
            found.add(open.toString());
            open.setLength(0);
        }
    }
}
