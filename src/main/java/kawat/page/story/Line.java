package kawat.page.story;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kawat.article.Removed;

/// Holds one visible block of a page before it is known what it is for.
///
/// @param text      words, trimmed, white space other than no-break spaces collapsed
/// @param links     characters of the text that stand in links
/// @param linkStart where the first link begins, -1 where there is none
/// @param traits    what the markup says of it
/// @param apart     why the markup sets it apart from the story, where it does
public record Line(String text, Kind kind, int links, int linkStart, Set<Trait> traits,
        Optional<Removed.Reason> apart) {

    /// Tells what the markup makes of a block.
    public enum Kind {
        PARAGRAPH, HEADING, ITEM, QUOTE, CAPTION, CELL
    }

    /// Tells what the markup says of a block beside its kind.
    public enum Trait {
        /// Its class or attribute names writers.
        BYLINE,
        /// Its class or element shows a time.
        DATE,
        /// Its class closes a story.
        CREDIT,
        /// Its class is that of a line above a headline.
        KICKER,
        /// Its class is that of a summary below a headline.
        DECK,
        /// It is the parts of a link to another story.
        RELATED,
        /// All of it is bold.
        BOLD,
        /// It is a main heading.
        TITLE,
        /// It is one of the lines of a block that breaks its lines by hand.
        BROKEN
    }

    public Line {
        // A set of enumerated values is told from one look; those of other kinds are searched.
        traits = traits.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(traits));
    }

    /// Makes a line of plain text.
    public static Line plain(String text) {
        return new Line(text, Kind.PARAGRAPH, 0, -1, Set.of(), Optional.empty());
    }

    /// Returns the same line as another kind.
    public Line as(Kind other) {
        return new Line(text, other, links, linkStart, traits, apart);
    }

    /// Returns the same line set apart from the story.
    public Line setApart(Removed.Reason reason) {
        return new Line(text, kind, links, linkStart, traits, Optional.of(reason));
    }

    /// Returns the share of the text that stands in links, 0 to 1.
    public double linkShare() {
        return text.isEmpty() ? 0 : Math.min(1.0, (double) links / text.length());
    }

    /// Tells whether the markup says so.
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
