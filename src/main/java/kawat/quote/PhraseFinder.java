package kawat.quote;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.EntityType;
import kawat.quote.Phrase.Head;
import kawat.quote.Token.Form;
import kawat.quote.Word.Use;
import org.jspecify.annotations.Nullable;

/// Finds the noun phrases of a sentence that may be speakers: names, pronouns, and roles, a role and the name beside it
/// being one.
final class PhraseFinder {

    /// Words that a name is followed by until the name of who speaks for it: "Satgas Covid-19 Provinsi Maluku Dony Rerung".
    private static final int WORDS_IN_TITLE = 8;

    /// The same where words have no spaces between.
    private static final int LETTERS_IN_TITLE = 14;
    private static final char MIDDLE_DOT = '\u30fb';
    private static final char LONG_SOUND = '\u30fc';

    private final Syntax syntax;
    private final Line line;
    private final List<Token> tokens;
    private final Grammar grammar;
    private final boolean lastRoleCounts;

    PhraseFinder(Line line, List<Token> sentence, Map<String, Entity> entities, Grammar grammar) {
        this.syntax = new Syntax(line, sentence, entities, grammar.prepositions());
        this.line = line;
        this.tokens = sentence;
        this.grammar = grammar;
        this.lastRoleCounts = grammar.speech().lastRoleCounts();
    }

    List<Phrase> find() {
        List<Phrase> found = new ArrayList<>();
        for (int i = 0; i < tokens.size();) {
            Phrase phrase = at(i);
            if (phrase == null) {
                i++;
            } else {
                found.add(phrase);
                i = Math.max(phrase.to(), i + 1);
            }
        }
        return found;
    }

    private @Nullable Phrase at(int i) {
        Token token = tokens.get(i);
        boolean article = token.is(Use.DEFINITE) && i + 1 < tokens.size()
                && (tokens.get(i + 1).is(Form.MENTION) || tokens.get(i + 1).is(Use.ROLE));
        if (token.is(Use.PRONOUN) && !article) {
            return new Phrase(line.paragraph(), i, i + 1, token.start(), token.end(), Head.PRONOUN, null, token.word(),
                    List.of(),
                    List.of(), List.of(), List.of(), false, false, syntax.oblique(i), syntax.marked(i + 1), 0);
        }
        if (token.is(Use.ROLE) || token.is(Use.DEFINITE) || token.is(Use.INDEFINITE)) {
            Phrase role = new RoleReader(syntax, grammar, i).read();
            if (role != null) {
                return withTitleBehind(role);
            }
        }
        boolean adjective = grammar.spaces() && syntax.isNamelike(i) && i + 1 < tokens.size()
                && tokens.get(i + 1).is(Use.ROLE);
        if (lastRoleCounts && (adjective || compound(i) || token.is(Form.MENTION) && !syntax.isPerson(i))) {
            // "US officials", "Norwegian officials": the name is the role's.
            Phrase role = new RoleReader(syntax, grammar, i).read();
            if (role != null) {
                return withTitleBehind(role);
            }
        }
        return token.is(Form.MENTION) ? name(i) : null;
    }

    /// Whether letters of one noun lead up to a role, where nothing sets words apart but the letters of endings are of
    /// another script: the Japanese for "port authority chief".
    private boolean compound(int i) {
        if (grammar.spaces() || !grammar.verbLast() || i > 0 && isNounLetter(i - 1)) {
            return false;
        }
        int at = i;
        while (at < tokens.size() && at - i < RoleReader.LETTERS_BEFORE_ROLE && isNounLetter(at)) {
            at++;
        }
        return at > i && at < tokens.size() && tokens.get(at).is(Use.ROLE);
    }

    private boolean isNounLetter(int i) {
        char c = line.text().charAt(tokens.get(i).start());
        UnicodeScript script = UnicodeScript.of(c);
        return syntax.isUnknownWord(i) && (script == UnicodeScript.HAN || script == UnicodeScript.KATAKANA
                || c == LONG_SOUND);
    }

    /// A name may have a role before it and a title behind: the Japanese for "the pupil Enkhjin-san (10)".
    private Phrase withTitleBehind(Phrase role) {
        if (!grammar.titlesFollow() || !role.is(Head.PERSON) || role.mention() == null) {
            return role;
        }
        int to = role.to();
        while (to < tokens.size() && tokens.get(to).is(Use.ROLE)) {
            to++;
        }
        to = syntax.behindBrackets(to);
        return role.until(to, syntax.marked(to));
    }

    private Phrase name(int i) {
        EntityMention mention = line.mentions().get(tokens.get(i).mention());
        EntityType type = syntax.type(mention);
        if (type == EntityType.PERSON) {
            int behind = i + 1;
            List<Word> roles = List.of();
            List<String> heads = List.of();
            int title = grammar.titlesFollow() ? behindTitle(behind) : behind;
            if (title > behind) {
                Token last = tokens.get(title - 1);
                return phrase(i, syntax.behindBrackets(title), Head.PERSON, mention,
                        List.of(Objects.requireNonNull(last.word())),
                        List.of(line.textAt(last).toLowerCase(Locale.ROOT)));
            }
            if (behind + 1 < tokens.size() && tokens.get(behind).is(Form.COMMA)) {
                Phrase beside = tokens.get(behind + 1).is(Form.MENTION) || tokens.get(behind + 1).is(Use.PRONOUN)
                        ? null
                        : at(behind + 1);
                if (beside != null && beside.is(Head.ROLE) && syntax.closesApposition(beside.to())) {
                    roles = beside.roles();
                    heads = beside.heads();
                    behind = beside.to();
                }
            }
            return phrase(i, behind, Head.PERSON, mention, roles, heads);
        }
        int speaker = type == EntityType.ORGANISATION && !lastRoleCounts ? personBehind(i + 1) : -1;
        if (speaker > 0) {
            return phrase(i, speaker + 1, Head.PERSON, line.mentions().get(tokens.get(speaker).mention()), List.of(),
                    List.of());
        }
        return phrase(i, i + 1, type == EntityType.PLACE ? Head.PLACE : Head.BODY, mention, List.of(), List.of());
    }

    /// Returns the token behind the title that follows a name: the house, then the role, "외교부 장관". The token itself where
    /// there is none.
    private int behindTitle(int from) {
        int end = from;
        int words = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(Use.ROLE)) {
                end = i + 1;
            } else if (!token.is(Form.MENTION) || syntax.isPerson(i)) {
                boolean dot = line.text().charAt(token.start()) == MIDDLE_DOT;
                if (!dot && !syntax.isUnknownWord(i)
                        || words++ >= (grammar.spaces() ? WORDS_IN_TITLE : LETTERS_IN_TITLE)) {
                    break;
                }
            }
        }
        return end;
    }

    /// Returns the token of the person whom an organisation's name is the title of, or -1: only words printed like names
    /// stand between.
    private int personBehind(int from) {
        int at = syntax.behindBrackets(from);
        for (int words = 0; at < tokens.size() && words < WORDS_IN_TITLE; words++) {
            if (syntax.isPerson(at)) {
                return at;
            }
            if (!syntax.isNamelike(at) && !tokens.get(at).is(Form.MENTION)) {
                return -1;
            }
            at = syntax.behindBrackets(at + 1);
        }
        return -1;
    }

    private Phrase phrase(int from, int to, Head head, EntityMention mention, List<Word> roles, List<String> heads) {
        return new Phrase(line.paragraph(), from, to, mention.start(), mention.end(), head, mention, null, roles, heads,
                List.of(),
                List.of(), false, false, syntax.oblique(from), syntax.marked(to), 0);
    }
}
