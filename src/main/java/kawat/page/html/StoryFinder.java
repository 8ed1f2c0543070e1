package kawat.page.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.article.Removed.Reason;
import kawat.page.story.Line;
import kawat.page.story.Text;
import org.jspecify.annotations.Nullable;

/// Finds the region of a page that is its story.
final class StoryFinder {

    /// A region that holds more than this share of all running text is not set apart, whatever it is called.
    private static final double TOO_MUCH = 0.55;
    /// What a region set apart costs the one around it at most.
    private static final double APART_COST = -1.0;
    /// A region that calls itself the body of a story wins over one with this much more value.
    private static final double BODY_BONUS = 1.35;

    /// What is left of the weight of a short line where the markup says that it is in the body of a story.
    private static final double IN_BODY = 0.1;

    /// Running text of this weight is a story even where readers wrote more below it, in Latin letters' worth.
    private static final int STORY = 400;

    /// Less running text than this may be a notice beside a table.
    private static final int LEAST = 250;
    private static final int MANY_LINES = 12;

    private StoryFinder() {
    }

    /// What was found.
    ///
    /// @param lines of the page in order; those outside the story are set apart with a reason
    /// @param head  index of the line that is the headline, -1 where none is
    record Found(List<Line> lines, Optional<Region> story, int head) {}

    /// Returns the lines of the page in order; those outside the story are set apart with a reason.
    ///
    /// @param told the text of the story as the page's data gives it, where it does
    static Found find(List<Block> blocks, List<Region> regions, List<String> descriptions,
            String headline, Optional<String> told) {
        for (int i = regions.size() - 1; i > 0; i--) {
            Region region = regions.get(i);
            if (region.parent != null) {
                region.parent.pictures += region.pictures;
                region.parent.lines += region.lines;
                region.parent.linked += region.linked;
            }
        }
        List<Block> seen = new ArrayList<>(blocks);
        int head = Evidence.weigh(seen, descriptions, headline, told);
        sum(seen, regions);
        Optional<Region> story = best(regions);
        story.ifPresent(s -> NextStory.setApart(seen, s, head));
        story.ifPresent(s -> Cards.setApart(seen, s));
        return new Found(seen.stream().map(b -> line(b, story.orElse(null))).toList(), story, head);
    }

    private static Line line(Block block, @Nullable Region story) {
        if (story == null) {
            Optional<Reason> apart = block.region().apartBelow(null);
            return apart.map(block.line()::setApart).orElse(block.line());
        }
        if (!block.region().within(story)) {
            return block.line().setApart(block.region().apartBelow(null).orElse(Reason.FURNITURE));
        }
        return block.region().apartBelow(story).map(block.line()::setApart).orElse(block.line());
    }

    private static void sum(List<Block> blocks, List<Region> regions) {
        double total = 0;
        double own = 0;
        for (Block block : blocks) {
            Region region = block.region();
            double value = block.value() < 0 && region.inBody() ? block.value() * IN_BODY : block.value();
            double text = block.line().linkShare() < 0.5 && block.value() > 1 ? Text.weight(block.line().text()) : 0;
            total += text;
            region.text += text;
            region.value += value;
            if (text > 0 && !foreign(region)) {
                own += text;
                region.own += text;
            }
        }
        for (int i = regions.size() - 1; i >= 0; i--) {
            Region region = regions.get(i);
            if (region.text > total * TOO_MUCH && (!foreign(region) || own < STORY)
                    || region.own > own * TOO_MUCH) {
                region.apart = null;
            }
            if (region.parent != null) {
                region.parent.text += region.text;
                region.parent.own += region.own;
            }
        }
        for (int i = regions.size() - 1; i >= 0; i--) {
            Region region = regions.get(i);
            Region parent = region.parent;
            if (parent != null) {
                parent.value += region.apart == null
                        ? region.value
                        : Math.max(APART_COST, Math.min(0, region.value) - 0.2);
            }
        }
    }

    /// Tells whether it stands in what readers wrote or what asks for consent.
    private static boolean foreign(Region region) {
        for (Region r = region; r != null; r = r.parent) {
            if (r.apart == Reason.COMMENT || r.apart == Reason.CONSENT) {
                return true;
            }
        }
        return false;
    }

    /// Finds what calls itself the body of a story though it has hardly any running text: a table, a list of results.
    private static Optional<Region> called(List<Region> regions) {
        Region most = null;
        for (Region region : regions) {
            if (region.body && region.apartBelow(null).isEmpty() && region.lines >= MANY_LINES
                    && region.linked * 2 < region.lines && (most == null || region.lines > most.lines)) {
                most = region;
            }
        }
        return Optional.ofNullable(most);
    }

    private static Optional<Region> best(List<Region> regions) {
        Region best = null;
        Region body = null;
        for (Region region : regions) {
            if (region.value <= 1 || region.apartBelow(null).isPresent()) {
                continue;
            }
            // Of equals the innermost, which comes later.
            if (best == null || region.value >= best.value) {
                best = region;
            }
            if (region.body && (body == null || region.value >= body.value)) {
                body = region;
            }
        }
        if (best == null || best.text < LEAST) {
            Optional<Region> table = called(regions);
            if (table.isPresent()) {
                return table;
            }
        }
        return Optional.ofNullable(body != null && best != null && body.value * BODY_BONUS >= best.value ? body : best);
    }
}
