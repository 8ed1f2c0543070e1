package kawat.page.xml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.source.BadBytes;
import kawat.source.Limits;

/// Parses XML in two steps: as the standard wants it, and where that fails as the world writes it. Never reaches outside
/// the text, whatever it declares.
public final class Xml {

    /// The characters are known already: what the declaration says of them has been heard, or was wrong.
    private static final Pattern DECLARATION = Pattern.compile("\\A\\s*<\\?xml[^>]{0,300}\\?>");

    private Xml() {
    }

    /// Parses a document.
    ///
    /// @return its outermost element; elements whose end was cut off are there, and not closed
    /// @throws BadBytes when it holds no element or more than Kawat reads
    public static XmlElement parse(String text) throws BadBytes {
        if (text.chars().filter(c -> c == '<').count() > 3L * Limits.XML_ELEMENTS) {
            throw tooMany();
        }
        Matcher declared = DECLARATION.matcher(text);
        String rest = declared.lookingAt()
                ? text.substring(0, declared.end()).replaceAll("[^\\n]", " ") + text.substring(declared.end())
                : text;
        try {
            return SafeXml.parse(rest);
        } catch (SafeXml.NotWellFormed e) {
            return loose(rest);
        }
    }

    private static XmlElement loose(String text) throws BadBytes {
        try {
            return LooseXml.parse(text)
                    .orElseThrow(() -> new BadBytes("it is XML without a single element", Optional.empty()));
        } catch (RuntimeException e) {
            throw new BadBytes("it is XML that cannot be made sense of", Optional.empty());
        }
    }

    static BadBytes tooMany() {
        return new BadBytes("it has more than " + Limits.XML_ELEMENTS + " elements, the most that Kawat reads",
                Optional.empty());
    }
}
