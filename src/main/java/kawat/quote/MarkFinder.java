package kawat.quote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kawat.lexicon.SpeechWords.Marks;
import org.jspecify.annotations.Nullable;

/// Finds the outermost marked words of a paragraph. Marks within marks are left to the words around them; an apostrophe
/// is no mark.
final class MarkFinder {

    static final String DASHES = "—–";
    private static final String SINGLE = "‘'‚‹";
    static final String APOSTROPHES = "’'";

    private final Grammar grammar;
    private final List<Marks> pairs;
    private final Insertions insertions;

    MarkFinder(Grammar grammar) {
        this.grammar = grammar;
        this.pairs = grammar.speech().marks();
        this.insertions = new Insertions(grammar);
    }

    private record Open(int at, Marks pair) {}

    /// Marks without a partner in one paragraph that are looked into one by one; prose has a few at most.
    private static final int MOST_UNBALANCED = 64;

    /// @param text  the paragraph's words
    /// @param lower the same in lower case, one code unit for one
    List<Marked> find(int paragraph, String text, char[] lower) {
        if (grammar.speech().dashOpensSpeech() && !text.isEmpty() && DASHES.indexOf(text.charAt(0)) >= 0) {
            List<Marked> pieces = new ArrayList<>();
            split(pieces, paragraph, text, lower, new Marked(paragraph, 1, text.length(), 0, text.length(), false,
                    false));
            return pieces;
        }
        int dash = grammar.speech().dashOpensSpeech() ? insertions.dashBehindSentence(text, lower) : -1;
        if (dash > 0) {
            List<Marked> pieces = new ArrayList<>(find(paragraph, text.substring(0, dash), lower));
            split(pieces, paragraph, text, lower,
                    new Marked(paragraph, dash + 1, text.length(), dash, text.length(), false, false));
            return pieces;
        }
        Set<Integer> ignored = new HashSet<>();
        Map<String, Integer> lastClose = new HashMap<>();
        List<Marked> found = new ArrayList<>();
        int from = 0;
        while (true) {
            Open left = scan(paragraph, text, from, lower, ignored, lastClose, found);
            if (left == null || ignored.size() > MOST_UNBALANCED) {
                return found;
            }
            // A mark that nothing closes is taken for speech that goes on in the next paragraph only where it opens this one,
            // or where nothing else is marked behind it.
            boolean opens = text.substring(0, left.at).isBlank();
            boolean last = text.indexOf(left.pair.close(), left.at + 1) < 0
                    && text.indexOf(left.pair.open(), left.at + 1) < 0;
            if (SINGLE.indexOf(left.pair.open().charAt(0)) < 0 && (opens || last)) {
                int start = left.at + left.pair.open().length();
                add(found, trimmed(text, paragraph, start, text.length(), left.at, text.length(), true, false));
                return found;
            }
            // All that is marked before it has been found.
            ignored.add(left.at);
            from = left.at + 1;
        }
    }

    /// Adds what is marked; returns the outermost mark that stayed open, or null.
    private @Nullable Open scan(int paragraph, String text, int from, char[] lower, Set<Integer> ignored,
            Map<String, Integer> lastClose, List<Marked> found) {
        Deque<Open> open = new ArrayDeque<>();
        for (int i = from; i < text.length(); i++) {
            if (ignored.contains(i)) {
                continue;
            }
            dropApostrophes(open, text, i);
            Open top = open.peek();
            if (top != null && text.startsWith(top.pair.close(), i) && closes(text, i, top)) {
                open.pop();
                if (open.isEmpty()) {
                    int start = top.at + top.pair.open().length();
                    int behind = i + top.pair.close().length();
                    if (!text.substring(start, i).isBlank()) {
                        split(found, paragraph, text, lower,
                                trimmed(text, paragraph, start, i, top.at, behind, false, false));
                    }
                }
                i += top.pair.close().length() - 1;
                continue;
            }
            Marks pair = opened(text, i, lastClose);
            if (pair != null) {
                open.push(new Open(i, pair));
                i += pair.open().length() - 1;
            }
        }
        // An inner mark left open, while the outer one was closed by the same sign: the sign stood for both.
        return open.peekLast();
    }

    /// An apostrophe that seemed to open marks within others opened none where the outer ones close first: "\"om drie uur
    /// 's nachts\", zei hij".
    private static void dropApostrophes(Deque<Open> open, String text, int at) {
        Open outer = open.peekLast();
        if (open.size() < 2 || outer == null || !text.startsWith(outer.pair.close(), at)) {
            return;
        }
        boolean apostrophes = open.stream().limit(open.size() - 1L)
                .allMatch(o -> APOSTROPHES.contains(o.pair.open()) && !o.pair.close().equals(outer.pair.close()));
        while (apostrophes && open.size() > 1) {
            open.pop();
        }
    }

