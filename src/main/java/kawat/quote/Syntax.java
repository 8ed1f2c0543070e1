package kawat.quote;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.EntityType;
import kawat.quote.Token.Form;
import kawat.quote.Word.Use;
import org.jspecify.annotations.Nullable;

/// Answers what the tokens of a sentence can be in a noun phrase.
final class Syntax {

    /// Tokens between two brackets, and the second one.
    private static final int BRACKETED = 5;
    private static final Set<Use> PLAIN = EnumSet.of(Use.MEDIUM, Use.LABEL, Use.DEMONYM);

    final Line line;
    final List<Token> tokens;
    private final Map<String, Entity> entities;

    /// Whether what governs a noun stands before it.
    private final boolean prepositions;

    Syntax(Line line, List<Token> sentence, Map<String, Entity> entities, boolean prepositions) {
        this.prepositions = prepositions;
        this.line = line;
        this.tokens = sentence;
        this.entities = entities;
    }

    EntityMention mentionAt(int i) {
        return line.mentions().get(tokens.get(i).mention());
    }

    /// Whether an apposition may end before the token: a comma, a stop, a cue, marked words, or nothing more.
    boolean closesApposition(int at) {
        if (at >= tokens.size()) {
            return true;
        }
        Token token = tokens.get(at);
        return token.is(Form.COMMA) || token.is(Form.STOP) || token.is(Form.MARK) || token.is(Form.COLON)
                || token.is(Use.CUE) || token.is(Use.BREAK) || token.is(Use.PREPOSITION) || token.is(Use.CONJUNCTION);
    }

    boolean oblique(int from) {
        if (contracted(from)) {
            return true;
        }
        if (!prepositions) {
            return false;
        }
        int plain = 0;
        for (int i = from - 1; i >= 0 && plain < 2; i--) {
            Token token = tokens.get(i);
            if (token.is(Use.PREPOSITION)) {
                return true;
            }
            if (!token.is(Form.WORD) || token.word() != null && !token.is(Use.ROLE) && !token.is(Use.DEFINITE)
                    && !token.is(Use.INDEFINITE)) {
                return false;
            }
            plain++;
        }
        return false;
    }

    /// Whether a preposition and an article are one word: "al", "della".
    boolean contracted(int at) {
        return tokens.get(at).is(Use.DEFINITE) && tokens.get(at).is(Use.PREPOSITION);
    }

    /// Whether a particle behind the token marks what stands before it as the one who acts; an age in brackets may stand
    /// between.
    boolean marked(int at) {
        int behind = behindBrackets(at);
        return behind < tokens.size() && tokens.get(behind).is(Use.SUBJECT_MARKER);
    }

    @Nullable
    EntityType type(EntityMention mention) {
        Entity entity = entities.get(mention.entity());
        return entity == null ? null : entity.type();
    }

    boolean isPerson(int at) {
        return is(at, EntityType.PERSON);
    }

    boolean isOrganisation(int at) {
        return is(at, EntityType.ORGANISATION);
    }

    boolean is(int at, EntityType wanted) {
        return at < tokens.size() && tokens.get(at).is(Form.MENTION)
                && type(line.mentions().get(tokens.get(at).mention())) == wanted;
    }

    /// Whether the token names an agency, a paper, a broadcaster or the like.
    boolean isPress(int at) {
        Entity entity = entities.get(mentionAt(at).entity());
        return entity != null && Carriers.isPress(entity);
    }

    /// Whether the token names what carries words: the press, or a platform.
    boolean isMedium(int at) {
        Entity entity = entities.get(mentionAt(at).entity());
        return entity != null && (Carriers.isPress(entity) || Carriers.isPlatform(entity));
    }

    /// Whether the word means nothing to a noun phrase: the lexicon does not know it, or only as a label or a medium.
    boolean isUnknownWord(int at) {
        Token token = tokens.get(at);
        return token.is(Form.WORD) && (token.word() == null || PLAIN.containsAll(token.word().uses));
    }

    /// Whether an unknown word is printed like a part of a name: with a capital letter, or in figures.
    boolean isNamelike(int at) {
        char first = line.text().charAt(tokens.get(at).start());
        return isUnknownWord(at) && (Character.isUpperCase(first) || Character.isDigit(first));
    }

    boolean hasCase(int at) {
        return Character.isUpperCase(line.text().charAt(tokens.get(at).start()));
    }

    /// Steps over a short aside in brackets, such as an acronym; returns the token itself where there is none.
    int behindBrackets(int at) {
        if (at < tokens.size() && "(（".indexOf(line.text().charAt(tokens.get(at).start())) >= 0) {
            for (int i = at + 1; i < Math.min(tokens.size(), at + BRACKETED); i++) {
                if (")）".indexOf(line.text().charAt(tokens.get(i).start())) >= 0) {
                    return i + 1;
                }
            }
        }
        return at;
    }
}
