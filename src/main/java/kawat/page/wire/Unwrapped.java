package kawat.page.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kawat.page.story.Text;

/// Joins lines that were broken by hand, and finds where paragraphs begin among them: behind an empty line, at a line
/// indented more than its neighbours, at a bullet.
final class Unwrapped {

    /// Nobody breaks lines by hand at more characters than this.
    private static final int WIDEST = 100;
    private static final int TAB = 4;
    private static final Pattern TABLE = Pattern.compile("\\S {3,}\\S|\\.{5,}");
    private static final Pattern BULLET = Pattern.compile("^\\s*[*\u2022\u2023] \\S.*");

    private Unwrapped() {
    }

    /// Returns the paragraphs of text in which an end of line may be no more than white space, as in markup.
    static List<String> ofMarkup(String text) {
        List<String> lines = text.lines().toList();
        return lines.stream().anyMatch(l -> l.strip().length() > WIDEST)
                ? one(text)
                : paragraphs(lines);
    }

    /// Returns the paragraphs of plain text, whose long lines are paragraphs.
    static List<String> ofPlain(String text) {
        List<String> lines = text.lines().toList();
        return lines.stream().anyMatch(l -> l.strip().length() > WIDEST) || whole(lines)
                ? lines.stream().flatMap(l -> one(l).stream()).toList()
                : paragraphs(lines);
    }

    /// Where most lines that another follows end a sentence, a line is a paragraph.
    private static boolean whole(List<String> lines) {
        int followed = 0;
        int ended = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i + 1).isBlank()) {
                followed++;
                ended += Text.endsSentence(lines.get(i)) ? 1 : 0;
            }
        }
        return followed > 0 && ended * 10 >= followed * 6;
    }

    private static List<String> one(String text) {
        String line = Text.oneLine(text);
        return line.isEmpty() ? List.of() : List.of(line);
    }

    private static List<String> paragraphs(List<String> lines) {
        int base = lines.stream().skip(1).filter(l -> !l.isBlank()).mapToInt(Unwrapped::indent).min().orElse(0);
        List<String> found = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean table = TABLE.matcher(line.strip()).find();
            if (line.isBlank() || i > 0 && indent(line) >= base + 2 || table || BULLET.matcher(line).matches()) {
                close(open, found);
            }
            open.append(line).append('\n');
            if (table) {
                close(open, found);
            }
        }
        close(open, found);
        return found;
    }

    private static void close(StringBuilder open, List<String> found) {
        found.addAll(one(open.toString()));
        open.setLength(0);
    }

    private static int indent(String line) {
        int width = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            width += line.charAt(i) == '\t' ? TAB : 1;
        }
        return width;
    }
}
