package kawat.page.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import kawat.article.Article;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.lexicon.Markup;
import kawat.page.meta.Called;
import kawat.page.meta.ListedNames;
import kawat.page.meta.Metadata;
import kawat.page.meta.PageElements;
import kawat.page.story.Facts;
import kawat.page.story.Line;
import kawat.page.story.StoryBuilder;
import kawat.page.story.Text;
import kawat.source.Limits;
import kawat.source.Page;
import kawat.text.TextCleaner;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Reads the story of an HTML page.
public final class HtmlReader {

    private static final Pattern WHOLE = Pattern.compile("(?i)<(?:html|body)[\\s>]");

    private final StoryBuilder builder;
    private final ClassNames names;
    private final Markup markup;
    private final Called called;

    public HtmlReader(StoryBuilder builder, Markup markup) {
        this.builder = builder;
        ListedNames listed = new ListedNames();
        this.names = new ClassNames(markup, listed);
        this.markup = markup;
        this.called = new Called(markup.fields(), listed);
    }

    /// Reads a story of which all is told beside its text, as in a feed. Unless its HTML is a whole page all of it is the
    /// story.
    ///
    /// @param facts what is told
    /// @param html  of the story
    public Outcome readPart(Origin origin, Facts facts, String html) {
        boolean whole = WHOLE.matcher(html).find();
        Parser parser = Parser.htmlParser().setMaxDepth(Limits.MARKUP_DEPTH);
        Document document = whole ? Jsoup.parse(html, "", parser) : part(html, parser);
        BlockWalker walker = new BlockWalker(names, (element, called) -> {
            // All is told that elements could say.
        });
        document.traverse(walker);
        if (walker.full()) {
            return tooLong(origin);
        }
        List<Line> lines = new ArrayList<>();
        facts.headline().map(h -> new Line(h, Line.Kind.HEADING, 0, -1, Set.of(Line.Trait.TITLE), Optional.empty()))
                .ifPresent(lines::add);
        lines.addAll(whole
                ? StoryFinder.find(walker.blocks(), walker.regions(), List.of(), facts.headline().orElse(""),
                        Optional.empty()).lines()
                : walker.blocks().stream()
                        .map(b -> b.region().apartBelow(null).map(b.line()::setApart).orElse(b.line())).toList());
        Article article = builder.build(origin, facts, lines);
        if (article.paragraphs().isEmpty()) {
            // All of it looked like furniture: then it is what the reader wants to read.
            article = builder.build(origin, facts,
                    walker.blocks().stream().map(b -> b.line().as(Line.Kind.QUOTE)).toList());
        }
        return article.paragraphs().isEmpty()
                ? new Outcome.Refused(origin, new Rejected("it holds no running text", Optional.empty()))
                : new Outcome.Read(article);
    }

    private static Document part(String html, Parser parser) {
        Document page = Document.createShell("");
        page.body().appendChildren(List.copyOf(parser.parseFragmentInput(html, page.body(), "")));
        return page;
    }

    private static Outcome tooLong(Origin origin) {
        return new Outcome.Refused(origin, new Rejected(
                "the page has more than " + Limits.PAGE_LINES + " lines, the most that Kawat reads",
                Optional.empty()));
    }

    /// Reads the page.
    ///
    /// @param html the page as text
    public Outcome read(Page page, String html) {
        return read(page, html, facts -> facts);
    }

    /// Reads the page.
    ///
    /// @param html the page as text
    /// @param more adds what is known of the story from elsewhere to what the page says of it
    public Outcome read(Page page, String html, UnaryOperator<Facts> more) {
        Document document = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(Limits.MARKUP_DEPTH));
        PageElements elements = new PageElements(document);
        BlockWalker walker = new BlockWalker(names, elements::add);
        document.traverse(walker);
        if (walker.full()) {
            return tooLong(page.origin());
        }
        Metadata metadata = new Metadata(elements, walker.blocks().stream().map(Block::line).toList(), builder,
                markup, called);
        Facts facts = more.apply(metadata.facts());
        StoryFinder.Found found = StoryFinder.find(walker.blocks(), walker.regions(), metadata.descriptions(),
                facts.headline().orElse(""), metadata.body());
        Article article = builder.build(page.origin(), facts, found.lines());
        article = new Pictures(names, address(metadata, page, facts)).placed(article, walker.blocks(), walker.spots(),
                found);
        if (article.paragraphs().stream().mapToInt(p -> p.text().length()).sum() < 200) {
            Optional<String> body = metadata.body();
            if (body.isPresent()) {
                List<Line> told = new ArrayList<>();
                Arrays.stream(body.get().split("\\R+")).map(t -> Text.oneLine(TextCleaner.clean(t)))
                        .filter(t -> !t.isEmpty()).map(Line::plain).forEach(told::add);
                Article fromData = builder.build(page.origin(), facts, told);
                if (fromData.paragraphs().size() > 0) {
                    article = fromData;
                }
            }
        }
        return article.paragraphs().isEmpty()
                ? new Outcome.Refused(page.origin(),
                        new Rejected("no story was found on this page: it shows no running text", Optional.empty()))
                : new Outcome.Read(article.withEntries(metadata.entries(article.paragraphs())));
    }

    /// Where the page lies, as far as it says so: a saved one lies elsewhere.
    private static Optional<String> address(Metadata metadata, Page page, Facts facts) {
        return metadata.base().filter(HtmlReader::web).or(facts::address)
                .or(page::uri).filter(HtmlReader::web);
    }

    private static boolean web(String address) {
        return address.regionMatches(true, 0, "http", 0, 4);
    }
}
