package kawat.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.Paragraph;
import kawat.article.Quote;
import kawat.article.Term;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the statements of an article: marks, then cues, then speakers. Safe for use by several threads.
public final class QuoteFinder {

    /// The statements in the order of the text, and marked words that nobody says.
    public record Found(List<Quote> quotes, List<Term> terms) {}

    private static final Found NOTHING = new Found(List.of(), List.of());

    /// The signs that end a dateline, soon after the beginning: "(AFP) – ", "/TASS/. ", "】".
    private static final Pattern DATELINE = Pattern
            .compile(".{2,80}?(?:[)）]\\s*(?:\\.?-{1,2}|[—–_:=])|\\s-{1,2}\\s|\\s?[—–]\\s|[】］]|/\\.|\\s=)\\s*");

    private record Language(Grammar grammar, LineReader lines) {}

    private final Lexicons lexicons;
    /// Made when a language is first met.
    private final ConcurrentMap<String, Language> languages = new ConcurrentHashMap<>();

    public QuoteFinder(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /// Finds the statements of an article whose names are known. A pure function of its arguments.
    ///
    /// @param mentions in the order of the text, without overlaps
    public Found find(Article article, List<Entity> entities, List<EntityMention> mentions) {
        Lexicon lexicon = lexicons.of(article.language()).orElse(null);
        if (lexicon == null) {
            return NOTHING;
        }
        Language language = languages.computeIfAbsent(lexicon.language(), l -> {
            Grammar grammar = new Grammar(lexicon);
            return new Language(grammar, new LineReader(lexicon, grammar));
        });
        Map<Integer, List<EntityMention>> byParagraph = mentions.stream()
                .collect(Collectors.groupingBy(EntityMention::paragraph));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < article.paragraphs().size(); i++) {
            Paragraph paragraph = article.paragraphs().get(i);
            if (paragraph.role() != Paragraph.Role.CAPTION && paragraph.role() != Paragraph.Role.SUBHEAD
                    && !leadsElsewhere(lexicon, paragraph.text())) {
                lines.add(language.lines.read(i, paragraph.text(),
                        lines.isEmpty() ? storyBegins(article, paragraph.text()) : 0,
                        byParagraph.getOrDefault(i, List.of())));
            }
        }
        return lines.isEmpty()
                ? NOTHING
                : new Narration(lines, entities, language.grammar, article).read();
    }

    /// "Baca juga: Harga gandum akan turun, kata Menkeu": the headline of another story, which nobody says here.
    private static boolean leadsElsewhere(Lexicon lexicon, String text) {
        return lexicon.page().labels().getOrDefault("RELATED_LINK", List.of()).stream()
                .anyMatch(l -> text.startsWith(l + ":") || text.startsWith(l + " :"));
    }

    /// Returns where the words behind a dateline begin; a body named in it is no speaker.
    private static int storyBegins(Article article, String text) {
        Matcher dateline = DATELINE.matcher(text);
        return article.dateline().isPresent() && dateline.lookingAt() ? dateline.end() : 0;
    }
}
