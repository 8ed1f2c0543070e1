package kawat.page.story;

import java.util.List;
import java.util.Optional;

/// Finds where on a page a story begins.
final class Outline {

    /// A line this heavy is text, not furniture, whatever stands around it; in Latin letters' worth.
    static final int RUNNING_TEXT = 80;

    /// Shorter lines below a headline are labels; in Latin letters' worth.
    private static final int LEAST_DECK = 45;

    private final Datelines datelines;

    Outline(Datelines datelines) {
        this.datelines = datelines;
    }

    /// Tells whether a line is the headline.
    ///
    /// @param title key of the headline
    /// @param shown key of the headline as shown, credits and all
    static boolean sameTitle(String text, String title, String shown) {
        // Keys are no longer than their texts, and seldom shorter by much.
        if (text.length() < Math.min(title.length(), shown.length())
                || text.length() > 2 * Math.max(title.length(), shown.length()) + 20) {
            return false;
        }
        String key = Text.key(text);
        return !key.isEmpty() && (key.equals(title) || key.equals(shown));
    }

    /// Finds the line that is the headline, 0 where the text is the headline of nothing or stands before it.
    static int head(List<Judged> all, String title, String shown) {
        int best = 0;
        for (int i = 0; i < all.size() && !title.isEmpty(); i++) {
            Line line = all.get(i).line;
            if ((line.apart().isEmpty() || line.has(Line.Trait.TITLE))
                    && sameTitle(line.text(), title, shown)) {
                best = i;
                if (line.kind() == Line.Kind.HEADING) {
                    break;
                }
                if (i > 0 && best > 0) {
                    break;
                }
            }
        }
        long before = 0;
        long after = 0;
        for (int i = 0; i < all.size(); i++) {
            Line line = all.get(i).line;
            if (line.apart().isEmpty() && line.linkShare() < 0.5 && Text.weight(line.text()) >= RUNNING_TEXT) {
                before += i < best ? Text.weight(line.text()) : 0;
                after += i > best ? Text.weight(line.text()) : 0;
            }
        }
        return before * 4 > after ? 0 : best;
    }

    /// Finds the line at which the story proper begins: the one with a dateline near the top, else the first running text.
    int opening(List<Judged> all, int head) {
        int first = -1;
        int seen = 0;
        for (int i = head; i < all.size() && seen < 12; i++) {
            Line line = all.get(i).line;
            if (line.apart().isPresent() || line.kind() == Line.Kind.CAPTION
                    || line.has(Line.Trait.DECK) && first < 0 && textBehind(all, i)) {
                continue;
            }
            seen++;
            if (line.kind() != Line.Kind.HEADING && i > head - 1
                    && datelines.read(line.text(), Optional.empty()).isPresent()) {
                return i;
            }
            if (first < 0 && line.kind() != Line.Kind.HEADING && i >= head && Text.weight(line.text()) >= RUNNING_TEXT
                    && line.linkShare() < 0.5 && (Text.endsSentence(line.text()) || line.text().length() > 200)) {
                first = i;
            }
        }
        return first < 0 ? head : first;
    }

    /// Tells a summary that stands between the headline and the story, outside of both.
    static boolean deck(Line line) {
        return (line.kind() == Line.Kind.PARAGRAPH || line.kind() == Line.Kind.HEADING)
                && Text.weight(line.text()) >= LEAST_DECK && line.linkShare() < 0.3 && !line.has(Line.Trait.DATE)
                && !line.has(Line.Trait.BYLINE);
    }

    /// What is called a summary is the story itself where nothing but summaries follows.
    private static boolean textBehind(List<Judged> all, int from) {
        int runs = 0;
        for (int i = from + 1; i < all.size() && runs < 3; i++) {
            Line line = all.get(i).line;
            runs += line.apart().isEmpty() && !line.has(Line.Trait.DECK) && line.kind() != Line.Kind.CAPTION
                    && line.linkShare() < 0.5 && Text.weight(line.text()) >= RUNNING_TEXT ? 1 : 0;
        }
        return runs >= 3;
    }
}
