package kawat.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the query language: words, `"phrases"`, `prefix*`, `-not`, `OR`, brackets and `field:` before any of them.
///
/// Every text is a query: what is wrong with it is read the nearest way that makes sense.
final class QueryReader {

    /// Fields that can be asked for by name.
    static final Set<String> FIELDS = Set.of("speaker", "about", "lang", "agency", "outlet", "kind", "via", "headline");

    /// Brackets deeper than this are read as if they were not there.
    private static final int DEEPEST = 16;
    /// Words beyond this many are left out: a query has a few, a pasted page thousands.
    private static final int LONGEST = 24;
    private static final String QUOTES = "\"“”„«»";

    private final String text;
    private int at;
    private int words;

    private QueryReader(String text) {
        this.text = text;
    }

    static Ask read(String query) {
        return new QueryReader(query).all(0);
    }

    private Ask all(int depth) {
        List<Ask> parts = new ArrayList<>();
        boolean or = false;
        while (true) {
            skipSpace();
            if (at >= text.length()) {
                break;
            }
            if (text.charAt(at) == ')') {
                at++;
                if (depth > 0) {
                    break;
                }
                continue;
            }
            if (keyword("OR") || keyword("|")) {
                or = !parts.isEmpty();
                continue;
            }
            if (keyword("AND")) {
                continue;
            }
            Optional<Ask> part = part(depth);
            if (part.isPresent()) {
                add(parts, part.get(), or);
                or = false;
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Ask.All(List.copyOf(parts));
    }

    private static void add(List<Ask> parts, Ask part, boolean or) {
        if (!or) {
            parts.add(part);
            return;
        }
        List<Ask> either = new ArrayList<>();
        if (parts.getLast() instanceof Ask.Any(List<Ask> before)) {
            either.addAll(before);
        } else {
            either.add(parts.getLast());
        }
        either.add(part);
        parts.set(parts.size() - 1, new Ask.Any(List.copyOf(either)));
    }

    private Optional<Ask> part(int depth) {
        if (keyword("NOT")) {
            skipSpace();
            return at < text.length() ? part(depth).map(Ask.Not::new) : Optional.empty();
        }
        char c = text.charAt(at);
        if ((c == '-' || c == '+') && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
            at++;
            Optional<Ask> rest = part(depth);
            return c == '-' ? rest.map(Ask.Not::new) : rest;
        }
        if (c == '(') {
            at++;
            return depth < DEEPEST ? some(all(depth + 1)) : Optional.empty();
        }
        if (QUOTES.indexOf(c) >= 0) {
            return phrase();
        }
        return word(depth);
    }

    private static Optional<Ask> some(Ask ask) {
        return ask instanceof Ask.All(List<Ask> parts) && parts.isEmpty() ? Optional.empty() : Optional.of(ask);
    }

    /// Reads a phrase; one that is never closed goes on to the end.
    private Optional<Ask> phrase() {
        int from = ++at;
        while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String words = text.substring(from, at).strip();
        at++;
        return words.isEmpty() || !room() ? Optional.empty() : Optional.of(new Ask.Phrase(words));
    }

    private Optional<Ask> word(int depth) {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "()|".indexOf(text.charAt(at)) < 0
                && QUOTES.indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == ':' && at > from) {
                String field = text.substring(from, at).toLowerCase(Locale.ROOT);
                if (FIELDS.contains(field)) {
                    at++;
                    // `speaker: Wang` means what `speaker:Wang` means.
                    skipSpace();
                    return at < text.length() && text.charAt(at) != ')'
                            ? part(depth).map(what -> new Ask.In(field, what))
                            : Optional.empty();
                }
            }
            at++;
        }
        if (at == from) {
            // A character that begins nothing, such as a lone bracket.
            at++;
            return Optional.empty();
        }
        String word = text.substring(from, at);
        if (word.codePoints().noneMatch(Character::isLetterOrDigit) || !room()) {
            return Optional.empty();
        }
        if (word.length() > 1 && word.endsWith("*")) {
            return Optional.of(new Ask.Prefix(word.substring(0, word.length() - 1)));
        }
        return Optional.of(new Ask.Word(word));
    }

    private boolean room() {
        return ++words <= LONGEST;
    }

    private boolean keyword(String word) {
        int end = at + word.length();
        if (text.startsWith(word, at) && (end == text.length() || Character.isWhitespace(text.charAt(end)))) {
            at = end;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
            at++;
        }
    }
}
