package kawat.page.xml;

/// Part of the content of an element.
public sealed interface XmlNode permits XmlElement, XmlText {
}
