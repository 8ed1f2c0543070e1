package kawat.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import kawat.article.Article;
import kawat.article.Quote;
import kawat.article.Speaker;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {

    @Test
    void unattributedQuoteKeepsUnknownSpeaker() {
        assertEquals(List.of("DIRECT ?: We know this road and shall not leave it,"), Story.english()
                .statements("“We know this road and shall not leave it,” came from a loudspeaker in Geneva."));
    }

    @Test
    void bystanderIsNeverTheSpeakerOfAnUnattributedQuote() {
        List<Quote> quotes = Story.english().read("Adjoa Frimpong crossed the square in Geneva at noon.",
                "The market had closed early.",
                "“We know this road and shall not leave it,” came from a loudspeaker.").annotations().quotes();
        assertEquals(List.of(List.of(new Speaker.Unknown())), quotes.stream().map(Quote::speakers).toList());
    }

    @Test
    void splitQuoteIsOneStatement() {
        List<Quote> quotes = Story.english()
                .read("“The treaty lives,” Adjoa Frimpong said, “because both sides need it.”").annotations().quotes();
        assertEquals(1, quotes.size());
        assertEquals(2, quotes.getFirst().spans().size());
    }

    @Test
    void spansHoldTheWordsWithoutTheirMarks() {
        assertEquals(List.of("DIRECT Adjoa Frimpong: Enough is enough,"),
                Story.english().statements("“ Enough is enough, ” Adjoa Frimpong said."));
    }

    @Test
    void markWithNothingButSpaceBehindItMarksNothing() {
        assertEquals(List.of(), Story.english().read("Geneva waits “\u00a0\u00a0").annotations().quotes());
    }

    @Test
    void apostropheOpensNoMark() {
        Article story = Story.english().read("The dockers' talks, Adjoa Frimpong's offer and the '90s map wait.",
                "It wasn't the envoys' fault that Geneva's bridges weren't open.");
        assertEquals(List.of(), story.annotations().quotes());
        assertEquals(List.of(), story.annotations().terms());
    }

    @Test
    void apostropheWithinSingleMarksClosesNothing() {
        assertEquals(List.of("DIRECT Adjoa Frimpong: It isn't the dockers' deal, and we won't sign it,"),
                Story.english()
                        .statements("'It isn't the dockers' deal, and we won't sign it,' Adjoa Frimpong said."));
    }

    @Test
    void quoteOpenedInEachParagraphIsOne() {
        assertEquals(List.of("DIRECT Adjoa Frimpong: We write this at night. … We ask for bread,"), Story.english()
                .statements("“We write this at night.", "“We ask for bread,” Adjoa Frimpong said."));
    }

    @Test
    void markThatNothingClosesSwallowsNoLaterStatement() {
        List<String> said = Story.english().statements("Adjoa Frimpong said “enough and left Geneva.",
                "“The road is open again,” Tran Quoc Dung said.");
        assertTrue(said.contains("DIRECT Tran Quoc Dung: The road is open again,"), said::toString);
    }

    @Test
    void carrierIsNeverTheSpeaker() {
        assertEquals(List.of("DIRECT Adjoa Frimpong via Xinhua: The wind sides with the patient,"), Story.english()
                .statements("“The wind sides with the patient,” Adjoa Frimpong was quoted as saying by Xinhua."));
        assertEquals(List.of("INDIRECT Adjoa Frimpong via Xinhua: the bridge would open on Friday"), Story.english()
                .statements("Xinhua reported that Adjoa Frimpong said the bridge would open on Friday."));
    }

    @Test
    void whoSpokeToACarrierIsQuotedThroughIt() {
        assertEquals(List.of("DIRECT Adjoa Frimpong via Reuters: The road is open,"),
                Story.english().statements("“The road is open,” Adjoa Frimpong told Reuters."));
    }

    @Test
    void carrierOfSomebodyWithoutANameStaysWithThem() {
        List<Quote> quotes = Story.english().read(
                "A senior official quoted by Xinhua said that the bridge would open on Friday.",
                "“There is no other road,” the official said.").annotations().quotes();
        assertEquals(List.of("Xinhua"), quotes.getLast().via().stream().map(v -> v.name()).toList());
        assertEquals(1, quotes.stream().map(q -> ((Speaker.Unnamed) q.speakers().getFirst()).entity()).distinct()
                .count(), "both are the same official's");
    }

    @Test
    void promoLineSaysNothing() {
        Article story = Story.english().read("READ  Bread will be cheaper soon, says minister");
        assertTrue(story.annotations().quotes().stream().flatMap(q -> q.speakers().stream())
                .noneMatch(Speaker.Named.class::isInstance));
    }

    @Test
    void datelineBodyIsNoSpeaker() {
        List<String> said = Story.english().filedFrom("GENEVA").statements(
                "GENEVA, May 3 (Reuters) - “The road is open,” Adjoa Frimpong said on Friday.");
        assertEquals(List.of("DIRECT Adjoa Frimpong: The road is open,"), said);
    }

    @Test
    void fewMarkedWordsThatNobodySaysAreATerm() {
        assertEquals(List.of("no limits"),
                Story.english().terms("The two announced a “no limits” partnership in Geneva last May."));
    }

    @Test
    void labelMakesWordsATermEvenBesideASpeaker() {
        assertEquals(List.of("Northern Star"),
                Story.english().terms("Adjoa Frimpong said the tanker “Northern Star” had left Geneva."));
    }

    @Test
    void pronounStandsForWhoActedAndKeepsItsOwnWords() {
        Article story = Story.english()
                .read("Adjoa Frimpong landed in Geneva. “I came to listen,” she told reporters.");
        Speaker.Named speaker = (Speaker.Named) story.annotations().quotes().getFirst().speakers().getFirst();
        assertEquals("Adjoa Frimpong", speaker.entity());
        assertEquals(Optional.of("she"), speaker.mention().map(story::textAt));
    }

    @Test
    void eachOfTwoInOneParagraphKeepsTheirOwnWords() {
        assertEquals(List.of("DIRECT Tran Quoc Dung: The tariff must go,", "DIRECT Adjoa Frimpong: It is a fee,"),
                Story.english().statements(
                        "“The tariff must go,” said Tran Quoc Dung. “It is a fee,” Adjoa Frimpong replied."));
    }

    @Test
    void twoWhoSpeakTogetherAreBothNamed() {
        assertEquals(List.of("INDIRECT Adjoa Frimpong + Tran Quoc Dung: the aid road would open within two weeks"),
                Story.english().statements(
                        "Adjoa Frimpong and Tran Quoc Dung said that the aid road would open within two weeks."));
    }

    @Test
    void nationalityIsPartOfADescription() {
        assertEquals(List.of("INDIRECT (Norwegian officials): old ships were crossing at night"),
                Story.english().statements("Norwegian officials warned that old ships were crossing at night."));
    }

    @Test
    void placeAndDayMayStandBetweenCueAndSpeaker() {
        assertEquals(List.of("DIRECT Julia Arrieta: La tregua se mantiene"),
                new Story("es").person("Julia Arrieta").place("Oslo").statements(
                        "«La tregua se mantiene», dijo el lunes en Oslo la ministra de Exteriores, Julia Arrieta."));
    }

    @Test
    void dashOfTheReporterSplitsAQuoteWithinItsMarks() {
        assertEquals(List.of("DIRECT Роман Ветлугин: Договор жив, … он нужен обеим сторонам"), new Story("ru")
                .person("Роман Ветлугин")
                .statements("«Договор жив, — сказал Роман Ветлугин, — он нужен обеим сторонам»."));
    }

    @Test
    void storyInALanguageNobodyTaughtKawatSaysNothing() {
        assertEquals(List.of(), new Story("und").statements("“Enough is enough,” somebody said to us all."));
    }
}
