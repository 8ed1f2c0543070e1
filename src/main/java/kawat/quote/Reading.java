package kawat.quote;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kawat.article.Entity;
import kawat.quote.Token.Form;
import kawat.quote.Word.Use;

/// One sentence with its noun phrases and cues.
record Reading(Line line, List<Token> tokens, List<Phrase> phrases, List<Cue> cues) {

    static Reading of(Line line, List<Token> sentence, Map<String, Entity> entities, Grammar grammar) {
        List<Phrase> phrases = new PhraseFinder(line, sentence, entities, grammar).find();
        Sources sources = new Sources(sentence, phrases, p -> p.is(Phrase.Head.BODY) && p.mention() != null
                && Optional.ofNullable(entities.get(p.mention().entity())).filter(Carriers::isPress).isPresent());
        return new Reading(line, sentence, phrases, new CueFinder(sentence, phrases, sources,
                t -> line.textAt(t).toLowerCase(Locale.ROOT), grammar.speech().subjectless().orElse(false)).find());
    }

    boolean hasMarks() {
        return tokens.stream().anyMatch(t -> t.is(Form.MARK));
    }

    /// Whether the sentence holds marked words and no word of the reporter's.
    boolean onlyMarks() {
        return hasMarks() && tokens.stream().noneMatch(t -> t.is(Form.WORD) || t.is(Form.MENTION));
    }

    /// Returns who acts in the sentence: the subject of its first cue, else its first phrase that no preposition governs and
    /// that stands in no clause before the main one.
    Optional<Phrase> actor() {
        Optional<Phrase> speaker = cues.stream().flatMap(c -> c.subjects().stream()).findFirst();
        if (speaker.isPresent()) {
            return speaker;
        }
        int from = 0;
        if (!tokens.isEmpty() && tokens.getFirst().is(Use.SUBORDINATOR)) {
            for (int i = 1; i < tokens.size() && from == 0; i++) {
                from = tokens.get(i).is(Form.COMMA) ? i + 1 : 0;
            }
        }
        int main = from;
        return phrases.stream().filter(p -> p.from() >= main && !p.oblique() && !p.is(Phrase.Head.PLACE)).findFirst();
    }
}
