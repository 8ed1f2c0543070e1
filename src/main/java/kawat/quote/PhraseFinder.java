package kawat.quote;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /// Unknown words that may stand between an article and its role: "a senior US official".
    private static final int WORDS_BEFORE_ROLE = 3;
    /// The same in letters, where words have no spaces between.
    private static final int LETTERS_BEFORE_ROLE = 6;
    /// Unknown words that may follow a role within its phrase.
    private static final int WORDS_AFTER_ROLE = 4;
    /// Unknown words that may stand between a role and the name of who holds it.
    private static final int WORDS_BEFORE_NAME = 2;

    /// Words that a name is followed by until the name of who speaks for it: "Satgas Covid-19 Provinsi Maluku Dony Rerung".
    private static final int WORDS_IN_TITLE = 8;
    /// Tokens between two brackets, and the second one.
    private static final int BRACKETED = 5;
    private static final Set<Use> PLAIN = EnumSet.of(Use.MEDIUM, Use.LABEL, Use.DEMONYM);
    /// Tokens over which "the woman who …" may wait for the word that marks it as known.
    private static final int RELATIVE_CLAUSE = 8;

    private final Line line;
    private final List<Token> tokens;
    private final Map<String, Entity> entities;
    private final boolean lastRoleCounts;
    private final int wordsBeforeRole;

    /// @param lastRoleCounts whether the last of a row of role nouns is the one that counts, not the first
    PhraseFinder(Line line, List<Token> sentence, Map<String, Entity> entities, boolean lastRoleCounts,
            boolean spaces) {
        this.lastRoleCounts = lastRoleCounts;
        this.wordsBeforeRole = spaces ? WORDS_BEFORE_ROLE : LETTERS_BEFORE_ROLE;
        this.line = line;
        this.tokens = sentence;
        this.entities = entities;
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
        if (token.is(Use.PRONOUN)) {
            return new Phrase(line.paragraph(), i, i + 1, token.start(), token.end(), Head.PRONOUN, null, token.word(),
                    List.of(),
                    List.of(), List.of(), List.of(), false, false, oblique(i), marked(i + 1), 0);
        }
        if (token.is(Use.ROLE) || token.is(Use.DEFINITE) || token.is(Use.INDEFINITE)) {
            Phrase role = new RoleReader(i).read();
            if (role != null) {
                return role;
            }
        }
        boolean adjective = wordsBeforeRole == WORDS_BEFORE_ROLE && isNamelike(i) && i + 1 < tokens.size() && tokens.get(i + 1).is(Use.ROLE);
        if (lastRoleCounts && (adjective || token.is(Form.MENTION) && !isPerson(i))) {
            // "US officials", "Norwegian officials": the name is the role's.
            Phrase role = new RoleReader(i).read();
            if (role != null) {
                return role;
            }
        }
        return token.is(Form.MENTION) ? name(i) : null;
    }

    private Phrase name(int i) {
        EntityMention mention = line.mentions().get(tokens.get(i).mention());
        EntityType type = type(mention);
        if (type == EntityType.PERSON) {
            int behind = i + 1;
            List<Word> roles = List.of();
            List<String> heads = List.of();
            if (behind + 1 < tokens.size() && tokens.get(behind).is(Form.COMMA)) {
                Phrase beside = tokens.get(behind + 1).is(Form.MENTION) || tokens.get(behind + 1).is(Use.PRONOUN)
                        ? null
                        : at(behind + 1);
                if (beside != null && beside.is(Head.ROLE) && closesApposition(beside.to())) {
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

    /// Returns the token of the person whom an organisation's name is the title of, or -1: only words printed like names
    /// stand between.
    private int personBehind(int from) {
        int at = behindBrackets(from);
        for (int words = 0; at < tokens.size() && words < WORDS_IN_TITLE; words++) {
            if (isPerson(at)) {
                return at;
            }
            if (!isNamelike(at) && !tokens.get(at).is(Form.MENTION)) {
                return -1;
            }
            at = behindBrackets(at + 1);
        }
        return -1;
    }

    private Phrase phrase(int from, int to, Head head, EntityMention mention, List<Word> roles, List<String> heads) {
        return new Phrase(line.paragraph(), from, to, mention.start(), mention.end(), head, mention, null, roles, heads,
                List.of(),
                List.of(), false, false, oblique(from), marked(to), 0);
    }

    /// Whether an apposition may end before the token: a comma, a stop, a cue, marked words, or nothing more.
    private boolean closesApposition(int at) {
        if (at >= tokens.size()) {
            return true;
        }
        Token token = tokens.get(at);
        return token.is(Form.COMMA) || token.is(Form.STOP) || token.is(Form.MARK) || token.is(Form.COLON)
                || token.is(Use.CUE) || token.is(Use.BREAK) || token.is(Use.PREPOSITION) || token.is(Use.CONJUNCTION);
    }

    private boolean oblique(int from) {
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

    private boolean marked(int at) {
        return at < tokens.size() && tokens.get(at).is(Use.SUBJECT_MARKER);
    }

    private @Nullable EntityType type(EntityMention mention) {
        Entity entity = entities.get(mention.entity());
        return entity == null ? null : entity.type();
    }

    private boolean isPerson(int at) {
        return is(at, EntityType.PERSON);
    }

    private boolean isOrganisation(int at) {
        return is(at, EntityType.ORGANISATION);
    }

    private boolean is(int at, EntityType wanted) {
        return at < tokens.size() && tokens.get(at).is(Form.MENTION)
                && type(line.mentions().get(tokens.get(at).mention())) == wanted;
    }

    /// Whether the word means nothing to a noun phrase: the lexicon does not know it, or only as a label or a medium.
    private boolean isUnknownWord(int at) {
        Token token = tokens.get(at);
        return token.is(Form.WORD) && (token.word() == null || PLAIN.containsAll(token.word().uses));
    }

    /// Whether an unknown word is printed like a part of a name: with a capital letter, or in figures.
    private boolean isNamelike(int at) {
        return isUnknownWord(at) && !Character.isLowerCase(line.text().charAt(tokens.get(at).start()));
    }

    /// Steps over a short aside in brackets, such as an acronym; returns the token itself where there is none.
    private int behindBrackets(int at) {
        if (at < tokens.size() && "(（".indexOf(line.text().charAt(tokens.get(at).start())) >= 0) {
            for (int i = at + 1; i < Math.min(tokens.size(), at + BRACKETED); i++) {
                if (")）".indexOf(line.text().charAt(tokens.get(i).start())) >= 0) {
                    return i + 1;
                }
            }
        }
        return at;
    }

    /// Reads one phrase around a role noun.
    private final class RoleReader {

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

        RoleReader(int from) {
            this.from = from;
            this.at = from;
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
                if (isUnknownWord(at) && words++ < wordsBeforeRole) {
                    land(at);
                    at++;
                } else if (tokens.get(at).is(Form.MENTION) && !isPerson(at)) {
                    modifiers.add(mentionAt(at));
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
            Head head = type(bearer) == EntityType.PERSON
                    ? Head.PERSON
                    : type(bearer) == EntityType.PLACE ? Head.PLACE : Head.BODY;
            return phrase(head, bearer.start(), bearer.end());
        }

        private Phrase phrase(Head head, int start, int end) {
            return new Phrase(line.paragraph(), from, at, start, end, head, bearer, null, List.copyOf(roles),
                    List.copyOf(heads),
                    List.copyOf(modifiers), List.copyOf(lands), definite, indefinite, oblique(from), marked(at), plain);
        }

        /// A noun for an institution right before its name is part of it: "the news agency Xinhua"; a government's name is its
        /// country's.
        private @Nullable EntityMention institution(int end) {
            if (plain > 0 || modifiers.size() != 1 || !tokens.get(end - 1).is(Form.MENTION)) {
                return null;
            }
            boolean place = type(modifiers.getFirst()) == EntityType.PLACE;
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

        private EntityMention mentionAt(int i) {
            return line.mentions().get(tokens.get(i).mention());
        }

        /// Steps over all that may follow the role: more roles, names, unknown words, and the name of who holds it.
        private void modifiers() {
            int unknown = 0;
            int named = 0;
            while (at < tokens.size()) {
                Token token = tokens.get(at);
                if (token.is(Use.ROLE)) {
                    Word word = java.util.Objects.requireNonNull(token.word());
                    roles.add(word);
                    heads.add(line.textAt(token).toLowerCase(Locale.ROOT));
                    definite |= token.is(Use.DEFINITE);
                    unknown = 0;
                    at++;
                } else if (isPerson(at)) {
                    if (unknown <= WORDS_BEFORE_NAME) {
                        bearer = mentionAt(at);
                        at++;
                    }
                    return;
                } else if (token.is(Form.MENTION)) {
                    modifiers.add(mentionAt(at));
                    at++;
                    if (unknown == 0 && roles.size() == 1 && isHouse(roles.getFirst())
                            && Carriers.isPress(entities.get(modifiers.getLast().entity()))) {
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
                        && (token.is(Use.GENITIVE) && (isUnknownWord(at + 1) || tokens.get(at + 1).is(Use.ROLE)
                                || tokens.get(at + 1).is(Use.DEFINITE))
                                || tokens.get(at + 1).is(Form.MENTION) && !isPerson(at + 1))) {
                    at++;
                } else if (token.is(Use.DEFINITE) && at > 0 && tokens.get(at - 1).is(Use.GENITIVE)) {
                    at++;
                } else if (isNamelike(at) && named++ < WORDS_IN_TITLE) {
                    land(at);
                    at++;
                } else if (isUnknownWord(at) && unknown < WORDS_AFTER_ROLE) {
                    if (!land(at)) {
                        unknown++;
                        plain++;
                    }
                    at++;
                } else if (behindBrackets(at) > at) {
                    at = behindBrackets(at);
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
            if (at + 1 >= tokens.size() || !tokens.get(at).is(Form.COMMA)) {
                return;
            }
            boolean house = isHouse(lastRoleCounts ? roles.getLast() : roles.getFirst());
            boolean titled = false;
            for (int i = at + 1; i < Math.min(tokens.size(), at + 4); i++) {
                titled |= tokens.get(i).is(Use.ROLE);
                boolean name = house ? isOrganisation(i) : isPerson(i);
                if (name && (titled || closesApposition(i + 1))) {
                    bearer = mentionAt(i);
                    at = i + 1;
                    return;
                }
                if (!tokens.get(i).is(Use.ROLE) && (house || !isUnknownWord(i))) {
                    return;
                }
            }
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
}
