package kawat.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import kawat.article.Article;
import kawat.article.Evidence;
import kawat.article.Explanation;
import kawat.article.Explanation.Candidate;
import kawat.article.Explanation.Rule;
import kawat.article.Explanation.Weighed;
import kawat.article.Speaker;
import kawat.article.Term;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void statementTellsWhichCueAttributesItAndWhy() {
        Explanation why = Story.english().reasons("“The treaty lives,” Adjoa Frimpong said.").getFirst();
        assertEquals(Rule.CUE, why.rule());
        Candidate chosen = why.candidates().getFirst();
        assertTrue(chosen.chosen());
        assertEquals(List.of(Evidence.CUE_FOLLOWS, Evidence.NAMED),
                chosen.evidence().stream().map(Weighed::what).toList());
    }

    @Test
    void everyoneWhoMightBeMeantByAPronounIsWeighed() {
        Explanation why = Story.english().reasons("Tran Quoc Dung came to Geneva.",
                "Adjoa Frimpong opened the talks. “The treaty lives,” she said.").getLast();
        assertEquals(List.of("Adjoa Frimpong", "Tran Quoc Dung"), why.candidates().stream().map(Candidate::speaker)
                .map(s -> ((Speaker.Named) s).entity()).toList());
        assertTrue(why.candidates().getFirst().confidence() > why.candidates().getLast().confidence());
        assertFalse(why.candidates().getLast().chosen());
    }

    @Test
    void termTellsWhyItIsNobodys() {
        Explanation why = Story.english().reasons("Geneva opened the so-called “blue line” at noon.").getFirst();
        assertEquals(Optional.of(Term.Reason.TERM), why.term());
        assertEquals(List.of(), why.candidates());
    }

    @Test
    void unknownSpeakerKeepsWhoWasWeighed() {
        Explanation why = Story.english().reasons("Adjoa Frimpong crossed the square in Geneva at noon.",
                "The plaque that Tran Quoc Dung unveiled bears “We crossed the river and shall not go back again.”")
                .getFirst();
        assertEquals(Rule.NOTHING, why.rule());
        assertTrue(why.candidates().stream().noneMatch(Candidate::chosen));
        assertTrue(why.candidates().stream().allMatch(c -> c.confidence() < why.needed()));
    }

    @Test
    void everyStatementAndEveryTermIsExplained() {
        String[] text = {"“The treaty lives,” Adjoa Frimpong said, “because both sides need it.”",
                "The “blue line” held, and Tran Quoc Dung said that it would hold for years."};
        Article article = Story.english().read(text);
        assertEquals(article.annotations().quotes().size() + article.annotations().terms().size(),
                Story.english().reasons(text).size());
    }
}
