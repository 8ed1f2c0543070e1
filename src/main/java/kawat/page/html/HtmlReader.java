package kawat.page.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.lexicon.Markup;
import kawat.page.meta.Metadata;
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

    private final StoryBuilder builder;
    private final ClassNames names;
    private final Markup markup;

    public HtmlReader(StoryBuilder builder, Markup markup) {
        this.builder = builder;
        this.names = new ClassNames(markup);
        this.markup = markup;
    }

    /// Reads the page.
    ///
    /// @param html the page as text
    public Outcome read(Page page, String html) {
        Document document = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(Limits.MARKUP_DEPTH));
        BlockWalker walker = new BlockWalker(names);
        document.traverse(walker);
        if (walker.full()) {
            return new Outcome.Refused(page.origin(), new Rejected(
                    "the page has more than " + Limits.PAGE_LINES + " lines, the most that Kawat reads",
                    Optional.empty()));
        }
        Metadata metadata = new Metadata(document, walker.blocks().stream().map(Block::line).toList(), builder,
                markup);
        Facts facts = metadata.facts();
        List<Line> lines = StoryFinder.lines(walker.blocks(), walker.regions(), metadata.descriptions(),
                facts.headline().orElse(""));
        Article article = builder.build(page.origin(), facts, lines);
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
}
