package kawat.view.article;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kawat.article.Anchor;
import kawat.article.Article;
import kawat.article.Corrected;
import kawat.article.Correction;
import kawat.article.DateMention;
import kawat.article.Dateline;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.LineRule;
import kawat.article.Paragraph;
import kawat.article.Quote;
import kawat.article.Removed;
import kawat.article.Span;
import kawat.article.Speaker;
import kawat.article.Status;
import kawat.article.Via;
import kawat.view.wording.Messages;

/// Makes an article ready to show. Pure but for the reader's language and zone.
final class ShownMaker {

    /// Number of colours in the palette of speakers; the style sheets define as many.
    static final int HUES = 10;
    /// Below this confidence a card says that the speaker is not sure.
    static final double SURE = 0.92;
    private static final String APART = "  ·  ";

    private final Messages messages;
    private final ZoneId zone;

    ShownMaker(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    Shown of(Corrected corrected) {
        Article a = corrected.article();
        List<Quote> quotes = a.annotations().quotes();
        return new Shown(a.id(), a.language(), a.headline(), a.kicker(), details(a),
                Optional.of(a.status()).filter(s -> s != Status.USABLE).map(s -> messages.of("status." + s)),
                a.sample(), blocks(a), gaps(a),
                IntStream.range(0, quotes.size()).mapToObj(i -> card(a, quotes.get(i), corrected.of(i))).toList(),
                bearers(a), entries(a), pictures(a), notes(corrected), People.of(a));
    }

    private String details(Article a) {
        Stream<String> sender = Stream.of(a.agency(), a.outlet()).flatMap(Optional::stream).distinct();
        Stream<String> place = a.dateline().flatMap(Dateline::place).stream();
        Stream<String> writers = a.bylines().isEmpty()
                ? Stream.empty()
                : Stream.of(messages.of("article.by", String.join(", ", a.bylines())));
        Optional<LocalDate> day = a.dateline().flatMap(Dateline::date)
                .or(() -> a.published().map(i -> i.atZone(zone).toLocalDate()));
        return Stream.of(place, day.map(messages::day).stream(), sender, writers).flatMap(s -> s)
                .collect(Collectors.joining(APART));
    }

    private List<Shown.Block> blocks(Article a) {
        List<Shown.Block> blocks = new ArrayList<>();
        for (int p = 0; p < a.paragraphs().size(); p++) {
            int own = p;
            Paragraph paragraph = a.paragraphs().get(p);
            List<Shown.Said> said = new ArrayList<>();
            List<Quote> quotes = a.annotations().quotes();
            for (int q = 0; q < quotes.size(); q++) {
                for (Span span : quotes.get(q).spans()) {
                    if (span.paragraph() == own) {
                        said.add(new Shown.Said(span.start(), span.end(), q));
                    }
                }
            }
            List<Shown.Named> named = a.annotations().mentions().stream().filter(m -> m.paragraph() == own)
                    .map(m -> new Shown.Named(m.start(), m.end(), m.entity())).toList();
            blocks.add(new Shown.Block(paragraph.text(), paragraph.role(), List.copyOf(said), named, days(a, own)));
        }
        return List.copyOf(blocks);
    }

    private List<Shown.Dated> days(Article a, int paragraph) {
        return a.annotations().dates().stream().filter(d -> d.paragraph() == paragraph)
                .map(d -> new Shown.Dated(d.start(), d.end(), day(d))).toList();
    }

    private String day(DateMention d) {
        String day = d.until().map(last -> messages.of("day.span", messages.fullDay(d.date()), messages.fullDay(last)))
                .orElseGet(() -> messages.fullDay(d.date()));
        return d.guessed() ? messages.of("day.guessed", day) : day;
    }

    private Map<Integer, String> entries(Article a) {
        Map<Integer, String> entries = new TreeMap<>();
        a.entries().forEach(e -> entries.put(e.paragraph(),
                e.at().map(t -> messages.moment(t, zone)).orElseGet(() -> messages.of("entry.untimed"))));
        return entries;
    }

    private static List<Shown.Spot> pictures(Article a) {
        return a.pictures().stream()
                .map(p -> new Shown.Spot(Math.clamp(p.after(), -1, a.paragraphs().size() - 1),
                        LineRule.host(Optional.of(p.address())).orElse(""), p.description(), p.sha256()))
                .toList();
    }

    private static List<Shown.Gap> gaps(Article a) {
        return a.removed().stream().collect(Collectors.groupingBy(Removed::after, TreeMap::new, Collectors.toList()))
                .entrySet().stream().map(e -> new Shown.Gap(e.getKey(), e.getValue())).toList();
    }

    private Shown.Card card(Article a, Quote q, List<Corrected.Change> changes) {
        boolean unsure = q.confidence() < SURE && q.speakers().stream().noneMatch(Speaker.Unknown.class::isInstance);
        List<String> others = q.alternatives().stream().map(x -> a.entity(x.entity())).flatMap(Optional::stream)
                .map(Entity::name).toList();
        return new Shown.Card(q.speakers().stream().map(s -> voice(a, s)).toList(), a.textOf(q), q.spans().getFirst(),
                q.kind(), q.via().stream().map(Via::name).toList(), unsure, unsure ? others : List.of(), q,
                changes.isEmpty() ? Optional.empty() : Optional.of(decided(a, changes.getLast())),
                changes.stream().map(Corrected.Change::correction).toList());
    }

    private String decided(Article a, Corrected.Change change) {
        return change.before().isEmpty()
                ? messages.of("correct.marked")
                : messages.of("correct.was", change.before().getFirst().speakers().stream().map(s -> voice(a, s).name())
                        .collect(Collectors.joining(", ")));
    }

    private List<Shown.Note> notes(Corrected corrected) {
        Stream<Shown.Note> none = corrected.changes().stream()
                .filter(c -> c.correction() instanceof Correction.NotSaid)
                .map(c -> note("correct.notSaid", c.correction()));
        return Stream.concat(none, corrected.lost().stream().map(c -> note("correct.lost", c))).toList();
    }

    private Shown.Note note(String key, Correction correction) {
        return new Shown.Note(messages.of(key),
                correction.words().stream().map(Anchor::words).collect(Collectors.joining(" … ")), correction);
    }

    private Shown.Voice voice(Article a, Speaker speaker) {
        return switch (speaker) {
            case Speaker.Named n -> {
                String name = a.entity(n.entity()).map(Entity::name).orElse(n.entity());
                yield new Shown.Voice(name, Monogram.of(name), OptionalInt.of(hue(n.entity(), name)), true);
            }
            case Speaker.Unnamed u ->
                new Shown.Voice(u.description(), Monogram.of(u.description()), OptionalInt.empty(), false);
            case Speaker.Unknown u -> new Shown.Voice(messages.of("speaker.unknown"), "?", OptionalInt.empty(), false);
        };
    }

    /// Picks a colour from the name, which is the same in every article, where an id may belong to one article.
    private static int hue(String id, String name) {
        return Math.floorMod((name.isBlank() ? id : name).hashCode() * 0x9E3779B9 >>> 7, HUES);
    }

    private static List<Shown.Bearer> bearers(Article a) {
        Map<String, List<Span>> spans = a.annotations().mentions().stream().collect(Collectors.groupingBy(
                EntityMention::entity, Collectors.mapping(EntityMention::span, Collectors.toList())));
        return a.annotations().entities().stream()
                .map(e -> new Shown.Bearer(e.id(), e.name(), e.type(), spans.getOrDefault(e.id(), List.of())))
                .filter(b -> !b.mentions().isEmpty())
                .sorted((x, y) -> Integer.compare(y.mentions().size(), x.mentions().size())).toList();
    }
}
