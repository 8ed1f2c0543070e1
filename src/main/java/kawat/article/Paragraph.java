package kawat.article;

/// Holds one block of an article as printed.
///
/// @param text the words, in Unicode normal form C, never blank
public record Paragraph(String text, Role role) {

    /// Tells what a block is for. Quotes are looked for in every role but captions.
    public enum Role {
        BODY, SUBHEAD, LIST, BLOCKQUOTE, CAPTION
    }

    public Paragraph {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a paragraph without words");
        }
    }

    /// Makes a body paragraph.
    public static Paragraph body(String text) {
        return new Paragraph(text, Role.BODY);
    }
}
