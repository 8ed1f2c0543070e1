package kawat.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kawat.article.Entity;
import kawat.article.Via;
import kawat.lexicon.SpeechWords.Place;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Phrase.Head;
import kawat.quote.Token.Form;
import kawat.quote.Word.Use;

/// Finds through what a statement reached the reporter: a medium such as a video or a briefing, a carrier such as another
/// agency.
final class Carriers {

    /// Kinds of organisations that pass words on.
    private static final Set<String> PRESS = Set.of("agency", "outlet", "newspaper", "broadcaster", "media");
    private static final Set<String> PLATFORMS = Set.of("platform");
    /// Tokens between a word such as "quoted by" and the name of the carrier.
    private static final int REACH = 5;

    private final Map<String, Entity> entities;

    Carriers(Map<String, Entity> entities) {
        this.entities = entities;
    }

    /// Returns the chain for the statements of a sentence, nearest the speaker first.
    List<Via> of(Reading reading) {
        List<Via> chain = new ArrayList<>(media(reading));
        for (Phrase phrase : reading.phrases()) {
            if (phrase.is(Head.BODY) && (named(reading, phrase) || told(reading, phrase) || reports(reading, phrase))) {
                chain.add(new Via(name(phrase), Via.Kind.CARRIER));
            }
        }
        return chain;
    }

    private static List<Via> media(Reading reading, int at, String medium, Map<String, Entity> entities) {
        for (Phrase phrase : reading.phrases()) {
            if (phrase.is(Head.BODY) && phrase.from() > at && phrase.from() <= at + REACH
                    && isOf(phrase, PLATFORMS, entities)) {
                return List.of(new Via(medium + " on " + name(phrase, entities), Via.Kind.MEDIUM));
            }
        }
        return List.of(new Via(medium, Via.Kind.MEDIUM));
    }

    private List<Via> media(Reading reading) {
        for (int i = 1; i < reading.tokens().size(); i++) {
            Token token = reading.tokens().get(i);
            boolean governed = reading.tokens().get(i - 1).is(Use.PREPOSITION)
                    || i > 1 && reading.tokens().get(i - 2).is(Use.PREPOSITION);
            if (token.is(Use.MEDIUM) && (governed || token.is(Use.PREPOSITION))) {
                return media(reading, i, java.util.Objects.requireNonNull(token.word()).medium, entities);
            }
        }
        return List.of();
    }

    /// "quoted by Xinhua", "передает ТАСС".
    private boolean named(Reading reading, Phrase phrase) {
        for (int i = 0; i < reading.tokens().size(); i++) {
            Token token = reading.tokens().get(i);
            if (!token.is(Use.CARRIER)) {
                continue;
            }
            Place place = java.util.Objects.requireNonNull(java.util.Objects.requireNonNull(token.word()).carrier)
                    .place();
            boolean behind = phrase.from() > i && phrase.from() <= i + REACH && place != Place.BEFORE;
            boolean before = phrase.to() <= i && phrase.to() > i - REACH && place != Place.AFTER;
            if ((behind || before) && isPressOrUnknown(phrase)) {
                return true;
            }
        }
        return false;
    }

    /// "he told the BBC", "katanya kepada AP".
    private boolean told(Reading reading, Phrase phrase) {
        for (int i = phrase.from() - 1; i >= Math.max(0, phrase.from() - REACH); i--) {
            Token token = reading.tokens().get(i);
            if (token.is(Use.ADDRESSEE)) {
                return isPressOrUnknown(phrase) && reading.cues().stream().anyMatch(c -> c.at() >= 0);
            }
            if (!token.is(Form.WORD) || token.is(Use.CUE)) {
                return false;
            }
        }
        return false;
    }

    /// "Xinhua reported that Xi asked", "according to Xinhua, Xi asked": a speaker of its own stands beside.
    private boolean reports(Reading reading, Phrase phrase) {
        boolean reporting = reading.cues().stream().anyMatch(c -> c.subjects().contains(phrase)
                && (c.habit().takes() == Takes.REPORT || c.habit().takes() == Takes.SENTENCE));
        boolean other = reading.cues().stream().anyMatch(
                c -> !c.subjects().contains(phrase)
                        && (c.habit().takes() == Takes.CLAUSE || c.habit().takes() == Takes.WORDS));
        return reporting && other && isPressOrUnknown(phrase);
    }

    static boolean isPress(Entity entity) {
        return entity.kind().filter(PRESS::contains).isPresent();
    }

    static boolean isPlatform(Entity entity) {
        return entity.kind().filter(PLATFORMS::contains).isPresent();
    }

    private boolean isPressOrUnknown(Phrase phrase) {
        Optional<String> kind = entity(phrase, entities).flatMap(Entity::kind);
        return kind.isEmpty() || PRESS.contains(kind.get());
    }

    private static boolean isOf(Phrase phrase, Set<String> kinds, Map<String, Entity> entities) {
        return entity(phrase, entities).flatMap(Entity::kind).filter(kinds::contains).isPresent();
    }

    private String name(Phrase phrase) {
        return name(phrase, entities);
    }

    private static String name(Phrase phrase, Map<String, Entity> entities) {
        return entity(phrase, entities).map(Entity::name).orElse("");
    }

    private static Optional<Entity> entity(Phrase phrase, Map<String, Entity> entities) {
        return Optional.ofNullable(phrase.mention()).map(m -> entities.get(m.entity()));
    }
}
