package kawat.page.html;

import java.util.List;
import java.util.Optional;
import kawat.article.Removed;
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

    /// Longest text that is taken for words under a picture by its place alone.
    private static final int LONGEST_CAPTION = 300;

    private StoryFinder() {
    }

    /// Returns the lines of the page in order; those outside the story are set apart with a reason.
    static List<Line> lines(List<Block> blocks, List<Region> regions) {
        for (int i = regions.size() - 1; i > 0; i--) {
            Region region = regions.get(i);
            if (region.parent != null) {
                region.parent.pictures += region.pictures;
                region.parent.lines += region.lines;
            }
        }
        List<Block> seen = blocks.stream().map(StoryFinder::captioned).toList();
        weigh(seen, regions);
        Optional<Region> story = best(regions);
        return seen.stream().map(b -> line(b, story.orElse(null))).toList();
    }

    /// A short line that shares an element with nothing but a picture tells what is on it.
    private static Block captioned(Block block) {
        Line line = block.line();
        if (line.kind() == Line.Kind.HEADING || line.kind() == Line.Kind.CAPTION || line.linkShare() > 0.5
                || line.text().length() > LONGEST_CAPTION) {
            return block;
        }
        int steps = 0;
        for (Region r = block.region(); r != null && r.lines == 1 && steps < 4; r = r.parent, steps++) {
            if (r.pictures > 0) {
                Line caption = line.as(Line.Kind.CAPTION);
                return new Block(caption, block.region(), Scorer.value(caption));
            }
        }
        return block;
    }

    private static Line line(Block block, @Nullable Region story) {
        if (story == null) {
            Optional<Removed.Reason> apart = block.region().apartBelow(null);
            return apart.map(block.line()::setApart).orElse(block.line());
        }
        if (!block.region().within(story)) {
            return block.line().setApart(block.region().apartBelow(null).orElse(Removed.Reason.FURNITURE));
        }
        return block.region().apartBelow(story).map(block.line()::setApart).orElse(block.line());
    }

    private static void weigh(List<Block> blocks, List<Region> regions) {
        double total = 0;
        for (Block block : blocks) {
            double text = block.line().linkShare() < 0.5 && block.value() > 1 ? Text.weight(block.line().text()) : 0;
            total += text;
            block.region().text += text;
            block.region().value += block.value();
        }
        for (int i = regions.size() - 1; i >= 0; i--) {
            Region region = regions.get(i);
            Region parent = region.parent;
            if (region.text > total * TOO_MUCH) {
                region.apart = null;
            }
            if (parent != null) {
                parent.text += region.text;
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
        return Optional.ofNullable(body != null && best != null && body.value * BODY_BONUS >= best.value ? body : best);
    }
}
