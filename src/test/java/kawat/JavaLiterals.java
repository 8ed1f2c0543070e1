package kawat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the string and character literals of a Java source.
final class JavaLiterals {

    private static final Pattern TOKEN = Pattern.compile("(?s)//[^\n]*|/\\*.*?\\*/"
            + "|\"\"\"(?<block>(?:\\\\.|(?!\"\"\")[^\\\\])*+)\"\"\"|\"(?<string>(?:\\\\.|[^\\\\\"\n])*+)\"|'(?<char>(?:\\\\.|[^\\\\'\n])++)'");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");

    private JavaLiterals() {
    }

    /// Returns the literals in their order, Unicode escapes resolved; comments hold none.
    static List<String> of(String source) {
        return TOKEN.matcher(source).results().map(JavaLiterals::literal).filter(l -> !l.isEmpty()).toList();
    }

    private static String literal(MatchResult token) {
        for (String kind : List.of("block", "string", "char")) {
            if (token.group(kind) != null) {
                return ESCAPE.matcher(token.group(kind))
                        .replaceAll(e -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(e.group(1), 16))));
            }
        }
        return "";
    }
}
