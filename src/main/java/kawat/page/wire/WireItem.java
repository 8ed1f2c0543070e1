package kawat.page.wire;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.article.Article;
import kawat.article.Filing;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.article.Removed.Reason;
import kawat.article.Status;
import kawat.page.story.Dates;
import kawat.page.story.Facts;
import kawat.page.story.Line;
import kawat.page.story.Sent;
import kawat.page.story.StoryBuilder;
import kawat.page.story.Text;
import kawat.text.TextCleaner;

/// Gathers what the format of a wire says of one item, and makes the article of it; not for sharing between threads.
final class WireItem {

    private static final Pattern BASIC_TIME = Pattern
            .compile("^(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(.*))?$");
    private static final Pattern ADVISORY = Pattern.compile("^\\([^()]{3,300}\\)$");
    private static final Pattern BULLET = Pattern.compile("^[*\u2022] .*");
    private static final Pattern DASHED = Pattern.compile(".*[-\u2013\u2014_=]$");
    private static final int LONGEST_SLUG = 200;
    private static final int LONGEST_HEADING = 60;
    private static final String ENGLISH = "en";

    Optional<String> guid = Optional.empty();
    /// Stands for the guid where the format has none.
    Optional<String> made = Optional.empty();
    Optional<Integer> version = Optional.empty();
    Optional<Integer> urgency = Optional.empty();
    final Set<String> subjects = new LinkedHashSet<>();
    final Set<String> notes = new LinkedHashSet<>();
    Optional<String> slug = Optional.empty();
    Status status = Status.USABLE;
    Optional<String> supersedes = Optional.empty();
    Optional<String> language = Optional.empty();
    Optional<String> headline = Optional.empty();
    Optional<String> kicker = Optional.empty();
    Optional<String> subheadline = Optional.empty();
    Optional<String> summary = Optional.empty();
    final List<String> bylines = new ArrayList<>();
    final Set<String> senders = new LinkedHashSet<>();
    Optional<Dates.Shown> published = Optional.empty();
    Optional<Dates.Shown> modified = Optional.empty();
    Optional<String> dateline = Optional.empty();
    final List<Line> lines = new ArrayList<>();

    /// Returns a text on one line, absent where it is blank.
    static Optional<String> line(String raw) {
        return Optional.of(Text.oneLine(TextCleaner.clean(Body.unescaped(raw)))).filter(t -> !t.isEmpty());
    }

    /// Reads a time in either form of ISO 8601.
    static Optional<Dates.Shown> time(String written) {
        Matcher basic = BASIC_TIME.matcher(written.strip());
        if (!basic.matches()) {
            return Dates.machine(written);
        }
        String day = basic.group(1) + "-" + basic.group(2) + "-" + basic.group(3);
        return Dates.machine(basic.group(4) == null
                ? day
                : day + "T" + basic.group(4) + ":" + basic.group(5) + ":"
                        + (basic.group(6) == null ? "00" : basic.group(6)) + basic.group(7));
    }

    static Optional<Integer> number(String written) {
        return Optional.of(written.strip()).filter(n -> n.matches("\\d{1,9}|1\\d{9}|20\\d{8}")).map(Integer::valueOf);
    }

    void urgency(Optional<String> written) {
        urgency = written.flatMap(WireItem::number).filter(u -> u >= 1 && u <= 9);
    }

