package kawat.page.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import kawat.article.Removed;
import kawat.page.meta.ListedNames;
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

    private static final int LONGEST_CAPTION = 300;
    /// Regions around a line that are asked what they are called.
    private static final int NEAR = 3;
    private static final int FAR = 8;

    private final ClassNames names;
    private final ObjLongConsumer<Element> besides;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<PictureSpot> spots = new ArrayList<>();
    private final Deque<Element> opened = new ArrayDeque<>();
    /// The lines that an inset interrupts, each with its words so far.
    private final Deque<LineText> interrupted = new ArrayDeque<>();
    /// Insets wait until the line that they stand in is complete.
    private final List<Block> insets = new ArrayList<>();
    private LineText line = new LineText();
    private final EnumSet<Line.Trait> traits = EnumSet.noneOf(Line.Trait.class);
    private @Nullable Region here;
    private @Nullable Element unseen;
    /// What each of the elements around makes of the words in it, by depth.
    private int[] inline = new int[64];
    private int inLink;
    private int inBold;
    private int inSlant;
    private boolean picture;
    private boolean full;

    /// @param besides takes every element with its names, shown or not
    BlockWalker(ClassNames names, ObjLongConsumer<Element> besides) {
        this.names = names;
        this.besides = besides;
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

    /// Returns the pictures, in order.
    List<PictureSpot> spots() {
        return spots;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (here != null && unseen == null) {
                line.append(words.getWholeText(), inLink > 0, inBold > 0, inSlant > 0);
            }
        } else if (node instanceof Element element) {
            long called = names.names(element);
            besides.accept(element, called);
            if (unseen == null) {
                open(element, called, depth);
            }
        }
    }

    private void open(Element element, long listed, int depth) {
        int kind = Tags.of(element);
        if ((kind & Tags.UNSEEN) != 0 || (listed & ListedNames.STYLED) != 0 && Tags.hidden(element)) {
            unseen = element;
            return;
        }
        inline = depth < inline.length ? inline : Arrays.copyOf(inline, 2 * depth);
        inline[depth] = kind & (Tags.LINK | Tags.BOLD | Tags.SLANT);
        if ((kind & Tags.BREAK) != 0) {
            line.text.append(LineBreaks.MARK);
            return;
        }
        if ((kind & Tags.PICTURE) != 0) {
            picture = true;
            if (here != null) {
                here.pictures++;
                spots.add(new PictureSpot(element, here, blocks.size()));
            }
            return;
        }
        count(kind, 1);
        int called = (int) listed;
        String tag = element.normalName();
        boolean inset = (called & ClassNames.INSET) != 0 && here != null && !line.isBlank()
                && (tag.equals("span") || tag.equals("div"));
        if (inset) {
            interrupted.push(line);
            line = new LineText();
        }
        if (inset || (kind & Tags.BLOCK) != 0 || (kind & Tags.TOLD) != 0 && told(tag, called)) {
            if (!inset) {
                flush();
            }
            Region region = new Region(here, tag);
            regions.add(region);
            if (!tag.equals("body")) {
                describe(region, tag, called);
            }
            if (inset) {
                region.inset = true;
                region.apart = Removed.Reason.FURNITURE;
            }
            here = region;
            opened.push(element);
        }
        if ((called & ClassNames.RELATED) != 0) {
            traits.add(Line.Trait.RELATED);
        }
    }

    /// Inline words that their names make a line: who, when, and what is on a picture.
    private boolean told(String tag, int called) {
        return switch (tag) {
            case "time" -> true;
            case "span" -> (called & (ClassNames.BYLINE | ClassNames.DATE)) != 0 || under(called);
            default -> under(called);
        };
    }

    private boolean under(int called) {
        if ((called & ClassNames.CAPTION) == 0 || !picture) {
            return false;
        }
        int steps = 0;
        for (Region r = here; r != null && steps < NEAR; r = r.parent, steps++) {
            if (r.is(ClassNames.CAPTION) || r.tag.equals("figcaption") || r.tag.equals("figure")) {
                return false;
            }
        }
        return true;
    }

    private void count(int kind, int step) {
        if ((kind & (Tags.LINK | Tags.BOLD | Tags.SLANT)) != 0) {
            inLink += (kind & Tags.LINK) != 0 ? step : 0;
            inBold += (kind & Tags.BOLD) != 0 ? step : 0;
            inSlant += (kind & Tags.SLANT) != 0 ? step : 0;
        }
    }

    private void describe(Region region, String tag, int called) {
        region.called = called;
        region.body = region.is(ClassNames.BODY);
        region.embed = region.is(ClassNames.EMBED);
        region.apart = switch (tag) {
            case "nav" -> Removed.Reason.NAVIGATION;
            case "form", "button", "label", "fieldset" -> Removed.Reason.FURNITURE;
            case "amp-consent" -> Removed.Reason.CONSENT;
            case "amp-ad" -> Removed.Reason.ADVERTISEMENT;
            default -> region.body ? null : names.apart(called);
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
            count(inline[depth], -1);
            if (here != null && element.equals(opened.peek())) {
                opened.pop();
                boolean inset = here.inset;
                flush();
                here = here.parent;
                if (inset) {
                    line = interrupted.pop();
                }
            }
        }
    }

    private void flush() {
        Region region = here;
        if (region != null && !line.isBlank()) {
            String raw = line.text.toString();
            List<int[]> parts = LineBreaks.split(raw);
            if (parts.size() > 1) {
                traits.add(Line.Trait.BROKEN);
            }
            parts.forEach(p -> add(raw, p[0], p[1], region));
            if (!region.inset) {
                picture = false;
            }
        }
        line.clear();
        if (!traits.isEmpty()) {
            traits.clear();
        }
        if (interrupted.isEmpty() && !insets.isEmpty()) {
            blocks.addAll(insets);
            insets.clear();
        }
    }

    private void add(String raw, int from, int to, Region region) {
        String text = Text.oneLine(TextCleaner.clean(raw.substring(from, to)));
        if (text.isEmpty()) {
            return;
        }
        if (blocks.size() >= Limits.PAGE_LINES) {
            full = true;
            return;
        }
        EnumSet<Line.Trait> all = EnumSet.copyOf(traits);
        Line.Kind kind = kind(region, all);
        LineText.Counts counts = line.counts(from, to);
        if (counts.bold() >= counts.all()) {
            all.add(Line.Trait.BOLD);
        }
        if (picture && counts.slanted() >= counts.all() && text.length() <= LONGEST_CAPTION) {
            kind = Line.Kind.CAPTION;
        }
        region.lines++;
        region.linked += counts.links() * 20 >= counts.all() * 17 ? 1 : 0;
        Line made = new Line(text, kind, counts.links() * text.length() / Math.max(1, counts.all()),
                line.linkStart(from, to), all, Optional.empty());
        (region.inset ? insets : blocks).add(new Block(made, region, Scorer.value(made)));
    }

    /// Looks at the elements around a line, nearest first.
    private Line.Kind kind(Region region, Set<Line.Trait> all) {
        Line.Kind kind = Line.Kind.PARAGRAPH;
        boolean settled = false;
        int steps = 0;
        for (Region r = region; r != null && steps < FAR; r = r.parent, steps++) {
            if (steps < NEAR) {
                traits(r, all);
            }
            if (r.tag.equals("figcaption") || steps < NEAR && r.is(ClassNames.CAPTION) && !closes(r)
                    || r.tag.equals("figure") && kind != Line.Kind.QUOTE && kind != Line.Kind.CELL) {
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

    /// What is called a credit is one of a picture only where there is a picture.
    private boolean closes(Region r) {
        return r.tag.equals("p") && r.is(ClassNames.CREDIT) && !picture && r.pictures == 0
                && (r.parent == null || r.parent.pictures == 0);
    }

    private static void traits(Region r, Set<Line.Trait> all) {
        if (r.is(ClassNames.BYLINE) || r.tag.equals("address")) {
            all.add(Line.Trait.BYLINE);
        }
        if (r.is(ClassNames.DATE) || r.tag.equals("time")) {
            all.add(Line.Trait.DATE);
        }
        if (r.is(ClassNames.CREDIT)) {
            all.add(Line.Trait.CREDIT);
        }
        if (r.is(ClassNames.KICKER)) {
            all.add(Line.Trait.KICKER);
        }
        if (r.is(ClassNames.DECK)) {
            all.add(Line.Trait.DECK);
        }
    }
}
