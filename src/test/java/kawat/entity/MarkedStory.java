package kawat.entity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.article.Article;
import kawat.article.EntityType;
import kawat.article.Span;

/// A short story of our own words in which every name is marked beforehand: `[P person]`, `[G place]`, `[O organisation]`.
///
/// The first line is the place it was filed from. What stands behind a bar is the name in English.
record MarkedStory(String language, Article article, List<Name> names) {

    /// One marked name.
    record Name(Span span, EntityType type, String printed, Optional<String> english) {}

    private static final Pattern MARKED = Pattern.compile("\\[([PGO]) ([^]|]+)(?:\\|([^]]+))?]");
    private static final LocalDate DAY = LocalDate.of(2024, 5, 14);

    static MarkedStory of(String language) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                MarkedStory.class.getResourceAsStream("/names/" + language + ".txt"), language)) {
            return of(language, new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n"));
        }
    }

    private static MarkedStory of(String language, String[] lines) {
        List<Name> names = new ArrayList<>();
        String[] paragraphs = new String[lines.length - 1];
        for (int i = 1; i < lines.length; i++) {
            StringBuilder text = new StringBuilder();
            int copied = 0;
            Matcher marked = MARKED.matcher(lines[i]);
            while (marked.find()) {
                text.append(lines[i], copied, marked.start());
                Span span = new Span(i - 1, text.length(), text.length() + marked.group(2).length());
                names.add(new Name(span, type(marked.group(1)), marked.group(2),
                        Optional.ofNullable(marked.group(3))));
                text.append(marked.group(2));
                copied = marked.end();
            }
            paragraphs[i - 1] = text.append(lines[i].substring(copied)).toString();
        }
        return new MarkedStory(language, Stories.filed(language, lines[0], DAY, paragraphs), names);
    }

    private static EntityType type(String letter) {
        return switch (letter) {
            case "P" -> EntityType.PERSON;
            case "G" -> EntityType.PLACE;
            default -> EntityType.ORGANISATION;
        };
    }
}
