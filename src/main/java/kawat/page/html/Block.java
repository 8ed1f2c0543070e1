package kawat.page.html;

import kawat.page.story.Line;

/// A line and where on the page it stands.
///
/// @param region the innermost block element around it
/// @param value  how much it speaks for the element being the story; below zero it speaks against
record Block(Line line, Region region, double value) {

    Block plus(double more) {
        return new Block(line, region, value + more);
    }
}
