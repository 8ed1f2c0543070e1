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

    /// What is left of the weight of a short line where the markup says that it is in the body of a story.
    private static final double IN_BODY = 0.1;

    /// Letters of a description that are compared.
    private static final int OPENING = 50;
    /// What a line gains by being described.
    private static final double DESCRIBED = 8;

    /// How far below the headline a story begins, in lines.
    private static final int BELOW = 20;
    /// What the first running text below the headline gains.
    private static final double FIRST = 6;

    private StoryFinder() {
    }

    /// Returns the lines of the page in order; those outside the story are set apart with a reason.
    static List<Line> lines(List<Block> blocks, List<Region> regions, List<String> descriptions,
            String headline) {
        for (int i = regions.size() - 1; i > 0; i--) {
            Region region = regions.get(i);
            if (region.parent != null) {
                region.parent.pictures += region.pictures;
                region.parent.lines += region.lines;
            }
        }
        List<String> openings = descriptions.stream().map(Text::key)
                .map(k -> k.substring(0, Math.min(OPENING, k.length())))
                .toList();
        List<Block> seen = blocks.stream().map(StoryFinder::captioned).map(b -> described(b, openings)).collect(
                java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        int head = head(seen, headline);
        firstBelow(seen, head);
        weigh(seen, regions);
        Optional<Region> story = best(regions);
        return seen.stream().map(b -> line(b, story.orElse(null))).toList();
    }

    /// Finds the main heading that is the headline, -1 where there is none.
    private static int head(List<Block> blocks, String headline) {
        String key = Text.key(headline);
        for (int i = 0; i < blocks.size() && !key.isEmpty(); i++) {
            if (blocks.get(i).line().kind() == Line.Kind.HEADING && Text.key(blocks.get(i).line().text()).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /// The first running text below the headline speaks for the element around it.
    private static void firstBelow(List<Block> blocks, int head) {
        for (int i = head + 1; head >= 0 && i < blocks.size() && i < head + BELOW; i++) {
            Block block = blocks.get(i);
            if (running(block.line()) && block.region().apartBelow(null).isEmpty()) {
                blocks.set(i, new Block(block.line(), block.region(), block.value() + FIRST));
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

    /// A line that opens with what the page says it is about speaks for the element around it.
    private static Block described(Block block, List<String> openings) {
        if (block.value() <= 0 || openings.isEmpty()) {
            return block;
        }
        String key = Text.key(block.line().text());
        return openings.stream().anyMatch(key::startsWith)
                ? new Block(block.line(), block.region(), block.value() + DESCRIBED)
                : block;
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
            double value = block.value() < 0 && block.region().inBody()
                    ? block.value() * IN_BODY
                    : block.value();
            double text = block.line().linkShare() < 0.5 && block.value() > 1 ? Text.weight(block.line().text()) : 0;
            total += text;
            block.region().text += text;
            block.region().value += value;
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
