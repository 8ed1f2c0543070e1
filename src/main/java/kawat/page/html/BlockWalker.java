package kawat.page.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
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
    private static final char BREAK = LineBreaks.MARK;
    private static final int LONGEST_CAPTION = 300;

    private final ClassNames names;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final Deque<Element> opened = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final EnumSet<Line.Trait> traits = EnumSet.noneOf(Line.Trait.class);
    private @Nullable Region here;
    private @Nullable Element unseen;
    private final BitSet links = new BitSet();
    private final BitSet bold = new BitSet();
    private final BitSet slanted = new BitSet();
    private int inLink;
    private int inBold;
    private int inSlant;
    private boolean picture;
    private boolean full;

    BlockWalker(ClassNames names) {
        this.names = names;
    }

    /// Tells whether the page has more lines than Kawat reads.
    boolean full() {
        return full;
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
        int from = text.length();
        text.append(words.replace(BREAK, ' '));
        if (inLink > 0) {
            links.set(from, text.length());
        }
        if (inBold > 0) {
            bold.set(from, text.length());
        }
        if (inSlant > 0) {
            slanted.set(from, text.length());
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
            case "img", "amp-img" -> {
                picture = true;
                if (here != null) {
                    here.pictures++;
                }
            }
            case "a" -> inLink++;
            case "b", "strong" -> inBold++;
            case "i", "em", "small" -> inSlant++;
            default -> {
            }
        }
        Set<String> called = ClassNames.of(element);
        boolean block = BLOCKS.contains(tag);
        boolean told = !block && (tag.equals("time")
                || tag.equals("span") && (names.byline(called) || names.date(called)));
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
        region.embed = names.embed(called);
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
                case "i", "em", "small" -> inSlant--;
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
        Region region = here;
        String raw = text.toString();
        if (region != null && !raw.isBlank()) {
            List<int[]> parts = LineBreaks.split(raw);
            if (parts.size() > 1) {
                traits.add(Line.Trait.BROKEN);
            }
            parts.forEach(p -> add(raw, p[0], p[1], region));
            picture = false;
        }
        text.setLength(0);
        links.clear();
        bold.clear();
        slanted.clear();
        traits.clear();
    }

    private void add(String raw, int from, int to, Region region) {
        String line = Text.oneLine(TextCleaner.clean(raw.substring(from, to)));
        if (line.isEmpty()) {
            return;
        }
        if (blocks.size() >= Limits.PAGE_LINES) {
            full = true;
            return;
        }
        EnumSet<Line.Trait> all = EnumSet.copyOf(traits);
        Line.Kind kind = kind(region, all);
        int linked = marked(links, raw, from, to);
        int firstLink = links.nextSetBit(from);
        int start = firstLink < 0 || firstLink >= to
                ? -1
                : Text.oneLine(raw.substring(from, firstLink) + ".").length() - 1;
        int letters = marked(null, raw, from, to);
        if (marked(bold, raw, from, to) >= letters) {
            all.add(Line.Trait.BOLD);
        }
        if (picture && marked(slanted, raw, from, to) >= letters && line.length() <= LONGEST_CAPTION) {
            kind = Line.Kind.CAPTION;
        }
        region.lines++;
        Line made = new Line(line, kind, linked * line.length() / Math.max(1, letters), start, all, Optional.empty());
        blocks.add(new Block(made, region, Scorer.value(made)));
    }

    /// Counts letters and other visible characters, all of them or those that are marked.
    private static int marked(@Nullable BitSet marks, String raw, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(raw.charAt(i)) && raw.charAt(i) != '\u00A0'
                    && (marks == null || marks.get(i))) {
                count++;
            }
        }
        return count;
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
