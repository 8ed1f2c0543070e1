package kawat.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kawat.article.EntityMention;
import kawat.article.EntityType;
import kawat.quote.Phrase.Head;
import kawat.quote.Token.Form;
import kawat.quote.Word.Use;
import org.jspecify.annotations.Nullable;

/// Reads one phrase around a role noun.
final class RoleReader {

    /// Unknown words that may follow a role within its phrase.
    private static final int WORDS_AFTER_ROLE = 4;
    /// Unknown words that may stand between a role and the name of who holds it.
    private static final int WORDS_BEFORE_NAME = 2;
    /// Tokens over which "the woman who …" may wait for the word that marks it as known.
    private static final int RELATIVE_CLAUSE = 8;
    /// Unknown words that may stand between an article and its role: "a senior US official".
    private static final int WORDS_BEFORE_ROLE = 3;
    /// The same in letters, where words have no spaces between.
    private static final int LETTERS_BEFORE_ROLE = 6;
    /// Words that a name is followed by until the name of who speaks for it: "Satgas Covid-19 Provinsi Maluku Dony Rerung".
    private static final int WORDS_IN_TITLE = 8;

    /// Tokens between the comma behind a role and the name of who holds it.
    private static final int WORDS_TO_NAME = 5;
    /// Tokens of a place between a role and the comma behind it.
    private static final int WORDS_OF_PLACE = 6;

    private final Syntax syntax;
    private final Line line;
    private final List<Token> tokens;
    private final boolean lastRoleCounts;
    private final int wordsBeforeRole;

    private final int from;
    private int at;
    private boolean definite;
    private boolean indefinite;
    private int plain;
    private final List<Word> roles = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();
    private final List<EntityMention> modifiers = new ArrayList<>();
    private final List<String> lands = new ArrayList<>();
    /// The name of who holds the role, or of the house that the role noun is a part of.
    private @Nullable EntityMention bearer;

    RoleReader(Syntax syntax, Grammar grammar, int from) {
        this.syntax = syntax;
        this.line = syntax.line;
        this.tokens = syntax.tokens;
        this.lastRoleCounts = grammar.speech().lastRoleCounts();
        this.wordsBeforeRole = wordsBeforeRole(grammar);
        this.from = from;
        this.at = from;
    }

    /// Returns how many unknown tokens may stand between an article and its role.
    static int wordsBeforeRole(Grammar grammar) {
        return grammar.spaces() ? WORDS_BEFORE_ROLE : LETTERS_BEFORE_ROLE;
    }

    @Nullable
    Phrase read() {
        while (at < tokens.size() && (tokens.get(at).is(Use.DEFINITE) || tokens.get(at).is(Use.INDEFINITE))
                && !tokens.get(at).is(Use.ROLE)) {
            definite |= tokens.get(at).is(Use.DEFINITE);
            indefinite |= tokens.get(at).is(Use.INDEFINITE);
            at++;
        }
        int words = 0;
        while (at < tokens.size() && !tokens.get(at).is(Use.ROLE)) {
            if (syntax.isUnknownWord(at) && words++ < wordsBeforeRole) {
                land(at);
                at++;
            } else if (tokens.get(at).is(Form.MENTION) && !syntax.isPerson(at)) {
                modifiers.add(syntax.mentionAt(at));
                at++;
            } else {
                return null;
            }
        }
        if (at >= tokens.size() || from == at && !tokens.get(at).is(Use.ROLE)) {
            return null;
        }
        modifiers();
        definite |= bearer == null && !indefinite && knownBehindRelativeClause();
        int end = at;
        if (bearer == null) {
            beside();
        }
        if (bearer == null) {
            bearer = institution(end);
            at = end;
        }
        keepTheRoleThatCounts();
        if (bearer == null) {
            return phrase(Head.ROLE, tokens.get(from).start(), tokens.get(end - 1).end());
        }
        Head head = syntax.type(bearer) == EntityType.PERSON
                ? Head.PERSON
                : syntax.type(bearer) == EntityType.PLACE ? Head.PLACE : Head.BODY;
        return phrase(head, bearer.start(), bearer.end());
    }

    private Phrase phrase(Head head, int start, int end) {
        return new Phrase(line.paragraph(), from, at, start, end, head, bearer, null, List.copyOf(roles),
                List.copyOf(heads),
                List.copyOf(modifiers), List.copyOf(lands), definite, indefinite, syntax.oblique(from),
                syntax.marked(at), plain);
    }

    /// A noun for an institution right before its name is part of it: "the news agency Xinhua"; a government's name is its
    /// country's.
    private @Nullable EntityMention institution(int end) {
        boolean beside = end - 1 >= 0 && tokens.get(end - 1).is(Form.MENTION)
                || lastRoleCounts && end - 2 >= from && tokens.get(end - 2).is(Form.MENTION);
        if (plain > 0 || modifiers.size() != 1 || !beside) {
            return null;
        }
        boolean place = syntax.type(modifiers.getFirst()) == EntityType.PLACE;
        String wanted = place ? Discourse.GOVERNMENT : Discourse.BODY;
        return roles.stream().allMatch(r -> r.role.equals(wanted) || !place && r.role.equals(Discourse.GOVERNMENT))
                ? modifiers.getFirst()
                : null;
    }

    /// "The lawyer of the suspect" is a lawyer; a house before a person's role is where he works.
    private void keepTheRoleThatCounts() {
        int counts = 0;
        for (int i = 0; lastRoleCounts && i < roles.size(); i++) {
            counts = isHouse(roles.get(i)) && !isHouse(roles.get(counts)) ? counts : i;
        }
        roles.subList(counts + 1, roles.size()).clear();
        roles.subList(0, counts).clear();
        heads.subList(counts + 1, heads.size()).clear();
        heads.subList(0, counts).clear();
    }

