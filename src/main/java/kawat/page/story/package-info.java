/// What readers of every format share: lines of a story and what becomes of them, datelines, bylines, dates. Front door:
/// {@link kawat.page.story.StoryBuilder}. Nothing here knows a markup.
@NullMarked
package kawat.page.story;

import org.jspecify.annotations.NullMarked;
