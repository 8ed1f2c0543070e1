package kawat.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Makes articles of every shape the model allows, each from one number: every optional field there or not, every enum
/// value, odd Unicode everywhere. All spans lie within their paragraph.
public final class RandomArticles {

    private static final List<String> PIECES = List.of("a", "Z", " ", "\u00A0", "\u2028", "\"", "\\", "/", "\t", "\n",
            "<b>", "&amp;",
            "\u0627\u0644\u0639", "\u202E", "\u200D", "\u4E2D\u6587", "e\u0301", "\u00E9", "\uD83D\uDE00",
            "\uD835\uDD38", "\uFFFD", "\uE000",
            "{\"a\":1}", "null", "\u0000", "\u007F", "'", "\uFDFA", "\uAC00");

    private final Random random;
    private List<Paragraph> paragraphs = List.of();

    private RandomArticles(long seed) {
        this.random = new Random(seed);
    }

    /// Returns the article that belongs to the number.
    public static Article of(long seed) {
        return new RandomArticles(seed).article();
    }

    private Article article() {
        paragraphs = list(() -> new Paragraph("x" + text(), any(Paragraph.Role.values())));
        Annotations found = new Annotations(
                marked(() -> EntityMention.at(span(), text())),
                list(() -> new Entity(text(), text(), any(EntityType.values()), maybe(this::text))),
                marked(this::quote),
                marked(() -> {
                    Span s = span();
                    return new Term(s.paragraph(), s.start(), s.end(), any(Term.Reason.values()));
                }),
                marked(() -> {
                    Span s = span();
                    LocalDate day = day();
                    return new DateMention(s.paragraph(), s.start(), s.end(), day,
                            maybe(() -> day.plusDays(1 + random.nextInt(400))), random.nextBoolean());
                }));
        return new Article("i" + text(), text(), "l" + text(), maybe(this::text), maybe(this::text), list(this::text),
                maybe(this::text), maybe(this::text), maybe(this::text),
                maybe(() -> new Filing(maybe(this::text), maybe(() -> random.nextInt(99)),
                        maybe(() -> random.nextInt(9)),
                        list(this::text), maybe(this::text))),
                maybe(() -> new Dateline(maybe(this::text), maybe(this::day))),
                maybe(this::time), maybe(this::time), maybe(() -> "s" + text()), any(Status.values()),
                random.nextBoolean(),
                new Origin(maybe(this::text), maybe(this::time), maybe(this::text), maybe(this::text)), paragraphs,
                list(() -> new Removed(text(), any(Removed.Reason.values()), random.nextInt(9) - 1)),
                marked(() -> new LiveEntry(random.nextInt(paragraphs.size()), maybe(this::time))),
                list(() -> new Picture(random.nextInt(9) - 1, text(), maybe(this::text), maybe(this::text))), found);
    }

    private Quote quote() {
        return new Quote(any(Quote.Kind.values()), several(this::span), several(this::speaker), maybe(this::span),
                list(() -> new Via(text(), any(Via.Kind.values()))), random.nextDouble(),
                list(() -> new Quote.Alternative(text(), random.nextDouble())), maybe(() -> any(Quote.By.values())));
    }

    private Speaker speaker() {
        return switch (random.nextInt(3)) {
            case 0 -> new Speaker.Named(maybe(this::span), text());
            case 1 ->
                new Speaker.Unnamed(text(), maybe(this::span), maybe(this::text), maybe(this::text), maybe(this::text),
                        maybe(this::text), maybe(() -> random.nextInt(100)));
            default -> new Speaker.Unknown();
        };
    }

    private Span span() {
        int paragraph = random.nextInt(paragraphs.size());
        int length = paragraphs.get(paragraph).text().length();
        int start = random.nextInt(length + 1);
        return new Span(paragraph, start, start + random.nextInt(length - start + 1));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private Instant time() {
        return Instant.ofEpochSecond(random.nextLong(-62_135_596_800L, 253_402_300_800L),
                random.nextInt(1_000_000_000));
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextLong(-719_162, 2_932_897));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> item) {
        return Stream.generate(item).limit(random.nextInt(4)).toList();
    }

    private <T> List<T> several(Supplier<T> item) {
        return Stream.generate(item).limit(1 + random.nextInt(3)).toList();
    }

    /// A list of things that mark words, of which there are none without a paragraph.
    private <T> List<T> marked(Supplier<T> item) {
        return paragraphs.isEmpty() ? List.of() : list(item);
    }
}
