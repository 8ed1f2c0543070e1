package kawat.page.opml;

/// Part of a list: an outline, or an element that Kawat does not know and keeps.
public sealed interface OpmlNode permits Outline, Other {
}