    private @Nullable Marks opened(String text, int at, Map<String, Integer> lastClose) {
        if (Character.isLetterOrDigit(text.charAt(at))) {
            return null;
        }
        for (Marks pair : pairs) {
            if (!text.startsWith(pair.open(), at)) {
                continue;
            }
            int behind = at + pair.open().length();
            boolean alone = behind >= text.length() || text.charAt(behind) == ' ' && !pair.open().equals("«")
                    && !pair.open().equals("“");
            boolean withinWord = grammar.spaces() && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))
                    && (pair.open().equals(pair.close()) || SINGLE.contains(pair.open()));
            if (!alone && !withinWord && closedLater(text, behind, pair, lastClose)) {
                return pair;
            }
        }
        return null;
    }

    /// Where two pairs open with one sign, the pair counts whose closing sign comes.
    private boolean closedLater(String text, int behind, Marks pair, Map<String, Integer> lastClose) {
        boolean rivals = pairs.stream().filter(p -> p.open().equals(pair.open())).count() > 1;
        return !rivals || lastClose.computeIfAbsent(pair.close(), text::lastIndexOf) >= behind;
    }

    private boolean closes(String text, int at, Open top) {
        String close = top.pair.close();
        int behind = at + close.length();
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = behind < text.length() ? text.charAt(behind) : ' ';
        if (APOSTROPHES.contains(close)) {
            if (grammar.spaces() && (isCased(after) || Character.isDigit(after))) {
                return false;
            }
            // "the workers' deal, not ours,'": the sign behind a letter is an apostrophe where a better closing one comes.
            return !Character.isLetter(before) || !grammar.spaces() || after != ' '
                    || !closesBehindPoint(text, behind, top);
        }
        if (top.pair.open().equals(close)) {
            return !(Character.isWhitespace(before) && Character.isLetterOrDigit(after));
        }
        return true;
    }

    /// Only letters of a script with capitals go on behind an apostrophe.
    private static boolean isCased(char c) {
        return Character.isLowerCase(c) || Character.isUpperCase(c);
    }

    private static boolean closesBehindPoint(String text, int from, Open top) {
        int next = text.indexOf(top.pair.close(), from);
        int opened = text.indexOf(top.pair.open(), from);
        while (next >= 0 && (opened < 0 || next <= opened || top.pair.open().equals(top.pair.close()))) {
            if (",.?!".indexOf(text.charAt(next - 1)) >= 0) {
                return true;
            }
            next = text.indexOf(top.pair.close(), next + 1);
        }
        return false;
    }

    /// Adds the marked words, without what the reporter put between dashes: "A, — he said, — B".
    private void split(List<Marked> to, int paragraph, String text, char[] lower, Marked whole) {
        int from = whole.start();
        int outer = whole.outerStart();
        boolean resumes = false;
        while (true) {
            int dash = grammar.speech().dashOpensSpeech() ? insertions.behindDash(text, lower, from, whole.end()) : -1;
            int comma = grammar.speech().withinMarks().orElse(false)
                    ? insertions.behindComma(text, lower, from, whole.end())
                    : -1;
            int insert = dash >= 0 ? dash : comma;
            if (insert < 0) {
                break;
            }
            add(to, trimmed(text, paragraph, from, insert, outer, insert, false, resumes));
            resumes = true;
            String ends = dash >= 0 ? DASHES : ".,";
            int back = insert + 1;
            while (back < whole.end() && ends.indexOf(text.charAt(back)) < 0) {
                back++;
            }
            if (back >= whole.end()) {
                return;
            }
            outer = back;
            from = back + 1;
            while (from < whole.end() && (".,".indexOf(text.charAt(from)) >= 0 || isSpace(text.charAt(from)))) {
                from++;
            }
        }
        add(to, trimmed(text, paragraph, from, whole.end(), outer, whole.outerEnd(), whole.unclosed(), resumes));
    }

    private static void add(List<Marked> to, Marked piece) {
        if (piece.start() < piece.end()) {
            to.add(piece);
        }
    }

    private static Marked trimmed(String text, int paragraph, int start, int end, int outerStart, int outerEnd,
            boolean unclosed, boolean resumes) {
        int s = start;
        int e = end;
        while (s < e && isSpace(text.charAt(s))) {
            s++;
        }
        while (e > s && isSpace(text.charAt(e - 1))) {
            e--;
        }
        return new Marked(paragraph, s, e, outerStart, outerEnd, unclosed, resumes);
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