    /// Steps over all that may follow the role: more roles, names, unknown words, and the name of who holds it.
    private void modifiers() {
        int unknown = 0;
        int named = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.is(Use.ROLE)) {
                Word word = Objects.requireNonNull(token.word());
                roles.add(word);
                heads.add(line.textAt(token).toLowerCase(Locale.ROOT));
                definite |= token.is(Use.DEFINITE);
                unknown = 0;
                at++;
            } else if (syntax.isPerson(at)) {
                if (unknown <= (modifiers.isEmpty() && syntax.hasCase(at) ? WORDS_BEFORE_NAME : 0)) {
                    bearer = syntax.mentionAt(at);
                    at++;
                }
                return;
            } else if (token.is(Form.MENTION)) {
                modifiers.add(syntax.mentionAt(at));
                at++;
                if (unknown == 0 && roles.size() == 1 && isHouse(roles.getFirst()) && syntax.isPress(at - 1)) {
                    // "the news agency Xinhua": what follows belongs to the sentence.
                    return;
                }
                unknown = 0;
            } else if (token.is(Use.DEFINITE_AFTER)) {
                definite = true;
                at++;
                return;
            } else if (at + 1 < tokens.size() && (token.is(Use.PREPOSITION) || token.is(Use.GENITIVE))
                    && !token.is(Use.ADDRESSEE)
                    && (token.is(Use.GENITIVE) && (syntax.isUnknownWord(at + 1) || tokens.get(at + 1).is(Use.ROLE)
                            || tokens.get(at + 1).is(Use.DEFINITE))
                            || tokens.get(at + 1).is(Form.MENTION) && !syntax.isPerson(at + 1)
                                    && (token.is(Use.GENITIVE) || !syntax.isMedium(at + 1)))) {
                at++;
            } else if (token.is(Use.DEFINITE) && at > 0 && tokens.get(at - 1).is(Use.GENITIVE)) {
                at++;
            } else if (syntax.isNamelike(at) && named++ < WORDS_IN_TITLE) {
                land(at);
                at++;
            } else if (!lastRoleCounts && !modifiers.isEmpty() && tokens.get(at - 1).is(Form.MENTION)
                    && syntax.isUnknownWord(at) && !land(at) && !syntax.isPerson(at + 1) && !syntax.isPerson(at + 2)) {
                // What follows a name in lower case belongs to the sentence.
                return;
            } else if (syntax.isUnknownWord(at) && unknown < WORDS_AFTER_ROLE) {
                if (!land(at)) {
                    unknown++;
                    plain++;
                }
                at++;
            } else if (syntax.behindBrackets(at) > at) {
                at = syntax.behindBrackets(at);
            } else {
                return;
            }
        }
    }

    /// "perempuan yang pernah menjadi guru itu": the word that marks the role as known stands behind a relative clause.
    private boolean knownBehindRelativeClause() {
        if (at >= tokens.size() || !tokens.get(at).is(Use.BREAK)) {
            return false;
        }
        for (int i = at + 1; i < Math.min(tokens.size(), at + RELATIVE_CLAUSE); i++) {
            if (tokens.get(i).is(Use.DEFINITE_AFTER)) {
                return true;
            }
            if (!tokens.get(i).is(Form.WORD) || tokens.get(i).is(Use.CUE)) {
                return false;
            }
        }
        return false;
    }

    /// Takes the name behind a comma for the one who holds the role: "the deputy minister, Puseletso Mohale,"; "the
    /// refugee agency, UNHCR,".
    private void beside() {
        int comma = behindPlace(at);
        if (comma + 1 >= tokens.size() || !tokens.get(comma).is(Form.COMMA)) {
            return;
        }
        boolean house = isHouse(lastRoleCounts ? roles.getLast() : roles.getFirst());
        boolean titled = false;
        for (int i = comma + 1; i < Math.min(tokens.size(), comma + WORDS_TO_NAME); i++) {
            titled |= tokens.get(i).is(Use.ROLE);
            boolean name = house ? syntax.isOrganisation(i) : syntax.isPerson(i);
            if (name && (titled || syntax.closesApposition(i + 1))) {
                bearer = syntax.mentionAt(i);
                at = i + 1;
                return;
            }
            if (!tokens.get(i).is(Use.ROLE) && !tokens.get(i).is(Use.DEFINITE) && (house || !syntax.isNamelike(i))) {
                return;
            }
        }
    }

    /// "seorang peniaga di pekan itu, Mek Jah Awang,", "kepala badan wilayah Mindanao, …": the place may stand between the role and the comma.
    private int behindPlace(int from) {
        if (from >= tokens.size() || !tokens.get(from).is(Use.PREPOSITION) && !syntax.isUnknownWord(from)) {
            return from;
        }
        for (int i = from + 1; i < Math.min(tokens.size(), from + WORDS_OF_PLACE); i++) {
            if (tokens.get(i).is(Form.COMMA)) {
                return i;
            }
            if (!syntax.isUnknownWord(i) && !tokens.get(i).is(Use.DEFINITE) && !tokens.get(i).is(Use.DEFINITE_AFTER)
                    && !tokens.get(i).is(Use.ROLE) && (!tokens.get(i).is(Form.MENTION) || syntax.isPerson(i))) {
                return from;
            }
        }
        return from;
    }

    /// Notes the country that an adjective tells.
    private boolean land(int i) {
        Word word = tokens.get(i).word();
        if (word == null || word.country.isEmpty()) {
            return false;
        }
        lands.add(word.country);
        return true;
    }

    private static boolean isHouse(Word role) {
        return role.role.equals(Discourse.BODY) || role.role.equals(Discourse.GOVERNMENT);
    }
}
