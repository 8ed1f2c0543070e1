package kawat.page.story;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kawat.article.Paragraph.Role;
import kawat.article.Removed.Reason;
import kawat.lexicon.Wire;
import kawat.lexicon.Wires;

/// Cuts what closes a story: credits, initials, the sender's sign, and the furniture behind them.
final class Tail {

    private static final int SHORT = 60;
    /// A signature has no more lines than this.
    private static final int LONGEST = 6;
    private static final int LONG_CREDIT = 400;
    private static final Pattern INITIALS = Pattern
            .compile("^[\\[(]?[\\p{L}\\p{N}]{1,6}(?:\\s?(?:[-/ ]|//)\\s?[\\p{L}\\p{N}]{1,6}){0,6}\\s?/?[\\])]?$");
    private static final Pattern RULE = Pattern.compile("^(?:[_*#=~—–\\s-]{2,}|-?\\s?30\\s?-|[(（]\\p{Lo}{1,2}[)）])$");
    private static final Pattern ADDRESS = Pattern.compile("^\\S+@\\S+\\.\\S+$");
    private static final Pattern BRACKETED = Pattern.compile("^[(（\\[【].*[)）\\]】][.。]?$");

    private final Words words;
    private final Wires wires;

    Tail(Words words, Wires wires) {
        this.words = words;
        this.wires = wires;
    }

    /// Removes the tail.
    ///
    /// @return the wire that it names
    Optional<Wire> cut(List<Judged> all) {
        Optional<Wire> sender = Optional.empty();
        long texts = all.stream().filter(Judged::text).count();
        if (texts < 2) {
            return sender;
        }
        int start = linksEnd(all);
        int kept = 0;
        int text = textEnds(all);
        // A sure sign in the second half of the text closes it; what follows is furniture.
        for (int i = 0; i < Math.min(start, all.size()); i++) {
            Judged j = all.get(i);
            if (!j.text()) {
                continue;
            }
            kept++;
            if (kept > 1 && kept * 2L > texts && sure(j.line) && i >= text) {
                start = i;
                break;
            }
        }
        int back = start;
        int lines = 0;
        for (int i = Math.min(start, all.size()) - 1; i > 0; i--) {
            Judged j = all.get(i);
            if (j.text() && !likely(j.line)) {
                break;
            }
            back = j.text() ? i : back;
            lines += j.text() && !listed(j.line) ? 1 : 0;
        }
        // Many short lines in a row are a table or a list, not a signature.
        start = lines <= LONGEST ? back : start;
        for (int i = start; i < all.size(); i++) {
            Judged j = all.get(i);
            if (j.text()) {
                if (j.line.text().length() <= SHORT) {
                    sender = sender.or(() -> wires.namedIn(j.line.text()).filter(w -> w.kind() == Wire.Kind.AGENCY));
                }
                j.remove(reason(j.line, i == start));
            }
        }
        return sender;
    }

    /// Finds the end of the last list of links to other stories, when little text stands behind it.
    private static int linksEnd(List<Judged> all) {
        int total = 0;
        for (Judged j : all) {
            total += j.text() ? Text.weight(j.line.text()) : 0;
        }
        int run = 0;
        int seen = 0;
        int end = Integer.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            Judged j = all.get(i);
            if (j.text()) {
                seen += Text.weight(j.line.text());
                run = 0;
            } else if (j.reason == Reason.RELATED_LINK && j.line.apart().isEmpty()) {
                run++;
                if (run >= 2 && (total - seen) * 10 < total && end == Integer.MAX_VALUE) {
                    end = i + 1;
                }
            }
        }
        return end;
    }

    /// An entry of a list that is mostly a link: at the end of a page it leads to other stories.
    private static boolean listed(Line line) {
        return line.kind() == Line.Kind.ITEM && line.linkShare() > 0.4 && line.text().length() <= LONG_CREDIT / 2;
    }

    /// Returns the first line that no text to speak of follows.
    private int textEnds(List<Judged> all) {
        int weight = 0;
        for (int i = all.size() - 1; i > 0; i--) {
            Judged j = all.get(i);
            if (j.text() && j.role != Role.SUBHEAD && Text.endsSentence(j.line.text())
                    && !words.opensCredit(j.line.text())) {
                weight += Text.weight(j.line.text()) > 120 ? Text.weight(j.line.text()) : 0;
            }
            if (weight > 300) {
                return i;
            }
        }
        return 0;
    }

    private Reason reason(Line line, boolean first) {
        return words.label(line.text(), true)
                .orElse(first || sure(line) || likely(line) ? Reason.CREDIT : Reason.FURNITURE);
    }

    /// A line that closes a story wherever it stands near the end.
    private boolean sure(Line line) {
        String text = line.text();
        if (line.kind() == Line.Kind.HEADING || text.length() > LONG_CREDIT) {
            return false;
        }
        if (RULE.matcher(text).matches()) {
            return true;
        }
        boolean bracketed = BRACKETED.matcher(text).matches();
        if (words.opensCredit(text)
                && (bracketed || text.length() <= 200 && !Text.hasQuoteMark(text) && credits(text))) {
            return true;
        }
        if (text.length() <= SHORT && wires.namedIn(text).isPresent()
                && (bracketed || text.contains("©") || text.startsWith("-"))) {
            return true;
        }
        if (bracketed && text.length() <= 250 && text.contains(";")) {
            return true;
        }
        return line.has(Line.Trait.CREDIT) && text.length() <= 200;
    }

    /// A credit is a list of names, not a sentence that happens to open with such a word.
    private static boolean credits(String text) {
        return text.indexOf(':') > 0 || text.indexOf('：') > 0 || text.indexOf(';') > 0 || !Text.endsSentence(text)
                || Text.words(text) <= 12;
    }

    private boolean likely(Line line) {
        String text = line.text();
        if (listed(line)) {
            return true;
        }
        if (sure(line) || ADDRESS.matcher(text).matches()) {
            return true;
        }
        if (line.kind() != Line.Kind.PARAGRAPH && line.kind() != Line.Kind.CELL || text.length() > SHORT
                || Text.endsSentence(text)
                || Text.hasQuoteMark(text)) {
            return false;
        }
        return INITIALS.matcher(text).matches() && (text.length() <= 30) || Text.weight(text) <= 45
                || wires.namedIn(text).isPresent();
    }
}
