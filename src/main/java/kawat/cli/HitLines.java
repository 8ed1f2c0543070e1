package kawat.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kawat.article.Dateline;
import kawat.article.Via;
import kawat.index.ArticleHit;
import kawat.index.QuoteHit;
import kawat.index.Snippet;

/// Prints what a search found, for a person or as JSON.
final class HitLines {

    private static final int FORMAT = 1;

    private HitLines() {
    }

    static void print(ArticleHit hit, PrintWriter out) {
        out.println(hit.headline().orElse("(no headline)"));
        out.println("  " + facts(Stream.of(hit.published().map(t -> t.toString().substring(0, 10)),
                hit.dateline().flatMap(Dateline::place), hit.agency().or(hit::outlet), Optional.of(hit.language()),
                Optional.of(hit.quotes() + (hit.quotes() == 1 ? " quote" : " quotes")),
                Optional.of("sample").filter(s -> hit.sample()), PlainText.status(hit.status()))));
        out.println("  " + hit.snippet().text());
        out.println("  id " + hit.id());
        out.println();
    }

    static void print(QuoteHit hit, PrintWriter out) {
        String speakers = hit.speakers().stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
        out.println(speakers.isEmpty() ? "speaker unknown" : speakers);
        out.println("  " + hit.words().text());
        out.println("  " + facts(Stream.of(Optional.of(hit.kind().name().toLowerCase(Locale.ROOT)),
                hit.via().isEmpty()
                        ? Optional.empty()
                        : Optional.of("via " + hit.via().stream().map(Via::name).collect(Collectors.joining(", "))),
                hit.published().map(t -> t.toString().substring(0, 10)), hit.headline(), Optional.of(hit.language()),
                Optional.of("sample").filter(s -> hit.sample()))));
        out.println("  id " + hit.article() + ", quote " + hit.quote());
        out.println();
    }

    static String json(ArticleHit hit) {
        JsonLine dateline = new JsonLine().string("place", hit.dateline().flatMap(Dateline::place)).string("date",
                hit.dateline().flatMap(Dateline::date));
        return new JsonLine().number("format", FORMAT).string("id", hit.id()).string("language", hit.language())
                .string("headline", hit.headline()).string("agency", hit.agency()).string("outlet", hit.outlet())
                .string("published", hit.published()).object("dateline", dateline).string("status", hit.status().name())
                .flag("sample", hit.sample()).number("quotes", hit.quotes()).object("snippet", json(hit.snippet()))
                .toString();
    }

    static String json(QuoteHit hit) {
        List<JsonLine> via = hit.via().stream()
                .map(v -> new JsonLine().string("name", v.name()).string("kind", v.kind().name())).toList();
        return new JsonLine().number("format", FORMAT).string("article", hit.article()).number("quote", hit.quote())
                .string("kind", hit.kind().name()).object("words", json(hit.words()))
                .strings("speakers", hit.speakers()).objects("via", via).string("headline", hit.headline())
                .string("language", hit.language()).string("published", hit.published()).flag("sample", hit.sample())
                .toString();
    }

    private static JsonLine json(Snippet snippet) {
        return new JsonLine().string("text", snippet.text()).objects("marks", snippet.marks().stream()
                .map(m -> new JsonLine().number("start", m.start()).number("end", m.end())).toList());
    }

    private static String facts(Stream<Optional<String>> facts) {
        return facts.flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }
}
