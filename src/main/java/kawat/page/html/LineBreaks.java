package kawat.page.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.page.story.Text;

/// Parts the text of one element where its lines are broken by hand.
final class LineBreaks {

    /// Stands for a line break of the page.
    static final char MARK = '\u2028';
    /// Lines up to this length are entries of a list, not parts of a sentence.
    private static final int SHORT = 60;
    private static final Pattern PARAGRAPH = Pattern.compile("\u2028[\\s\u00A0]*\u2028[\\s\u00A0\u2028]*");
    private static final Pattern LINE = Pattern.compile("\u2028");

    private LineBreaks() {
    }

    /// Parts paragraphs at two breaks in a row, and lines at single ones where all of them are short or sentences.
    ///
    /// @return ranges of the text, start and end
    static List<int[]> split(String raw) {
        List<int[]> parts = new ArrayList<>();
        if (raw.indexOf(MARK) < 0) {
            parts.add(new int[]{0, raw.length()});
            return parts;
        }
        for (int[] paragraph : cut(raw, 0, raw.length(), PARAGRAPH)) {
            List<int[]> lines = cut(raw, paragraph[0], paragraph[1], LINE);
            lines.removeIf(l -> raw.substring(l[0], l[1]).isBlank());
            boolean apart = lines.size() > 1 && (lines.stream().allMatch(l -> text(raw, l).length() <= SHORT)
                    || lines.subList(0, lines.size() - 1).stream().allMatch(l -> Text.endsSentence(text(raw, l))));
            if (apart) {
                parts.addAll(lines);
            } else {
                parts.add(paragraph);
            }
        }
        return parts;
    }

    private static String text(String raw, int[] range) {
        return Text.trim(raw.substring(range[0], range[1]));
    }

    private static List<int[]> cut(String raw, int from, int to, Pattern at) {
        List<int[]> parts = new ArrayList<>();
        Matcher mark = at.matcher(raw).region(from, to);
        int start = from;
        while (mark.find()) {
            parts.add(new int[]{start, mark.start()});
            start = mark.end();
        }
        parts.add(new int[]{start, to});
        return parts;
    }
}
