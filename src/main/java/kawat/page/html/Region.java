package kawat.page.html;

import java.util.Optional;
import kawat.article.Removed.Reason;
import org.jspecify.annotations.Nullable;

/// A block element of a page with the lines in it: the tree on which the story is looked for.
final class Region {

    final @Nullable Region parent;
    final String tag;
    final int depth;
    /// Why its markup sets it apart from the story, where it does.
    @Nullable
    Reason apart;
    /// What its names say of it, in the bits of [ClassNames].
    int called;
    /// Whether its markup calls it the body of a story.
    boolean body;
    /// Whether it is a post from elsewhere that the story shows: part of it, whatever the frame around it is called.
    boolean embed;
    /// Whether it stands within the words of another line.
    boolean inset;
    /// Sum over the lines in it, as far as they are not set apart.
    double value;
    /// Weight of running text in it, set apart or not.
    double text;
    /// The same without what readers wrote and what asks for consent.
    double own;
    /// Pictures in it.
    int pictures;
    /// Lines in it.
    int lines;
    /// Lines in it that are nothing but a link.
    int linked;

    Region(@Nullable Region parent, String tag) {
        this.parent = parent;
        this.tag = tag;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    boolean is(int bit) {
        return (called & bit) != 0;
    }

    boolean within(Region other) {
        for (Region r = this; r != null && r.depth >= other.depth; r = r.parent) {
            if (r == other) {
                return true;
            }
        }
        return false;
    }

    /// Tells whether it or a region around it is marked as the body of a story.
    boolean inBody() {
        for (Region r = this; r != null; r = r.parent) {
            if (r.body) {
                return true;
            }
        }
        return false;
    }

    /// Returns the reason of the nearest region at or above this one, up to the given one, that is set apart.
    Optional<Reason> apartBelow(@Nullable Region top) {
        for (Region r = this; r != null && r != top; r = r.parent) {
            if (r.embed) {
                return Optional.empty();
            }
            if (r.apart != null) {
                return Optional.of(r.apart);
            }
        }
        return Optional.empty();
    }
}
