package kawat.page.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kawat.lexicon.Wire;
import kawat.lexicon.Wires;

/// Reads the people off a line that names who wrote a story.
final class Bylines {

    private static final int LONGEST_NAME = 50;
    private static final int MOST_NAME_WORDS = 6;
    private static final Pattern PARTS = Pattern
            .compile("\\s*[,;/&|•·\u3000、，；]\\s*|\\s+[—–-]+\\s+|\\n|(?<=\\p{L})[:：]\\s*");
    /// A full stop behind a word of some length, not behind an initial.
    private static final Pattern STOP_INSIDE = Pattern.compile("\\p{Ll}{3}[.!?]\\s|[。！？]");
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【][^)）\\]】]*[)）\\]】]?");
    private static final String BRACKET_MARKS = "(（[【";
    private static final String LIGATURES = "-–—|";
    private static final String SITE_MARKS = ".@_";
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|https?://\\S+|@\\w+");
    private static final Pattern ACRONYM = Pattern.compile("(?<!\\p{L})\\p{Lu}{2,}(?!\\p{L})");
    /// A name of the net, such as that of a paper.
    private static final Pattern SITE = Pattern.compile("(?i)\\p{L}\\.\\p{L}{2,4}$|\\.(?:com|net|org)\\b|[@_]");
    /// What is left of words that stood behind a name.
    private static final Pattern LIGATURE = Pattern.compile("\\s+[-–—|]+$|^[-–—|]+\\s+");
    private static final Pattern ELIDED = Pattern.compile("\\p{Ll}{1,3}['\u2019]\\p{Lu}");
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}]+|[^\\p{L}\\p{M}.’']+$");

    private final Words words;
    private final Wires wires;
    private final AnyWord roles;
    private final List<String> spaced;
    private final Pattern joined;

    Bylines(Words words, Wires wires) {
        this.words = words;
        this.wires = wires;
        this.roles = new AnyWord(words.roles());
        this.spaced = words.conjunctions().stream().filter(c -> c.isBlank()).toList();
        List<String> letters = words.conjunctions().stream()
                .filter(c -> !c.isBlank() && c.chars().allMatch(Character::isLetter)).toList();
        this.joined = Pattern.compile(letters.isEmpty()
                ? "(?!)"
                : letters.stream()
                        .map(c -> Text.dense(c.charAt(0))
                                ? "(?<=\\p{L}{2})" + Pattern.quote(c) + "(?=\\p{L}{2})"
                                : "\\s+" + Pattern.quote(c) + "\\s+")
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// What a line says of who made a story.
    record Read(List<String> people, Optional<Wire> wire) {}

    /// Returns the wire that a line of writers names.
    Optional<Wire> wire(String line) {
        return wires.namedIn(withoutAddresses(line));
    }

    private static String withoutAddresses(String line) {
        // Most lines have none of these marks, and looking for a mark is many times faster than a pattern.
        return line.indexOf('@') >= 0 || line.contains("http") ? ADDRESS.matcher(line).replaceAll(" | ") : line;
    }

    /// Reads a line of which it is known that it names writers.
    Read read(String line) {
        String text = withoutAddresses(line);
        Optional<Wire> wire = wires.namedIn(text);
        text = has(text, BRACKET_MARKS) ? BRACKETS.matcher(text).replaceAll(" ") : text;
        List<String> people = new ArrayList<>();
        boolean others = false;
        for (String part : PARTS.split(text)) {
            String name = Text.trim(part);
            // Behind a label of its own stand those who edited or took pictures.
            others = words.bylinePrefix(name).isEmpty() && (others || words.credit(name));
            if (others) {
                continue;
            }
            for (String prefix = words.bylinePrefix(name); !prefix.isEmpty(); prefix = words.bylinePrefix(name)) {
                name = Text.trim(name.substring(prefix.length()).replaceFirst("^[\\s:：|]+", ""));
            }
            boolean role = !people.isEmpty() && roles.in(name) && named(name);
            for (String one : role ? new String[0] : joined.split(name)) {
                boolean dense = !one.isBlank() && Text.dense(Text.trim(one).charAt(0));
                for (String single : spaced.isEmpty() || !dense ? List.of(one) : List.of(one.split("\\s+"))) {
                    person(single).filter(p -> people.stream().noneMatch(p::equalsIgnoreCase)).ifPresent(people::add);
                }
            }
        }
        // Among full names one word alone is a city, a paper or a function.
        if (people.stream().anyMatch(p -> p.indexOf(' ') > 0 && !Text.dense(p.charAt(0)))) {
            people.removeIf(p -> p.indexOf(' ') < 0 && !Text.dense(p.charAt(0)));
        }
        return new Read(people, wire);
    }

    /// A part that holds a function and the name of a wire or a paper says what the one before it is.
    private boolean named(String part) {
        boolean cased = part.chars().anyMatch(Character::isUpperCase);
        return cased && (wires.namedIn(part).isPresent() || Text.words(roles.blanked(part)) < 2
                || ACRONYM.matcher(part).find() || words.desk(part));
    }

    private Optional<String> person(String part) {
        String bare = roles.blanked(part);
        boolean role = !Text.trim(bare).equals(Text.trim(part));
        if (Text.hasDigit(bare)) {
            return Optional.empty();
        }
        String name = Text.oneLine(edged(Text.trim(bare)));
        name = has(name, LIGATURES) ? LIGATURE.matcher(name).replaceAll("") : name;
        if (!looksLikeName(name) || wires.named(name).isPresent() || words.opensCredit(name) || words.desk(name)
                || words.calendar(name) || !lowersAreParticles(name)
                || has(name, SITE_MARKS) && SITE.matcher(name).find()) {
            return Optional.empty();
        }
        Optional<String> form = wires.formsIn(name).stream().max(java.util.Comparator.comparingInt(String::length));
        if (form.isPresent() && name.endsWith(" " + form.get())) {
            String before = EDGE.matcher(name.substring(0, name.length() - form.get().length())).replaceAll("");
            return role && Text.words(before) > 1 ? Optional.of(before) : Optional.empty();
        }
        if (form.isPresent()
                && (role || form.get().length() * 2 >= name.length() || name.startsWith(form.get() + " "))) {
            return Optional.empty();
        }
        // Names in capitals are printed so for looks.
        return Optional.of(name);
    }

    private static boolean has(String text, String marks) {
        for (int i = 0; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Returns a name without what is no letter at its ends.
    private static String edged(String name) {
        boolean clean = !name.isEmpty() && Character.isLetter(name.charAt(0))
                && Character.isLetter(name.charAt(name.length() - 1));
        return clean ? name : EDGE.matcher(name).replaceAll("");
    }

    /// In a script with capitals each word of a name has one, but for the small words inside it.
    private boolean lowersAreParticles(String name) {
        for (String word : name.split("\\s+")) {
            String first = word.split("[-'\u2019\u02BC]", 2)[0];
            if (Character.isLowerCase(word.codePointAt(0)) && !words.particle(word) && !words.particle(first)
                    && (first.length() == word.length() || first.length() > 3)) {
                return false;
            }
        }
        return true;
    }

    /// Tells whether a text could be the name of one person: few words, capitals where the script has them, no digits.
    static boolean looksLikeName(String text) {
        if (text.length() < 2 || text.length() > LONGEST_NAME || Text.hasDigit(text)) {
            return false;
        }
        String[] parts = text.split("\\s+");
        if (parts.length > MOST_NAME_WORDS) {
            return false;
        }
        boolean cased = text.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
        if (!cased) {
            return parts.length > 1 || Text.dense(text.charAt(0)) && text.length() <= 14;
        }
        int capitals = 0;
        for (String part : parts) {
            capitals += capital(part) ? 1 : 0;
        }
        boolean last = capital(parts[parts.length - 1]);
        return last && capitals * 2 >= parts.length && (parts.length > 1 || text.length() > 2);
    }

    /// A particle may be joined to a name by an apostrophe.
    private static boolean capital(String part) {
        return Character.isUpperCase(part.codePointAt(0)) || ELIDED.matcher(part).lookingAt();
    }

    /// Tells whether a short line under a headline names writers, though nothing in the markup says so.
    boolean looksLikeByline(String line) {
        if (line.length() > 120 || Text.endsSentence(line) || Text.hasQuoteMark(line)
                || STOP_INSIDE.matcher(line).find()) {
            return false;
        }
        if (!words.bylinePrefix(line).isEmpty()) {
            String rest = line.substring(words.bylinePrefix(line).length()).replaceFirst("^[\\s:：]+", "");
            return !read(rest).people().isEmpty() || !rest.isEmpty() && Character.isUpperCase(rest.codePointAt(0));
        }
        Read read = read(line);
        if (read.people().isEmpty()) {
            return read.wire().isPresent() && line.length() <= 40;
        }
        int letters = Text.key(line).length();
        int named = read.people().stream().mapToInt(p -> Text.key(p).length()).sum();
        return read.people().stream().allMatch(p -> p.indexOf(' ') > 0 || roles.in(line))
                && (named * 10 >= letters * 6 || read.wire().isPresent() || roles.in(line));
    }

    /// Tells whether a line says in so many words that it names writers.
    boolean opens(String line) {
        return !words.bylinePrefix(Text.trim(line)).isEmpty() || roles.in(line);
    }

    /// Tells whether a line that also shows a date names writers beside it.
    boolean namedBeside(String rest) {
        return !words.bylinePrefix(Text.trim(rest)).isEmpty() || roles.in(rest)
                || rest.chars().anyMatch(Character::isUpperCase)
                        && read(rest).people().stream().anyMatch(p -> p.indexOf(' ') > 0);
    }
}
