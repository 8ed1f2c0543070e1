package kawat.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One case of a collection of feeds, each of which says in a comment on top what a reader should make of it.
///
/// @param wants what is expected of the fields, empty where the expectation is of another form
record FeedCase(String name, String description, Optional<String> location, List<Want> wants, byte[] bytes) {

    /// A field, by keys as they stand in the expectation, and the value that it should have.
    record Want(String field, String value) {}

    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^\\s*Description:[ \\t]*(.*)$");
    private static final Pattern LOCATION = Pattern.compile("(?m)^\\s*Header:\\s*Content-Location:[ \\t]*(.*)$");
    private static final Pattern EXPECT = Pattern.compile("(?m)^\\s*Expect:[ \\t]*(.*)$");
    private static final Pattern KEYS = Pattern.compile("\\G(?:(feed|entries\\[\\d+\\])|\\['?(\\w+)'?\\]|\\.(\\w+))");
    private static final Pattern STRING = Pattern
            .compile("\\G\\s*\\+?\\s*u?(\"\"\"(?:(?!\"\"\").)*\"\"\"|'(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\")");
    private static final Pattern TUPLE = Pattern.compile("\\G\\s*\\(([\\d, ]+)\\)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9a-f]{2})|u([0-9a-fA-F]{4})|(.))");

    static FeedCase of(String name, byte[] bytes, String text) {
        String head = text.substring(0, Math.min(text.length(), 10_000));
        int end = head.indexOf("-->");
        head = end < 0 ? head : head.substring(0, end);
        return new FeedCase(name, group(DESCRIPTION, head).orElse(""), group(LOCATION, head),
                group(EXPECT, head).map(FeedCase::wants).orElse(List.of()), bytes);
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        return match.find() ? Optional.of(match.group(1).strip()) : Optional.empty();
    }

    private static List<Want> wants(String expression) {
        List<Want> wants = new ArrayList<>();
        for (String clause : expression.replaceFirst("^(?:not )?bozo and ", "")
                .split(" and (?=\\(?(?:feed|entries)\\b)")) {
            String bare = clause.startsWith("(") && clause.endsWith(")")
                    ? clause.substring(1, clause.length() - 1)
                    : clause;
            List<String> fields = new ArrayList<>();
            int at = 0;
            StringBuilder field = new StringBuilder();
            Matcher key = KEYS.matcher(bare);
            while (true) {
                field.setLength(0);
                while (key.find(at)) {
                    field.append(field.isEmpty() ? "" : ".").append(
                            key.group(1) != null ? key.group(1) : key.group(2) != null ? key.group(2) : key.group(3));
                    at = key.end();
                }
                if (field.isEmpty() || !bare.startsWith(" == ", at)) {
                    break;
                }
                fields.add(field.toString());
                at += 4;
            }
            Optional<String> value = value(bare, at);
            if (fields.isEmpty() || value.isEmpty()) {
                return List.of();
            }
            fields.forEach(f -> wants.add(new Want(f, value.get())));
        }
        return wants;
    }

    private static Optional<String> value(String text, int from) {
        Matcher tuple = TUPLE.matcher(text);
        if (tuple.find(from) && tuple.end() == text.length()) {
            return Optional.of("(" + tuple.group(1) + ")");
        }
        Matcher part = STRING.matcher(text);
        StringBuilder all = new StringBuilder();
        int at = from;
        while (part.find(at)) {
            String quoted = part.group(1);
            int marks = quoted.startsWith("\"\"\"") ? 3 : 1;
            all.append(quoted, marks, quoted.length() - marks);
            at = part.end();
        }
        return at == from || at < text.stripTrailing().length()
                ? Optional.empty()
                : Optional.of(ESCAPE.matcher(all).replaceAll(m -> Matcher.quoteReplacement(m.group(3) == null
                        ? Character.toString(Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2), 16))
                        : switch (m.group(3)) {
                            case "n" -> "\n";
                            case "t" -> "\t";
                            case "r" -> "\r";
                            default -> m.group(3);
                        })));
    }
}
