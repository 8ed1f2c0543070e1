package kawat.lexicon;

import java.util.List;
import java.util.Map;

/// Holds the class names by which pages mark the parts of a story, as read from `resources/markup`. A name that ends in
/// `*` stands for all that begin like it.
///
/// @param provenance who wrote the file, from what
/// @param body       of the element around the story
/// @param kicker     of the line above the headline
/// @param byline     of lines that name the writers
/// @param date       of lines that show when
/// @param caption    of words under pictures
/// @param credit     of lines that close a story and name who made it
/// @param embed      of posts from elsewhere that the story shows
/// @param related    of the parts of a link to another story
/// @param inset      of words that stand within a line and are shown elsewhere or not at all
/// @param icon       of pictures that are signs, portraits of writers or counters, and of parts of their addresses
/// @param deck       of summaries between the headline and the story
/// @param fields     of what stands around a story and names its headline and its writers
/// @param apart      of blocks that are no part of the story, by reason (names of `Removed.Reason`)
/// @param homes      region to the zone of its clocks, or of those of its capital; regions with several are left out
/// @param regions    language to the region where nearly all of its papers are printed
public record Markup(String provenance, List<String> body, List<String> kicker, List<String> byline, List<String> date,
        List<String> caption, List<String> credit, List<String> embed, List<String> related, List<String> inset,
        List<String> icon, List<String> deck, Fields fields, Map<String, List<String>> apart,
        Map<String, String> homes, Map<String, String> regions) {

    /// Holds the class names around the fields of a story.
    ///
    /// @param headline  of headlines
    /// @param story     of what is around a story with its headline
    /// @param elsewhere of headings that are not the headline
    /// @param badge     of parts of a heading that are no part of the headline
    /// @param writer    of elements that name writers
    /// @param beside    of parts of such an element that name nobody
    /// @param passed    of places where the writers of something else are named
    public record Fields(List<String> headline, List<String> story, List<String> elsewhere, List<String> badge,
            List<String> writer, List<String> beside, List<String> passed) {}

    /// Reads `resources/markup/classes.json`.
    ///
    /// @throws BadResource when the file is missing something, holds something unknown, or is not JSON
    public static Markup load() {
        ResourceFolder.Entry file = ResourceFolder.list("markup", "classes.json").getFirst();
        return StrictJson.read(file.name(), file.text(), Markup.class);
    }
}
