package kawat.page.story;

import java.util.Optional;
import java.util.regex.Pattern;
import kawat.article.Removed.Reason;

/// Tells links to other stories that stand between the paragraphs of a story.
final class RelatedLinks {

    private static final Pattern CAPS_LABEL = Pattern
            .compile(
                    "^(?<label>\\p{Lu}[\\p{Lu}\\p{M}'’ ]{2,24})[:：]?\\u00A0(?<gap>\\s?)(?<title>[\\p{L}\\p{N}\"“«‘].*)$");
    private static final Pattern CASELESS_LABEL = Pattern
            .compile("^(?<label>[\\p{Lo}\\p{M} ]{2,16})[:：]?\\u00A0 (?<title>[\\p{L}\\p{N}\"“«‘].*)$");

    private final Words words;

    RelatedLinks(Words words) {
        this.words = words;
    }

    /// Tells a line that is nothing but a link to another story, by its structure first.
    Optional<Reason> reason(Line line) {
        String text = line.text();
        if (line.has(Line.Trait.RELATED)) {
            return Optional.of(Reason.RELATED_LINK);
        }
        boolean sentence = text.length() > 160 || Text.endsSentence(text) && text.length() > 110;
        if (line.linkShare() > 0.85 && !sentence) {
            return Optional.of(words.label(text, true).orElse(Reason.RELATED_LINK));
        }
        // A short label, then a link that runs to the end of the line.
        if (line.linkStart() > 0 && line.linkStart() <= Math.min(40, text.length())
                && line.linkStart() + line.links() >= text.length() - 2
                && text.length() <= 200 && line.kind() != Line.Kind.ITEM) {
            String label = Text.trim(text.substring(0, line.linkStart()));
            boolean opens = label.endsWith(":") || label.endsWith("：") || label.endsWith("»") || label.endsWith("】")
                    || label.endsWith("]") || text.charAt(line.linkStart() - 1) == '\u00A0' || Text.allCaps(label);
            if (opens || words.label(text, true).isPresent()) {
                return Optional.of(Reason.RELATED_LINK);
            }
        }
        if (text.length() <= 220) {
            var caps = CAPS_LABEL.matcher(text);
            if (caps.matches() && (!caps.group("gap").isEmpty() || !Text.endsSentence(text))) {
                return Optional.of(Reason.RELATED_LINK);
            }
            if (CASELESS_LABEL.matcher(text).matches() && !Text.endsSentence(text)) {
                return Optional.of(Reason.RELATED_LINK);
            }
        }
        return Optional.empty();
    }
}