    /// Makes an id of a name that the format gives the item for the day on which it was filed; none where the day is unknown.
    void name(String format, Optional<String> name) {
        Optional<String> day = published.map(p -> p.instant().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        made = name.map(n -> Text.key(n)).filter(n -> !n.isEmpty())
                .flatMap(n -> day.map(d -> format + ":" + n + ":" + d));
    }

    /// Takes what a wire calls the state of an item, in any of its vocabularies.
    void status(String written) {
        String word = written.substring(written.lastIndexOf(':') + 1).strip().toLowerCase(java.util.Locale.ROOT);
        if (word.startsWith("cancel") || word.startsWith("kill") || word.equals("recalled")) {
            status = Status.CANCELED;
        } else if (word.startsWith("withh") && status == Status.USABLE) {
            status = Status.WITHHELD;
        }
    }

    /// Makes the article.
    Outcome read(Origin origin, StoryBuilder builder) {
        List<Line> story = new ArrayList<>(lines);
        if (story.isEmpty()) {
            withdrawn().stream().map(Line::plain).forEach(story::add);
        }
        if (story.isEmpty()) {
            return refused(origin, "the item holds no text of a story");
        }
        dateline(story, builder);
        advisories(story);
        heading(story);
        String tongue = builder.language(story, language);
        shouted(story, builder, tongue);
        List<String> people = bylines.stream().flatMap(b -> people(b, builder, tongue).stream()).distinct().toList();
        Facts facts = new Facts(headline, kicker, people, Optional.empty(), published, modified, false,
                Optional.empty(), guid.or(() -> made), List.copyOf(senders), sent());
        Article article = builder.build(origin, facts, story);
        if (article.paragraphs().isEmpty()) {
            // All of it looked like furniture: then that is what was sent.
            article = builder.build(origin, facts,
                    story.stream().filter(l -> l.apart().isEmpty()).map(l -> l.as(Line.Kind.QUOTE)).toList());
        }
        return article.paragraphs().isEmpty()
                ? refused(origin, "the item holds no text of a story")
                : new Outcome.Read(article);
    }

    /// Wires of many languages write their bylines in English.
    private static List<String> people(String byline, StoryBuilder builder, String tongue) {
        List<String> own = builder.people(byline, tongue);
        List<String> english = builder.people(byline, ENGLISH);
        return english.size() > own.size() ? english : own;
    }

    /// A short line in capitals heads what follows: wires have no other way to set it off.
    private static void shouted(List<Line> story, StoryBuilder builder, String tongue) {
        for (int i = 0; i < story.size() - 1; i++) {
            Line line = story.get(i);
            if (line.kind() == Line.Kind.PARAGRAPH && line.apart().isEmpty() && Text.allCaps(line.text())
                    && line.text().length() <= LONGEST_HEADING && Text.letters(line.text()) > 6
                    && !Text.endsSentence(line.text()) && !builder.opensByline(line.text(), tongue)
                    && !builder.opensWithDateline(line.text(), tongue)) {
                story.set(i, line.as(Line.Kind.HEADING));
            }
        }
    }

    Outcome refused(Origin origin, String why) {
        return new Outcome.Refused(origin, new Rejected(why, guid.or(() -> headline)));
    }

    /// A wire that takes a story back may send nothing but that it does so.
    private List<String> withdrawn() {
        if (status == Status.USABLE) {
            return List.of();
        }
        List<String> said = new ArrayList<>(notes.stream().flatMap(n -> n.lines()).toList());
        if (said.isEmpty()) {
            headline.or(() -> slug).or(() -> guid).ifPresent(said::add);
        }
        return said;
    }

    private Sent sent() {
        Optional<String> note = Optional.of(String.join("\n", notes)).filter(n -> !n.isEmpty());
        Filing filing = new Filing(guid, version, urgency, List.copyOf(subjects), note);
        boolean empty = guid.isEmpty() && version.isEmpty() && urgency.isEmpty() && subjects.isEmpty()
                && note.isEmpty();
        return new Sent(empty ? Optional.empty() : Optional.of(filing),
                slug.map(s -> s.length() > LONGEST_SLUG ? s.substring(0, LONGEST_SLUG) : s), status, supersedes,
                language, dateline.filter(d -> !Character.isDigit(d.charAt(0)) && d.length() <= 80));
    }

    /// A dateline that ends in a dash was meant to stand before the text, and is printed there.
    private void dateline(List<Line> story, StoryBuilder builder) {
        Line first = story.getFirst();
        if (dateline.isEmpty() || !DASHED.matcher(dateline.get()).matches() || first.kind() != Line.Kind.PARAGRAPH
                || first.text().startsWith(dateline.get())) {
            return;
        }
        String tongue = builder.language(story, language);
        if (story.stream().limit(4).noneMatch(l -> builder.opensWithDateline(l.text(), tongue))) {
            story.set(0, Line.plain(dateline.get() + " " + first.text()));
        }
    }

    /// Lines above the story that tell clients what is new in it.
    private static void advisories(List<Line> story) {
        for (int i = 0; i < story.size() - 1; i++) {
            String text = story.get(i).text();
            if (BULLET.matcher(text).matches()) {
                story.set(i, story.get(i).setApart(Reason.BULLET));
            } else if (ADVISORY.matcher(text).matches()) {
                story.set(i, story.get(i).setApart(Reason.ADVISORY));
            } else {
                return;
            }
        }
    }

    /// A second headline and a summary stand above the story, unless they say what is there already.
    private void heading(List<Line> story) {
        String opening = story.stream().limit(3).map(l -> Text.key(l.text())).reduce("", (a, b) -> a + "\n" + b);
        Set<String> there = new LinkedHashSet<>();
        headline.map(Text::key).ifPresent(there::add);
        slug.map(Text::key).ifPresent(there::add);
        summary.filter(s -> !there.contains(Text.key(s)) && !opening.contains("\n" + Text.key(s)))
                .ifPresent(s -> story.addFirst(Line.plain(s).setApart(Reason.ADVISORY)));
        subheadline.filter(s -> !there.contains(Text.key(s)) && !opening.contains(Text.key(s)))
                .ifPresent(s -> story.addFirst(Line.plain(s).as(Line.Kind.HEADING)));
    }
}
