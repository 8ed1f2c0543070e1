package kawat.page.plain;

import java.util.ArrayList;
import java.util.List;
import kawat.page.story.Text;

/// Finds the paragraphs of plain text, whether its lines are paragraphs or broken by hand at some width.
final class Wrapping {

    /// Widths at which people and wires break lines, in characters.
    private static final int NARROWEST = 45;
    private static final int WIDEST = 90;

    private Wrapping() {
    }

    static List<String> paragraphs(String text) {
        List<String> found = new ArrayList<>();
        List<String> block = new ArrayList<>();
        boolean wrapped = wrapped(text.lines().toList());
        for (String line : (Iterable<String>) text.lines()::iterator) {
            boolean blank = Text.trim(line).isEmpty();
            boolean indented = wrapped && !block.isEmpty() && startsIndented(line) && !startsIndented(block.getLast());
            if (blank || indented || !wrapped) {
                add(block, found);
            }
            if (!blank) {
                block.add(line);
            }
        }
        add(block, found);
        return found;
    }

    private static boolean startsIndented(String line) {
        return line.startsWith("  ") || line.startsWith("\t");
    }

    private static void add(List<String> block, List<String> found) {
        if (!block.isEmpty()) {
            found.add(String.join(" ", block.stream().map(Text::trim).toList()));
            block.clear();
        }
    }

    /// Lines are broken by hand where most that are followed by another are of one width and end no sentence.
    private static boolean wrapped(List<String> lines) {
        int full = 0;
        int followed = 0;
        int open = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.isBlank() || lines.get(i + 1).isBlank()) {
                continue;
            }
            followed++;
            full += line.length() >= NARROWEST && line.length() <= WIDEST ? 1 : 0;
            open += Text.endsSentence(line) ? 0 : 1;
        }
        return followed >= 2 && full * 10 >= followed * 7 && open * 10 >= followed * 6;
    }
}
