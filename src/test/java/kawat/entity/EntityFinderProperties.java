package kawat.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Combinators;

class EntityFinderProperties {

    private static final List<String> LANGUAGES = Lexicons.load().all().stream().map(Lexicon::language).toList();
    private static final List<String> PIECES = List.of("Ratmini", "Sugondo", "Jakarta", "AS", "Kementerian Luar Negeri",
            "China",
            "menteri", "Menteri", "di", "kata", ",", ".", "-", "'", "(", ")", "“", "”", "X", "de", "van", "Bank", "al-",
            "王毅",
            "外长", "周望海", "说", "·", "ー", "ロイター", "氏", "대통령", "도경", "وزير", "والصين", "محمد", "Москвы", "Ван И", "a",
            "I.", "\u00a0",
            "\u200b", "\ud83d\ude00", "e\u0301", "1", "1998", "Xi", "UN", "U.N.", "NEW YORK");

    @Provide
    Arbitrary<Article> stories() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES);
        Arbitrary<String> noise = Arbitraries.strings().ofMaxLength(6);
        Arbitrary<String> paragraph = Arbitraries
                .frequencyOf(net.jqwik.api.Tuple.of(9, pieces), net.jqwik.api.Tuple.of(1, noise)).list()
                .ofMinSize(1).ofMaxSize(25)
                .flatMap(words -> Arbitraries.of(" ", "").map(gap -> String.join(gap, words)))
                .filter(text -> !text.isBlank());
        return Combinators.combine(Arbitraries.of(LANGUAGES), paragraph.list().ofMinSize(1).ofMaxSize(4))
                .as((language, paragraphs) -> Stories.article(language, paragraphs.toArray(String[]::new)));
    }

    @Property(tries = 400)
    void mentionsLieWithinTheirParagraphsAndNeverOverlap(@ForAll("stories") Article story) {
        EntityMention last = null;
        for (EntityMention mention : Stories.find(story).mentions()) {
            assertFalse(story.textAt(mention.span()).isBlank());
            if (last != null) {
                assertFalse(last.span().overlaps(mention.span()));
                assertTrue(last.span().compareTo(mention.span()) < 0);
            }
            last = mention;
        }
    }

    @Property(tries = 400)
    void everyMentionHasAListedBearerAndEveryBearerAMention(@ForAll("stories") Article story) {
        EntityFinder.Found found = Stories.find(story);
        Set<String> listed = found.entities().stream().map(Entity::id).collect(Collectors.toSet());
        Set<String> mentioned = new HashSet<>(found.mentions().stream().map(EntityMention::entity).toList());
        assertEquals(listed, mentioned);
        assertEquals(listed.size(), found.entities().size());
    }

    @Property(tries = 100)
    void sameStoryGivesTheSameNames(@ForAll("stories") Article story) {
        assertEquals(Stories.find(story), Stories.find(story));
    }
}
