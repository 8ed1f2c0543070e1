package kawat.page.opml;

import java.util.Map;

/// Writes OPML.
public final class OpmlWriter {

    private OpmlWriter() {
    }

    /// Returns the list as XML, for UTF-8.
    public static String write(Opml list) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml");
        attributes(list.attributes(), out);
        out.append(">\n  <head>\n");
        list.head().forEach(o -> out.append("    ").append(o.xml()).append('\n'));
        out.append("  </head>\n  <body>\n");
        list.body().forEach(n -> write(n, 2, out));
        return out.append("  </body>\n</opml>\n").toString();
    }

    private static void write(OpmlNode node, int depth, StringBuilder out) {
        out.append("  ".repeat(Math.min(depth, 20)));
        switch (node) {
            case Other other -> out.append(other.xml()).append('\n');
            case Outline outline -> {
                out.append("<outline");
                attributes(outline.attributes(), out);
                if (outline.children().isEmpty()) {
                    out.append("/>\n");
                } else {
                    out.append(">\n");
                    outline.children().forEach(c -> write(c, depth + 1, out));
                    out.append("  ".repeat(Math.min(depth, 20))).append("</outline>\n");
                }
            }
        }
    }

    private static void attributes(Map<String, String> attributes, StringBuilder out) {
        attributes.forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            value.codePoints().forEach(c -> {
                switch (c) {
                    case '&' -> out.append("&amp;");
                    case '<' -> out.append("&lt;");
                    case '>' -> out.append("&gt;");
                    case '"' -> out.append("&quot;");
                    case '\n', '\r', '\t' -> out.append("&#").append(c).append(';');
                    default -> {
                        if (c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF) {
                            out.appendCodePoint(c);
                        }
                    }
                }
            });
            out.append('"');
        });
    }
}
