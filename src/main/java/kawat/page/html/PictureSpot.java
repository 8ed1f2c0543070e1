package kawat.page.html;

import org.jsoup.nodes.Element;

/// A picture element and where on the page it stands.
///
/// @param region the innermost block element around it
/// @param before index of the line that follows it
record PictureSpot(Element element, Region region, int before) {}
