package kawat.page.story;

import java.util.List;
import kawat.article.Paragraph.Role;
import kawat.article.Removed.Reason;

/// Tells headings between the paragraphs from text and from headings of furniture.
final class Subheads {

    private static final int SHORT = 60;

    private Subheads() {
    }

    /// A short line between running text that ends no sentence heads what follows, though no markup says so.
    static void find(List<Judged> all, int opening) {
        boolean runs = false;
        for (int i = all.size() - 1; i > opening; i--) {
            Judged j = all.get(i);
            if (!j.text()) {
                continue;
            }
            String text = j.line.text();
            if (j.role == Role.BODY && runs && Text.weight(text) <= SHORT && Text.words(text) <= 9
                    && !Text.endsSentence(text) && !Text.unstopped(text.charAt(text.length() - 1))
                    && (wholeQuote(text) || Character.isLetterOrDigit(text.codePointAt(0))
                            && Character.isLetterOrDigit(text.codePointBefore(text.length())))) {
                j.keep(Role.SUBHEAD);
            }
            runs = j.role == Role.BODY && Text.weight(text) >= Outline.RUNNING_TEXT;
        }
    }

    /// A heading under which nothing is left goes too.
    static void removeOrphans(List<Judged> all) {
        boolean alive = false;
        for (int i = all.size() - 1; i >= 0; i--) {
            Judged j = all.get(i);
            if (j.role == Role.SUBHEAD) {
                if (!alive) {
                    j.remove(Reason.FURNITURE);
                }
            } else if (j.text()) {
                alive = true;
            }
        }
    }

    /// One pair of marks around all of it.
    private static boolean wholeQuote(String text) {
        return text.length() > 2 && "\"“„«‘「".indexOf(text.charAt(0)) >= 0
                && "\"”“»’」".indexOf(text.charAt(text.length() - 1)) >= 0 && text.length() <= 40
                && text.substring(1, text.length() - 1).chars().noneMatch(c -> "\"“”„«»「」".indexOf(c) >= 0);
    }
}
