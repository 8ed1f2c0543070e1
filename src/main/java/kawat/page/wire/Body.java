package kawat.page.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kawat.article.Removed.Reason;
import kawat.page.story.Line;
import kawat.page.xml.Xml;
import kawat.page.xml.XmlElement;
import kawat.page.xml.XmlNode;
import kawat.page.xml.XmlText;
import kawat.source.BadBytes;
import kawat.text.TextCleaner;
import org.jsoup.parser.Parser;

/// Breaks the marked-up text of a wire story into lines, whether the markup is XHTML or NITF.
final class Body {

    private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "li", "dd",
            "dt", "dl", "ul", "ol", "blockquote", "bq", "td", "th", "tr", "table", "caption", "div", "section",
            "article", "header", "footer", "aside", "nav", "pre", "hr", "body", "html", "block", "body.content",
            "body.end", "tagline", "figure", "figcaption", "media", "media-caption", "media-producer", "fn", "note",
            "datasource", "credit", "nitf");
    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "title", "media-metadata",
            "media-reference", "media-object", "object", "iframe", "svg");
    private static final Set<String> FURNITURE = Set.of("header", "footer", "aside", "nav");
    private static final Pattern MARKUP = Pattern
            .compile("(?i)<(?:p|br|div|ul|ol|li|h[1-6]|em|strong|b|i|a|span|table)(?:\\s[^<>]*)?/?>");
    /// References that stand in text twice escaped.
    private static final Pattern ESCAPED = Pattern
            .compile("&(?:#\\d{1,6}|#[xX][0-9a-fA-F]{1,6}|quot|amp|apos|lt|gt|nbsp);");
    private static final int DEEPEST = 3;
    private static final char BREAK = '\u2028';

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private final int depth;

    /// @param depth how many texts within texts this is in; nobody escapes markup more than twice
    private Body(int depth) {
        this.depth = depth;
    }

    /// Returns the lines of an element.
    static List<Line> lines(XmlElement element) {
        return lines(element, 0);
    }

    private static List<Line> lines(XmlElement element, int depth) {
        Body body = new Body(depth);
        body.walk(element, Line.Kind.PARAGRAPH, false);
        body.flush(Line.Kind.PARAGRAPH, false);
        return body.lines;
    }

    /// Returns the lines of text that may be markup, escaped or in a CDATA section, or plain.
    static List<Line> lines(String raw) {
        return lines(raw, 0);
    }

    private static List<Line> lines(String raw, int depth) {
        if (depth < DEEPEST && MARKUP.matcher(raw).find()) {
            try {
                return lines(Xml.parse("<body>" + raw + "</body>"), depth + 1);
            } catch (BadBytes e) {
                // It only looked like markup: then it is text.
            }
        }
        return plain(Unwrapped.ofPlain(clean(raw)));
    }

    static List<Line> plain(List<String> paragraphs) {
        return paragraphs.stream().map(Line::plain).toList();
    }

    private void walk(XmlElement element, Line.Kind kind, boolean apart) {
        for (XmlNode node : element.content()) {
            switch (node) {
                case XmlText words -> text.append(words.text());
                case XmlElement inside -> enter(inside, kind, apart);
            }
        }
    }

    private void enter(XmlElement element, Line.Kind kind, boolean apart) {
        String name = element.name().toLowerCase(Locale.ROOT);
        if (UNSEEN.contains(name)) {
            return;
        }
        if (name.equals("br")) {
            text.append(BREAK);
        }
        if (!BLOCKS.contains(name)) {
            walk(element, kind, apart);
            return;
        }
        flush(kind, apart);
        Line.Kind inner = switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2" -> Line.Kind.HEADING;
            case "li", "dd", "dt" -> Line.Kind.ITEM;
            case "td", "th" -> Line.Kind.CELL;
            case "blockquote", "bq" -> Line.Kind.QUOTE;
            case "figure", "figcaption", "media", "media-caption", "media-producer" -> Line.Kind.CAPTION;
            default -> kind;
        };
        boolean aside = apart || FURNITURE.contains(name);
        if (name.equals("pre")) {
            element.text().lines().map(l -> line(l, kind, aside)).flatMap(Optional::stream).forEach(lines::add);
        } else {
            walk(element, inner, aside);
            flush(inner, aside);
        }
    }

    private void flush(Line.Kind kind, boolean apart) {
        String raw = text.toString();
        text.setLength(0);
        if (raw.isBlank()) {
            return;
        }
        raw = unescaped(raw);
        if (depth < DEEPEST && MARKUP.matcher(raw).find()) {
            lines(raw, depth).stream().map(l -> apart ? l.setApart(Reason.NAVIGATION) : l).forEach(lines::add);
            return;
        }
        boolean broken = raw.indexOf(BREAK) >= 0;
        List<String> parts = broken
                ? Unwrapped.ofPlain(clean(raw.replaceAll("\\s*\u2028", "\n")))
                : Unwrapped.ofMarkup(clean(raw));
        parts.stream().map(p -> line(p, kind, apart)).flatMap(Optional::stream).forEach(lines::add);
    }

    /// Returns a text without references that were escaped twice.
    static String unescaped(String raw) {
        return ESCAPED.matcher(raw).find() ? Parser.unescapeEntities(raw, false) : raw;
    }

    private static Optional<Line> line(String words, Line.Kind kind, boolean apart) {
        Line line = Line.plain(kawat.page.story.Text.oneLine(words)).as(kind);
        return Optional.of(apart ? line.setApart(Reason.NAVIGATION) : line).filter(l -> !l.text().isEmpty());
    }

    private static String clean(String raw) {
        return TextCleaner.clean(raw);
    }
}
