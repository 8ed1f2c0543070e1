package kawat.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kawat.article.Article;
import kawat.article.Filing;
import kawat.article.Removed;

/// Writes what a wire said of an article in one line, to compare with what was read by eye.
final class WireFields {

    private WireFields() {
    }

    /// Id, language, headline (or its first words), people, agency and slug.
    static String named(Article a, int words) {
        return String.join(" | ", a.id(), a.language(), first(a.headline().orElse("-"), words),
                String.join(" + ", a.bylines()), a.agency().orElse("-"), a.slug().orElse("-"));
    }

    /// Version, urgency, subjects, the note's first words, status and what it supersedes.
    static String filed(Article a, int words) {
        Optional<Filing> f = a.filing();
        return String.join(" | ", "v" + f.flatMap(Filing::version).map(String::valueOf).orElse("-"),
                "u" + f.flatMap(Filing::urgency).map(String::valueOf).orElse("-"),
                f.map(Filing::subjects).orElse(List.of()).stream().limit(3).collect(Collectors.joining(" + ")),
                first(f.flatMap(Filing::note).orElse("-"), words), a.status().name(), a.supersedes().orElse("-"));
    }

    /// Dateline and times.
    static String dated(Article a) {
        return String.join(" | ", a.dateline().flatMap(d -> d.place()).orElse("-"),
                a.dateline().flatMap(d -> d.date()).map(String::valueOf).orElse("-"),
                a.published().map(String::valueOf).orElse("-"), a.modified().map(String::valueOf).orElse("-"));
    }

    /// Roles of the paragraphs, the length of all of them, and the reasons of the lines removed.
    static String text(Article a) {
        String roles = a.paragraphs().stream().map(p -> p.role().name().substring(0, 1)).collect(Collectors.joining());
        int length = a.paragraphs().stream().mapToInt(p -> p.text().length()).sum();
        String removed = a.removed().stream().map(Removed::reason).map(r -> r.name().toLowerCase(Locale.ROOT))
                .distinct().collect(Collectors.joining(" "));
        return roles + " " + length + " " + removed;
    }

    private static String first(String text, int words) {
        return text.lines().findFirst().orElse("").split(" ", -1).length <= words
                ? text.lines().findFirst().orElse("")
                : String.join(" ", List.of(text.lines().findFirst().orElse("").split(" ")).subList(0, words));
    }
}
