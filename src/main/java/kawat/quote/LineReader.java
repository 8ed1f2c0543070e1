package kawat.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kawat.article.EntityMention;
import kawat.lexicon.Lexicon;
import kawat.quote.Token.Form;
import org.jspecify.annotations.Nullable;

/// Breaks a paragraph into tokens and sentences. Marked words are one token, whatever stops stand in them.
final class LineReader {

    private static final String STOPS = ".!?。！？؟।";
    private static final String COMMAS = ",،、，;；";
    private static final String COLONS = ":：";
    private static final String ENDS = STOPS + "…";

    /// Tokens of the longest sentence that is read as one, which bounds the work on it; nobody writes longer ones.
    private static final int LONGEST = 400;

    private final Grammar grammar;
    private final MarkFinder marks;
    private final Set<String> abbreviations;

    LineReader(Lexicon lexicon, Grammar grammar) {
        this.grammar = grammar;
        this.marks = new MarkFinder(grammar);
        this.abbreviations = lexicon.abbreviations().stream().map(a -> a.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @param from     where the story's own words begin, behind a dateline
    /// @param mentions the names in the paragraph, in order, without overlaps
    Line read(int paragraph, String text, int from, List<EntityMention> mentions) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        List<Marked> marked = marks.find(paragraph, text, lower);
        List<Token> tokens = tokens(text, from, lower, mentions, marked);
        return new Line(paragraph, text, mentions, marked, sentences(text, tokens, marked));
    }

    private List<Token> tokens(String text, int from, char[] lower, List<EntityMention> mentions, List<Marked> marked) {
        List<Token> tokens = new ArrayList<>();
        int mark = 0;
        int mention = 0;
        for (int i = from; i < text.length();) {
            if (mark < marked.size() && i >= marked.get(mark).outerStart()) {
                int end = Math.max(marked.get(mark).outerEnd(), i + 1);
                tokens.add(new Token(i, end, Form.MARK, null, -1, mark++));
                i = end;
                continue;
            }
            while (mention < mentions.size() && mentions.get(mention).start() < i) {
                mention++;
            }
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                i++;
                continue;
            }
            int nextMark = mark < marked.size() ? marked.get(mark).outerStart() : text.length();
            if (mention < mentions.size() && mentions.get(mention).start() == i && !hyphenated(lower, mentions.get(
                    mention))) {
                int end = behindEnding(text, Math.min(nextMark, mentions.get(mention).end()), nextMark);
                tokens.add(new Token(i, end, Form.MENTION, null, mention++, -1));
                i = end;
                continue;
            }
            int name = mention < mentions.size() && mentions.get(mention).start() == i ? mention + 1 : mention;
            int limit = Math.min(nextMark, name < mentions.size() ? mentions.get(name).start() : text.length());
            Grammar.Match match = grammar.at(lower, i);
            if (match != null && match.end() <= limit) {
                tokens.add(new Token(i, match.end(), Form.WORD, match.word(), -1, -1));
                i = match.end();
                continue;
            }
            int end = wordEnd(text, i, limit);
            if (end < limit && shortened(text, i, end)) {
                tokens.add(new Token(i, end + 1, Form.WORD, null, -1, -1));
                i = end + 1;
                continue;
            }
            Grammar.Match compound = grammar.compound(lower, i, end);
            if (compound != null) {
                tokens.add(new Token(i, end, Form.WORD, compound.word(), -1, -1));
                i = end;
                continue;
            }
            tokens.add(new Token(i, end, end > i + 1 || Character.isLetterOrDigit(c) ? Form.WORD : type(c), null, -1,
                    -1));
            i = end;
        }
        return tokens;
    }

    /// Whether the name only begins a word that the lexicon knows: "CDU-Politikerin".
    private boolean hyphenated(char[] lower, EntityMention mention) {
        Grammar.Match whole = mention.end() < lower.length && lower[mention.end()] == '-'
                ? grammar.at(lower, mention.start())
                : null;
        return whole != null && whole.end() > mention.end() && whole.word().is(Word.Use.ROLE);
    }

