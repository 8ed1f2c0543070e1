package kawat.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kawat.article.Entity;
import kawat.article.Via;
import kawat.lexicon.SpeechWords.Place;
import kawat.lexicon.SpeechWords.Takes;
import kawat.quote.Phrase.Head;
import kawat.quote.Token.Form;
import kawat.quote.Word.Use;
import org.jspecify.annotations.Nullable;

/// Finds through what a statement reached the reporter: a medium such as a video or a briefing, a carrier such as another
/// agency.
final class Carriers {

    /// Kinds of organisations that pass words on.
    private static final Set<String> PRESS = Set.of("agency", "outlet", "newspaper", "broadcaster", "media");
    private static final Set<String> PLATFORMS = Set.of("platform");
    /// Tokens between a word such as "quoted by" and the name of the carrier.
    private static final int REACH = 5;

    private final Map<String, Entity> entities;
    /// Whether what governs a noun stands before it; a case or a particle does where there are none.
    private final boolean prepositions;
    /// The carrier that was named last.
    private @Nullable Via last;
    /// The paragraph where it was named.
    private int lastIn = -1;

    Carriers(Map<String, Entity> entities, boolean prepositions) {
        this.prepositions = prepositions;
        this.entities = entities;
    }

    /// A stretch of the sentence that names the press: a phrase, or marked words that are a name.
    private record Press(int from, int to, String name, @Nullable Phrase phrase) {}

    /// Returns the chain for the statements of a sentence, nearest the speaker first.
    ///
    /// @param names tokens of marked words that are names, not speech
    List<Via> of(Reading reading, Set<Integer> names) {
        List<Via> chain = new ArrayList<>(media(reading));
        for (Press press : press(reading, names)) {
            if (named(reading, press) || told(reading, press) || reports(reading, press)) {
                Via via = new Via(press.name(), Via.Kind.CARRIER);
                chain.add(via);
                last = via;
                lastIn = reading.line().paragraph();
            }
        }
        boolean again = lastIn == reading.line().paragraph() && reading.phrases().stream()
                .anyMatch(p -> p.is(Head.ROLE) && p.house() && p.modifiers().isEmpty() && told(reading, p))
                || reading.cues().stream().flatMap(c -> c.carriers().stream())
                        .anyMatch(p -> p.is(Head.ROLE) && p.modifiers().isEmpty());
        if (again && last != null && chain.stream().noneMatch(v -> v.kind() == Via.Kind.CARRIER)) {
            // "the paper quotes an official": the one that was named before.
            chain.add(last);
        }
        return chain;
    }

    private List<Press> press(Reading reading, Set<Integer> names) {
        List<Press> found = new ArrayList<>();
        for (Phrase phrase : reading.phrases()) {
            if (phrase.is(Head.BODY) && isPressOrUnknown(phrase)) {
                found.add(new Press(phrase.from(), phrase.to(), name(phrase), phrase));
            } else if (phrase.is(Head.ROLE) && phrase.house() && phrase.modifiers().size() == 1) {
                // "harian Kompas", "the news agency Xinhua", however it ends
                Entity entity = entities.get(phrase.modifiers().getFirst().entity());
                if (entity != null && isPress(entity)) {
                    found.add(new Press(phrase.from(), phrase.to(), entity.name(), phrase));
                }
            }
        }
        for (int at : names) {
            Marked marked = reading.line().marks().get(reading.tokens().get(at).mark());
            String known = reading.line().mentions().stream()
                    .filter(m -> m.start() == marked.start() && m.end() == marked.end())
                    .map(m -> entities.get(m.entity())).filter(Objects::nonNull).map(Entity::name).findFirst()
                    .orElse(reading.line().text().substring(marked.start(), marked.end()));
            found.add(new Press(at, at + 1, known, null));
        }
        return found;
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
        for (int i = prepositions ? 1 : 0; i < reading.tokens().size(); i++) {
            Token token = reading.tokens().get(i);
            boolean governed = prepositions
                    ? reading.tokens().get(i - 1).is(Use.PREPOSITION)
                            || i > 1 && reading.tokens().get(i - 2).is(Use.PREPOSITION)
                    : i + 1 < reading.tokens().size() && !reading.tokens().get(i + 1).is(Use.SUBJECT_MARKER);
            if (token.is(Use.MEDIUM) && (governed || token.is(Use.PREPOSITION))) {
                return media(reading, i, Objects.requireNonNull(token.word()).medium, entities);
            }
        }
        return List.of();
    }

