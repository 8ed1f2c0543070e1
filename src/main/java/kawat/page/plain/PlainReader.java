package kawat.page.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.page.story.Facts;
import kawat.page.story.Line;
import kawat.page.story.StoryBuilder;
import kawat.page.story.Text;
import kawat.source.Page;
import kawat.text.TextCleaner;

/// Reads a story that is plain text.
public final class PlainReader {

    /// A headline is no longer than this, in Latin letters' worth.
    private static final int LONGEST_HEADLINE = 200;

    private final StoryBuilder builder;

    public PlainReader(StoryBuilder builder) {
        this.builder = builder;
    }

    /// Reads the text.
    public Outcome read(Page page, String text) {
        return read(page, text, Facts.NONE);
    }

    /// Reads the text.
    ///
    /// @param told what is known of the story from elsewhere
    public Outcome read(Page page, String text, Facts told) {
        List<Line> lines = new ArrayList<>();
        Wrapping.paragraphs(TextCleaner.clean(text)).stream().map(Text::oneLine).filter(t -> !t.isEmpty())
                .map(Line::plain).forEach(lines::add);
        if (lines.isEmpty()) {
            return new Outcome.Refused(page.origin(), new Rejected("it holds no text", Optional.empty()));
        }
        Facts facts = told;
        if (told.headline().isEmpty() && headline(lines)) {
            facts = facts.withHeadline(Optional.of(lines.removeFirst().text()));
        }
        Article article = builder.build(page.origin(), facts, lines);
        if (article.paragraphs().isEmpty()) {
            // All of it looked like furniture: then it is what the reader wants to read.
            article = builder.build(page.origin(), facts, lines.stream().map(l -> l.as(Line.Kind.QUOTE)).toList());
        }
        return article.paragraphs().isEmpty()
                ? new Outcome.Refused(page.origin(), new Rejected("it holds no story", Optional.empty()))
                : new Outcome.Read(article);
    }

    /// The first block is a headline when it is short, ends no sentence, opens with no dateline, and more follows.
    private boolean headline(List<Line> lines) {
        String first = lines.getFirst().text();
        return lines.size() > 1 && Text.weight(first) <= LONGEST_HEADLINE && !endsPlain(first)
                && !builder.opensWithDateline(first, builder.language(lines))
                && lines.stream().skip(1)
                        .anyMatch(l -> Text.weight(l.text()) > Text.weight(first) || Text.endsSentence(l.text()));
    }

    /// Headlines may ask or exclaim, but they do not end in a full stop.
    private static boolean endsPlain(String text) {
        return text.endsWith(".") && !text.endsWith("...") || text.endsWith("。") || text.endsWith("۔");
    }
}
