package kawat.page.html;

import java.util.List;
import kawat.article.Removed.Reason;
import kawat.page.story.Line;
import org.jspecify.annotations.Nullable;

/// Sets apart the stories that a page shows one after the other below its own.
final class NextStory {

    private NextStory() {
    }

    /// The headline stands in one of several elements of a kind, each with a main heading of its own: the others are other
    /// stories. Where the headline stands above all of them they are parts of one.
    ///
    /// @param head index of the headline among the blocks, -1 where there is none
    static void setApart(List<Block> blocks, Region story, int head) {
        if (head < 0) {
            return;
        }
        Region headline = blocks.get(head).region();
        for (int i = head + 1; i < blocks.size(); i++) {
            Line line = blocks.get(i).line();
            Region region = blocks.get(i).region();
            if (line.kind() != Line.Kind.HEADING || !line.has(Line.Trait.TITLE) || !region.within(story)) {
                continue;
            }
            Region other = sibling(region, headline, story);
            if (other != null && other.text > 0) {
                other.apart = Reason.RELATED_LINK;
            }
        }
    }

    /// Finds the element around the second heading whose like is around the headline.
    private static @Nullable Region sibling(Region second, Region headline, Region story) {
        for (Region r = second; r != null && r != story; r = r.parent) {
            for (Region h = headline; h != null && h != story; h = h.parent) {
                if (h != r && h.parent == r.parent && h.tag.equals(r.tag) && h.called == r.called) {
                    return r;
                }
            }
        }
        return null;
    }
}