    /// "quoted by Xinhua", "передает ТАСС".
    private static boolean named(Reading reading, Press press) {
        for (int i = 0; i < reading.tokens().size(); i++) {
            Token token = reading.tokens().get(i);
            if (!token.is(Use.CARRIER)) {
                continue;
            }
            Place place = Objects.requireNonNull(Objects.requireNonNull(token.word()).carrier)
                    .place();
            boolean behind = press.from() > i && press.from() <= i + REACH && place != Place.BEFORE;
            boolean before = press.to() <= i && press.to() > i - REACH && place != Place.AFTER;
            if (behind || before) {
                return true;
            }
        }
        return false;
    }

    /// "he told the agency": the one that was named just before.
    private static boolean told(Reading reading, Phrase phrase) {
        return !reading.cues().isEmpty() && told(reading, new Press(phrase.from(), phrase.to(), "", phrase));
    }

    /// "he told the BBC", "katanya kepada AP".
    private static boolean told(Reading reading, Press press) {
        if (reading.cues().isEmpty()) {
            return false;
        }
        if (press.phrase() != null && reading.tokens().get(press.from()).is(Use.ADDRESSEE)) {
            return true;
        }
        if (toldBehind(reading, press)) {
            return true;
        }
        for (int i = press.from() - 1; i >= Math.max(0, press.from() - REACH); i--) {
            Token token = reading.tokens().get(i);
            if (token.is(Use.ADDRESSEE)) {
                return true;
            }
            if (!token.is(Form.WORD) || token.is(Use.CUE)) {
                return false;
            }
        }
        return false;
    }

    /// Where what governs a name stands behind it, and the verb last: "Reuters-ni katatta".
    private static boolean toldBehind(Reading reading, Press press) {
        int at = press.to();
        return at < reading.tokens().size() && reading.tokens().get(at).is(Use.ADDRESSEE)
                && reading.cues().stream().anyMatch(c -> c.at() > at && c.at() <= at + REACH
                        && c.habit().subject() == Place.BEFORE && !c.subjects().contains(press.phrase()));
    }

    /// "Xinhua reported that Xi asked", "according to Xinhua, Xi asked": a speaker of its own stands beside.
    private static boolean reports(Reading reading, Press press) {
        Phrase phrase = press.phrase();
        if (phrase != null && reading.cues().stream().anyMatch(c -> c.carriers().contains(phrase))) {
            return true;
        }
        if (phrase == null) {
            return reading.cues().stream().anyMatch(c -> isReport(c) && (c.subjects().isEmpty()
                    || c.subjects().getFirst().to() == press.from()
                    || !c.carriers().isEmpty() && c.carriers().getFirst().to() <= press.from())
                    && Math.abs(c.at() - press.from()) <= REACH);
        }
        boolean reporting = reading.cues().stream().anyMatch(c -> c.subjects().contains(phrase) && isReport(c));
        boolean other = reading.cues().stream().anyMatch(
                c -> !c.subjects().contains(phrase)
                        && (c.habit().takes() == Takes.CLAUSE || c.habit().takes() == Takes.WORDS
                                || c.habit().takes() == Takes.QUOTE));
        return reporting && other;
    }

    private static boolean isReport(Cue cue) {
        return cue.habit().takes() == Takes.REPORT || cue.habit().takes() == Takes.SENTENCE
                || !cue.carriers().isEmpty();
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
