package kawat.page.opml;

/// Keeps an element that is no outline.
///
/// @param name of the element, with its prefix
/// @param xml  of the whole element
public record Other(String name, String xml) implements OpmlNode {}
