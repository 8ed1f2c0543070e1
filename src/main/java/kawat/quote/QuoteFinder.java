package kawat.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.Paragraph;
import kawat.article.Quote;
import kawat.article.Term;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;

/// Finds the statements of an article: marks, then cues, then speakers. Safe for use by several threads.
public final class QuoteFinder {

    /// The statements in the order of the text, and marked words that nobody says.
    public record Found(List<Quote> quotes, List<Term> terms) {}

    private static final Found NOTHING = new Found(List.of(), List.of());

    private record Language(Grammar grammar, LineReader lines) {}

    private final Lexicons lexicons;
    private final Map<String, Language> languages = new HashMap<>();

    public QuoteFinder(Lexicons lexicons) {
        this.lexicons = lexicons;
        for (Lexicon lexicon : lexicons.all()) {
            Grammar grammar = new Grammar(lexicon);
            languages.put(lexicon.language(), new Language(grammar, new LineReader(lexicon, grammar)));
        }
    }

    /// Finds the statements of an article whose names are known. A pure function of its arguments.
    ///
    /// @param mentions in the order of the text, without overlaps
    public Found find(Article article, List<Entity> entities, List<EntityMention> mentions) {
        Language language = lexicons.of(article.language()).map(l -> languages.get(l.language())).orElse(null);
        if (language == null) {
            return NOTHING;
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < article.paragraphs().size(); i++) {
            Paragraph paragraph = article.paragraphs().get(i);
            if (paragraph.role() != Paragraph.Role.CAPTION && paragraph.role() != Paragraph.Role.SUBHEAD) {
                int at = i;
                lines.add(language.lines.read(i, paragraph.text(),
                        mentions.stream().filter(m -> m.paragraph() == at).toList()));
            }
        }
        return lines.isEmpty()
                ? NOTHING
                : new Narration(lines, entities, language.grammar, article).read();
    }
}