    /// Whether the full stop behind the word belongs to it and words follow: "M. Wang", "Mgr. J. Bosman".
    private boolean shortened(String text, int from, int end) {
        if (text.charAt(end) != '.' || end + 2 >= text.length()
                || !Character.isLetterOrDigit(text.charAt(end + 1))
                        && !Character.isLetterOrDigit(text.charAt(end + 2))) {
            return false;
        }
        boolean initial = end == from + 1 && Character.isUpperCase(text.charAt(from));
        return initial || abbreviations.contains(text.substring(from, end + 1).toLowerCase(Locale.ROOT));
    }

    /// An ending hangs on its name with an apostrophe: "Lesotho's", "Tanyol'a".
    private static int behindEnding(String text, int end, int limit) {
        int i = end;
        if (i + 1 < limit && (text.charAt(i) == '’' || text.charAt(i) == '\'')
                && Character.isLetter(text.charAt(i + 1))) {
            i++;
            while (i < limit && Character.isLetter(text.charAt(i))) {
                i++;
            }
        }
        return i;
    }

    /// An unknown word of a language without spaces is taken letter by letter, since a known one may begin anywhere.
    private int wordEnd(String text, int from, int limit) {
        int i = from;
        while (i < limit && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
            if (!grammar.spaces() && !isLatinOrDigit(text.charAt(i - 1))) {
                break;
            }
        }
        while (grammar.spaces() && i < limit && i > from && partOfWord(text, i)) {
            i++;
        }
        return Math.max(i, from + 1);
    }

    private static boolean partOfWord(String text, int at) {
        char c = text.charAt(at);
        if (c == '-' || c == '’' || c == '\'') {
            return at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        }
        return Grammar.isLetterPart(c);
    }

    private static boolean isLatinOrDigit(char c) {
        return Character.isDigit(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static Form type(char c) {
        return STOPS.indexOf(c) >= 0
                ? Form.STOP
                : COMMAS.indexOf(c) >= 0 ? Form.COMMA : COLONS.indexOf(c) >= 0 ? Form.COLON : Form.OTHER;
    }

    private List<List<Token>> sentences(String text, List<Token> tokens, List<Marked> marked) {
        List<List<Token>> sentences = new ArrayList<>();
        List<Token> sentence = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
            sentence.add(token);
            boolean ends = token.is(Form.STOP) && endsSentence(text, i == 0 ? null : tokens.get(i - 1), token, next)
                    || token.is(Form.MARK) && endsBehindMark(text, sentence, marked.get(token.mark()), next);
            if (ends || next == null || sentence.size() >= LONGEST) {
                sentences.add(List.copyOf(sentence));
                sentence.clear();
            }
        }
        return List.copyOf(sentences);
    }

    private boolean endsSentence(String text, @Nullable Token before, Token stop, @Nullable Token next) {
        if (next == null) {
            return true;
        }
        char c = text.charAt(next.start());
        if (text.charAt(stop.start()) == '.') {
            if (next.start() == stop.end() && !next.is(Form.MARK)) {
                return false;
            }
            if (before != null && before.end() == stop.start()) {
                String word = text.substring(before.start(), before.end());
                boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
                if (initial || abbreviations.contains(word.toLowerCase(Locale.ROOT) + ".")) {
                    return false;
                }
            }
        }
        return !Character.isLowerCase(c) && !next.is(Form.STOP);
    }

    /// A sentence may end inside its marks. Where letters have no case, marks that open the sentence are followed by who
    /// said it.
    private static boolean endsBehindMark(String text, List<Token> sentence, Marked mark, @Nullable Token next) {
        if (next == null) {
            return true;
        }
        char last = text.charAt(mark.end() - 1);
        if (ENDS.indexOf(last) < 0) {
            return false;
        }
        if (next.is(Form.MARK)) {
            return true;
        }
        char c = text.charAt(next.start());
        if (Character.isUpperCase(c)) {
            // "Really?" Ms Lee asked.
            return "!?".indexOf(last) < 0;
        }
        boolean cased = Character.isLowerCase(c) || !Character.isLetter(c);
        return !cased && sentence.size() > 1;
    }
}
