package kawat.page.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kawat.article.Removed;
import kawat.page.story.Line;
import kawat.page.story.Text;
import kawat.source.Limits;
import kawat.text.TextCleaner;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Walks a page from top to bottom and breaks what a reader would see into blocks, each with the region it stands in.
final class BlockWalker implements NodeVisitor {

    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "iframe", "object",
            "embed", "svg", "math", "canvas", "audio", "video", "head", "select", "datalist", "textarea", "map",
            "source", "track", "dialog");
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "center",
            "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
            "h4", "h5", "h6", "header", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary",
            "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "button", "label", "legend", "picture",
            "amp-consent", "amp-ad", "time-block");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Pattern LINE_BREAKS = Pattern.compile("\u2028+");
    private static final char BREAK = '\u2028';

    private final ClassNames names;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final Deque<Element> opened = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final EnumSet<Line.Trait> traits = EnumSet.noneOf(Line.Trait.class);
    private @Nullable Region here;
    private @Nullable Element unseen;
    private int links;
    private int linkStart = -1;
    private int bold;
    private int inLink;
    private int inBold;

    BlockWalker(ClassNames names) {
        this.names = names;
    }

    List<Block> blocks() {
        return blocks;
    }

    /// Returns the regions, each before those within it.
    List<Region> regions() {
        return regions;
    }

    @Override
    public void head(Node node, int depth) {
        if (unseen != null) {
            return;
        }
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void append(String words) {
        if (here == null) {
            return;
        }
        int before = text.length();
        text.append(words.replace(BREAK, ' '));
        if (inLink > 0 && !words.isBlank()) {
            if (linkStart < 0) {
                linkStart = Text.oneLine(text.substring(0, before)).length();
                linkStart += linkStart > 0 && before > 0 && Character.isWhitespace(text.charAt(before - 1)) ? 1 : 0;
            }
            links += Text.oneLine(words).length();
        }
        if (inBold > 0) {
            bold += Text.oneLine(words).length();
        }
    }

    private void open(Element element) {
        String tag = element.normalName();
        if (UNSEEN.contains(tag) || element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find()) {
            unseen = element;
            return;
        }
        switch (tag) {
            case "br" -> {
                text.append(BREAK);
                return;
            }
            case "a" -> inLink++;
            case "b", "strong" -> inBold++;
            default -> {
            }
        }
        Set<String> called = ClassNames.of(element);
        boolean block = BLOCKS.contains(tag);
        boolean told = !block && !called.isEmpty() && !tag.equals("a")
                && (names.byline(called) || names.date(called)) && (tag.equals("span") || tag.equals("time"));
        if (block || told) {
            flush();
            Region region = new Region(here, tag);
            regions.add(region);
            if (!tag.equals("body")) {
                describe(region, tag, called);
            }
            here = region;
            opened.push(element);
        }
        if (names.related(called)) {
            traits.add(Line.Trait.RELATED);
        }
    }

    private void describe(Region region, String tag, Set<String> called) {
        region.body = names.body(called) || called.contains("articlebody");
        region.called = called;
        region.apart = switch (tag) {
            case "nav" -> Removed.Reason.NAVIGATION;
            case "form", "button", "label", "fieldset" -> Removed.Reason.FURNITURE;
            case "amp-consent" -> Removed.Reason.CONSENT;
            case "amp-ad" -> Removed.Reason.ADVERTISEMENT;
            default -> region.body ? null : names.apart(called).orElse(null);
        };
        if (region.apart == null && (tag.equals("aside") || tag.equals("footer") || tag.equals("menu"))) {
            region.apart = Removed.Reason.FURNITURE;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (unseen != null) {
            if (unseen.equals(node)) {
                unseen = null;
            }
            return;
        }
        if (node instanceof Element element) {
            String tag = element.normalName();
            switch (tag) {
                case "a" -> inLink--;
                case "b", "strong" -> inBold--;
                default -> {
                }
            }
            if (here != null && element.equals(opened.peek())) {
                opened.pop();
                flush();
                here = here.parent;
            }
        }
    }

    private void flush() {
        String raw = text.toString();
        text.setLength(0);
        int linked = links;
        int from = linkStart;
        int strong = bold;
        links = 0;
        linkStart = -1;
        bold = 0;
        EnumSet<Line.Trait> said = EnumSet.copyOf(traits);
        traits.clear();
        Region region = here;
        if (region == null || raw.isBlank() || blocks.size() >= Limits.PAGE_LINES) {
            return;
        }
        List<String> parts = split(raw);
        for (String part : parts) {
            String line = Text.oneLine(TextCleaner.clean(part));
            if (line.isEmpty()) {
                continue;
            }
            boolean whole = parts.size() == 1;
            if (parts.size() > 1) {
                said.add(Line.Trait.BROKEN);
            }
            boolean partLinked = linked > 0 && (whole || linked >= raw.length() / 2);
            add(line, region, partLinked ? Math.min(linked, line.length()) : 0, partLinked ? from : -1,
                    strong >= line.length() && strong > 0, said);
        }
    }

    /// Two breaks in a row part paragraphs; single ones part lines where all lines are short, or all are sentences.
    private static List<String> split(String raw) {
        List<String> parts = new ArrayList<>();
        for (String piece : raw.split("\u2028[\\s\u00A0]*\u2028[\\s\u00A0\u2028]*")) {
            List<String> lines = LINE_BREAKS.splitAsStream(piece).map(Text::oneLine).filter(l -> !l.isEmpty()).toList();
            boolean apart = lines.size() > 1 && (lines.stream().allMatch(l -> l.length() <= 60)
                    || lines.subList(0, lines.size() - 1).stream().allMatch(Text::endsSentence));
            if (apart) {
                parts.addAll(lines);
            } else {
                parts.add(piece.replace(BREAK, ' '));
            }
        }
        return parts;
    }

    private void add(String line, Region region, int linked, int from, boolean strong, EnumSet<Line.Trait> said) {
        EnumSet<Line.Trait> all = EnumSet.copyOf(said);
        Line.Kind kind = kind(region, all);
        if (strong) {
            all.add(Line.Trait.BOLD);
        }
        Line made = new Line(line, kind, linked, from, all, Optional.empty());
        blocks.add(new Block(made, region, Scorer.value(made)));
    }

    /// Looks at the elements around a line, nearest first.
    private Line.Kind kind(Region region, EnumSet<Line.Trait> all) {
        Line.Kind kind = Line.Kind.PARAGRAPH;
        boolean settled = false;
        int steps = 0;
        for (Region r = region; r != null && steps < 8; r = r.parent, steps++) {
            if (steps < 3) {
                if (names.byline(r.called) || r.tag.equals("address")) {
                    all.add(Line.Trait.BYLINE);
                }
                if (names.date(r.called) || r.tag.equals("time")) {
                    all.add(Line.Trait.DATE);
                }
                if (names.credit(r.called)) {
                    all.add(Line.Trait.CREDIT);
                }
                if (names.kicker(r.called)) {
                    all.add(Line.Trait.KICKER);
                }
            }
            boolean caption = r.tag.equals("figcaption") || r.tag.equals("figure")
                    || steps < 3 && names.caption(r.called);
            if (caption) {
                return Line.Kind.CAPTION;
            }
            if (!settled) {
                settled = true;
                switch (r.tag) {
                    case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                        kind = Line.Kind.HEADING;
                        if (r.tag.equals("h1")) {
                            all.add(Line.Trait.TITLE);
                        }
                    }
                    case "li", "dd", "dt" -> kind = Line.Kind.ITEM;
                    case "td", "th" -> kind = Line.Kind.CELL;
                    case "blockquote" -> kind = Line.Kind.QUOTE;
                    default -> settled = false;
                }
            }
        }
        return kind;
    }
}
