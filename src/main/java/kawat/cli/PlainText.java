package kawat.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.Paragraph;
import kawat.article.Quote;
import kawat.article.Speaker;
import kawat.article.Status;
import kawat.article.Via;
import kawat.desk.Reasons;

/// Prints an article for reading in a terminal.
final class PlainText {

    private PlainText() {
    }

    static void print(Article article, PrintWriter out) {
        status(article.status()).ifPresent(s -> out.println("[" + s + "]"));
        article.headline().ifPresent(h -> out.println(h + "\n"));
        for (Paragraph paragraph : article.paragraphs()) {
            out.println(paragraph.text() + "\n");
        }
        for (Quote quote : article.annotations().quotes()) {
            out.println("  " + speakers(article, quote) + " (" + quote.kind().name().toLowerCase(java.util.Locale.ROOT)
                    + via(quote) + "): " + article.textOf(quote));
        }
        out.println();
    }

    /// Prints why one decision was made.
    static void print(Reasons.Reason reason, PrintWriter out) {
        out.println("  “" + reason.words() + "”");
        reason.lines().forEach(l -> out.println("    " + l));
        for (Reasons.Who who : reason.candidates()) {
            out.println("    " + who.line());
            who.evidence().forEach(e -> out.println("        " + e));
        }
        out.println();
    }

    /// Says that the sender does not stand by an article.
    static Optional<String> status(Status status) {
        return switch (status) {
            case USABLE -> Optional.empty();
            case WITHHELD -> Optional.of("withheld by the agency");
            case CANCELED -> Optional.of("withdrawn by the agency");
        };
    }

    static String speakers(Article article, Quote quote) {
        return quote.speakers().stream().map(s -> switch (s) {
            case Speaker.Named named -> article.entity(named.entity()).map(Entity::name).orElse(named.entity());
            case Speaker.Unnamed unnamed -> unnamed.description();
            case Speaker.Unknown unknown -> "speaker unknown";
        }).collect(Collectors.joining(", "));
    }

    static String via(Quote quote) {
        return quote.via().isEmpty()
                ? ""
                : ", via " + quote.via().stream().map(Via::name).collect(Collectors.joining(", "));
    }
}
