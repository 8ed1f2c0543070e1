package kawat.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.article.Paragraph;
import kawat.article.Status;
import kawat.lexicon.Lexicons;
import kawat.source.Page;
import kawat.text.LanguageDetector;
import kawat.text.TextCleaner;

/// Reads the articles of a page, whatever its format.
public final class PageReader {

    private final LanguageDetector languages;

    public PageReader(Lexicons lexicons) {
        this.languages = new LanguageDetector(lexicons);
    }

    /// Hands over each article of the page, or the reason why it was refused, in the order of the page.
    public void read(Page page, Consumer<Outcome> to) {
        String text = TextCleaner.clean(new String(page.bytes(), StandardCharsets.UTF_8));
        List<Paragraph> paragraphs = text.lines().map(String::strip).filter(l -> !l.isEmpty()).map(Paragraph::body)
                .toList();
        to.accept(new Outcome.Read(new Article(page.origin().sha256().orElseThrow(), "", languages.detect(text),
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Status.USABLE, false,
                page.origin(), paragraphs, List.of(), Annotations.NONE)));
    }
}
