package kawat.page.xml;

/// Holds a run of characters, references and CDATA sections already put into plain text.
public record XmlText(String text) implements XmlNode {}
