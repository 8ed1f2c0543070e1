package kawat.page.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kawat.article.Removed.Reason;
import kawat.page.story.Line;
import org.jspecify.annotations.Nullable;

/// Tells boxes that lead to other stories: a heading that is all link, and a line or two of what stands there.
final class Cards {

    /// A box has no more lines.
    private static final int MOST_LINES = 4;
    /// Where such boxes hold more of the running text than this, they are the parts of a story.
    private static final double SHARE = 0.3;

    private Cards() {
    }

    static void setApart(List<Block> blocks, Region story) {
        Set<Region> cards = new LinkedHashSet<>();
        double text = 0;
        for (Block block : blocks) {
            Line line = block.line();
            if (line.kind() == Line.Kind.HEADING && line.linkShare() > 0.85 && block.region().within(story)) {
                Region card = around(block.region(), story);
                if (card != null && cards.add(card)) {
                    text += card.text;
                }
            }
        }
        if (text <= SHARE * story.text) {
            for (Region card : cards) {
                card.apart = card.apart == null ? Reason.RELATED_LINK : card.apart;
            }
        }
    }

    private static @Nullable Region around(Region heading, Region story) {
        Region card = null;
        for (Region r = heading; r != null && r != story && r.lines <= MOST_LINES; r = r.parent) {
            card = r;
        }
        return card != null && card.lines > card.linked ? card : null;
    }
}
