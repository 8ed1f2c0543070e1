package kawat.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Corrected;
import kawat.article.Entity;
import kawat.article.EntityType;
import kawat.article.Paragraph;
import kawat.article.Quote;
import kawat.article.Speaker;
import kawat.article.Term;
import kawat.article.Via;
import tools.jackson.databind.json.JsonMapper;

/// Holds a story that the reader corrected as a right answer of the project's tests, with the page that it is the answer to.
///
/// Only what the reader decided is asked for: every other statement is marked as one that counts neither as missed nor as
/// false. The names are as Kawat found them.
///
/// @param name     of both files, without their endings
/// @param language BCP-47 tag, which names their folder
/// @param answer   JSON on one line
/// @param page     plain text: the headline, then the paragraphs
public record TestCase(String name, String language, String answer, String page) {

    private static final JsonMapper MAPPER = JsonMapper.builder().changeDefaultPropertyInclusion(
            i -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)).build();
    private static final String FOLDER = "src/test/resources/gold/";

    private record Answer(String page, String language, List<String> paragraphs, List<Said> quotes, List<String> terms,
            List<String> people, List<String> places, List<String> organisations) {}

    private record Said(Quote.Kind kind, List<String> parts, String speaker, List<String> via,
            Optional<Boolean> loose) {}

    /// Makes the test case of a story.
    public static TestCase of(Corrected corrected) {
        Article a = corrected.article();
        String name = "reader-" + UUID.nameUUIDFromBytes(a.id().getBytes(StandardCharsets.UTF_8)).toString()
                .substring(0, 8);
        List<Quote> quotes = a.annotations().quotes();
        Answer answer = new Answer(FOLDER + a.language() + '/' + name + ".txt", a.language(),
                a.paragraphs().stream().map(Paragraph::text).toList(),
                IntStream.range(0, quotes.size()).mapToObj(i -> said(a, quotes.get(i))).toList(),
                a.annotations().terms().stream().map(Term::span).map(a::textAt).distinct().toList(),
                names(a, EntityType.PERSON), names(a, EntityType.PLACE), names(a, EntityType.ORGANISATION));
        String page = Stream.concat(a.headline().stream(), a.paragraphs().stream().map(Paragraph::text))
                .collect(Collectors.joining("\n\n", "", "\n"));
        return new TestCase(name, a.language(), MAPPER.writeValueAsString(answer), page);
    }

    /// Names those whom the story names; a speaker whom only the reader knows is not found in it.
    private static List<String> names(Article a, EntityType type) {
        return a.annotations().entities().stream().filter(e -> e.type() == type)
                .filter(e -> a.annotations().mentions().stream().anyMatch(m -> m.entity().equals(e.id())))
                .map(Entity::name).distinct().toList();
    }

    private static Said said(Article a, Quote quote) {
        Optional<String> speaker = speaker(a, quote.speakers().getFirst());
        boolean sure = quote.by().isPresent() && speaker.isPresent();
        return new Said(quote.kind(), quote.spans().stream().map(a::textAt).toList(), speaker.orElse("?"),
                quote.via().stream().filter(v -> v.kind() != Via.Kind.MEDIUM).map(Via::name).toList(),
                sure ? Optional.empty() : Optional.of(true));
    }

    /// Names the speaker; nobody is named who is described in words that the story does not print.
    private static Optional<String> speaker(Article a, Speaker speaker) {
        return switch (speaker) {
            case Speaker.Named named -> a.entity(named.entity()).map(Entity::name);
            case Speaker.Unnamed unnamed -> Optional.of("(" + unnamed.description() + ")")
                    .filter(d -> a.paragraphs().stream().anyMatch(p -> p.text().toLowerCase(Locale.ROOT)
                            .contains(unnamed.description().toLowerCase(Locale.ROOT))));
            case Speaker.Unknown unknown -> Optional.of("?");
        };
    }
}
