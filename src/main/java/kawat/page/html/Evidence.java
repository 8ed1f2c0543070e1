package kawat.page.html;

import java.util.List;
import java.util.Optional;
import kawat.page.story.Line;
import kawat.page.story.Text;

/// Gathers what speaks for a line being of the story, beside its own words.
final class Evidence {

    /// Longest text that is taken for words under a picture by its place alone.
    private static final int LONGEST_CAPTION = 300;
    /// Letters of a description that are compared.
    private static final int OPENING = 50;
    /// What a line gains by being described.
    private static final double DESCRIBED = 8;
    /// How far below the headline a story begins, in lines.
    private static final int BELOW = 20;
    /// What the first running text below the headline gains.
    private static final double FIRST = 6;
    /// What a line gains that the page's data has as well, and letters of it that are compared.
    private static final double TOLD = 4;
    private static final int TOLD_LETTERS = 80;

    private Evidence() {
    }

    /// Weighs the blocks anew.
    ///
    /// @return the index of the main heading that is the headline, -1 where there is none
    static int weigh(List<Block> blocks, List<String> descriptions, String headline, Optional<String> told) {
        List<String> openings = descriptions.stream().map(d -> Text.key(cut(d, 2 * OPENING)))
                .map(k -> cut(k, OPENING)).filter(k -> !k.isEmpty()).toList();
        String data = told.map(Text::wholeKey).orElse("");
        String title = Text.key(headline);
        int head = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = captioned(blocks.get(i));
            double more = 0;
            if (block.value() > 0) {
                String key = openings.isEmpty() && data.isEmpty()
                        ? ""
                        : Text.key(cut(block.line().text(), 2 * TOLD_LETTERS));
                more += openings.stream().anyMatch(key::startsWith) ? DESCRIBED : 0;
                more += key.length() > OPENING / 2 && data.contains(cut(key, TOLD_LETTERS)) ? TOLD : 0;
            }
            blocks.set(i, more > 0 ? block.plus(more) : block);
            Line line = block.line();
            if (head < 0 && line.kind() == Line.Kind.HEADING && !title.isEmpty()
                    && line.text().length() <= 2 * title.length() + 20 && Text.key(line.text()).equals(title)) {
                head = i;
            }
        }
        firstBelow(blocks, head);
        return head;
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }

    /// The first running text below the headline speaks for the element around it.
    private static void firstBelow(List<Block> blocks, int head) {
        for (int i = head + 1; head >= 0 && i < blocks.size() && i < head + BELOW; i++) {
            Block block = blocks.get(i);
            if (running(block.line()) && block.region().apartBelow(null).isEmpty()) {
                blocks.set(i, block.plus(FIRST));
                return;
            }
        }
    }

    private static boolean running(Line line) {
        return line.kind() == Line.Kind.PARAGRAPH && Text.weight(line.text()) >= 80 && Text.endsSentence(line.text())
                && line.linkShare() < 0.3;
    }

    /// A short line that shares an element with nothing but a picture tells what is on it.
    private static Block captioned(Block block) {
        Line line = block.line();
        if (line.kind() == Line.Kind.HEADING || line.kind() == Line.Kind.CAPTION || line.linkShare() > 0.5
                || line.text().length() > LONGEST_CAPTION || Text.hasQuoteMark(line.text().substring(0, 1))) {
            return block;
        }
        int steps = 0;
        for (Region r = block.region(); r != null && r.lines == 1 && steps < 4; r = r.parent, steps++) {
            // A sentence in one element with a picture is more likely text that the picture adorns.
            if (r.pictures > 0 && (r != block.region() || !Text.endsSentence(line.text()))) {
                Line caption = line.as(Line.Kind.CAPTION);
                return new Block(caption, block.region(), Scorer.value(caption));
            }
        }
        return block;
    }
}
