package kawat.page.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.page.story.Text;
import kawat.source.Limits;
import kawat.text.TextCleaner;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Makes plain text of HTML, and HTML of plain text.
final class Visible {

    private static final String UNSEEN = "script, style, noscript, template, iframe, object, embed, svg, math, canvas,"
            + " audio, video, head, select, textarea, applet, frameset, xml";
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9:-]*+)[^<>]*+>");
    /// What swallows the text behind it where a feed forgets to close it.
    private static final Pattern SWALLOWS = Pattern
            .compile(
                    "(?i)<(iframe|object|applet|embed|video|audio|noscript|textarea|select|svg|math|title)\\b[^<>]*+>");
    private static final Pattern DECLARATION = Pattern.compile("(?i)<!(?!--|doctype\\b[^<>]*+>)");
    private static final Pattern PAGE = Pattern.compile("(?i)<(?:html|body)[\\s>]");
    /// Elements that feeds put into titles and texts.
    private static final Set<String> HTML = Set.of("a", "abbr", "acronym", "address", "article", "aside", "b", "big",
            "blockquote", "body", "br", "button", "caption", "center", "cite", "code", "col", "dd", "del", "dfn", "div",
            "dl", "dt", "em", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
            "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "link", "main", "map",
            "mark", "meta", "nav", "object", "ol", "p", "picture", "pre", "q", "s", "samp", "script", "section",
            "small",
            "span", "strike", "strong", "style", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time",
            "tr", "tt", "u", "ul", "var", "video", "wbr", "bdi", "bdo", "head", "title", "embed", "audio", "source",
            "applet",
            "blink", "marquee", "frame", "frameset", "noscript", "svg", "math", "textarea", "select", "nobr");

    private Visible() {
    }

    /// Returns the words of HTML on one line, without what runs, frames or draws.
    static String text(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return Text.oneLine(TextCleaner.clean(html));
        }
        Document page = parse(mended(html), "");
        page.select(UNSEEN).remove();
        return Text.oneLine(TextCleaner.clean(page.body().text()));
    }

    /// Returns HTML in which nothing that a feed forgot to close swallows the text behind it.
    static String mended(String html) {
        if (html.indexOf('<') < 0) {
            return html;
        }
        String mended = html.replace("<![CDATA[", "").replace("]]>", "");
        int comment = mended.lastIndexOf("<!--");
        if (comment >= 0 && mended.indexOf("-->", comment) < 0) {
            int end = mended.indexOf('>', comment);
            mended = mended.substring(0, comment) + (end < 0 ? "" : mended.substring(end + 1));
        }
        if (mended.contains("<!")) {
            mended = DECLARATION.matcher(mended).replaceAll("&lt;!");
        }
        Matcher tag = SWALLOWS.matcher(mended);
        StringBuilder out = new StringBuilder();
        Map<String, Integer> ends = new HashMap<>();
        String lower = mended.toLowerCase(Locale.ROOT);
        while (tag.find()) {
            int end = ends.computeIfAbsent(tag.group(1).toLowerCase(Locale.ROOT), n -> lower.lastIndexOf("</" + n));
            boolean closed = !tag.group().endsWith("/>") && end >= tag.end();
            tag.appendReplacement(out, closed ? Matcher.quoteReplacement(tag.group()) : "");
        }
        return tag.appendTail(out).toString();
    }

    /// Parses a part of a page or a whole one.
    static Document parse(String html, String base) {
        Parser parser = Parser.htmlParser().setMaxDepth(Limits.MARKUP_DEPTH);
        return page(html) ? Jsoup.parse(html, base, parser) : fragment(html, base, parser);
    }

    private static Document fragment(String html, String base, Parser parser) {
        Document page = Document.createShell(base);
        page.parser(parser);
        Element body = page.body();
        body.appendChildren(List.copyOf(parser.parseFragmentInput(html, body, base)));
        return page;
    }

    /// Tells whether the HTML is a whole page.
    static boolean page(String html) {
        return PAGE.matcher(html).find();
    }

    /// Tells whether a text has tags that a browser would know; what has none is plain.
    static boolean markup(String text) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (HTML.contains(tag.group(1).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return text.contains("<!--");
    }

    /// Returns the words of a title, in which only tags that a browser would know are tags.
    static String title(String written) {
        return text(markup(written) ? written : written.replace("<", "&lt;"));
    }

    /// Returns plain text as HTML; empty lines part paragraphs.
    static String escaped(String plain) {
        return paragraphs(plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    /// Returns HTML in which empty lines part paragraphs where no tag does.
    static String paragraphs(String html) {
        String[] parts = html.strip().split("\\R[ \\t]*\\R\\s*");
        return parts.length < 2 ? html : "<p>" + String.join("</p>\n<p>", parts) + "</p>";
    }
}
