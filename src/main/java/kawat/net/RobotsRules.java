package kawat.net;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Holds what a site's `robots.txt` asks of Kawat (RFC 9309): the longest rule that fits decides, and of equals the one
/// that allows.
///
/// @param spacing between two requests, where the site asks for one
record RobotsRules(List<Rule> rules, Optional<Duration> spacing) {

    /// Allows everything.
    static final RobotsRules NONE = new RobotsRules(List.of(), Optional.empty());

    private static final String AGENT = "kawat";
    private static final int MOST_RULES = 5_000;

    /// One line.
    record Rule(boolean allows, String path, Pattern pattern) {}

    RobotsRules {
        rules = List.copyOf(rules);
    }

    /// Reads a file; lines that make no sense are passed over. Groups for Kawat by name go before those for all.
    static RobotsRules read(String text) {
        Group own = new Group();
        Group all = new Group();
        boolean forOwn = false;
        boolean forAll = false;
        boolean inRules = true;
        for (String line : text.replace("\uFEFF", "").lines().toList()) {
            String[] parts = line.replaceFirst("#.*", "").split(":", 2);
            if (parts.length < 2) {
                continue;
            }
            String key = parts[0].strip().toLowerCase(Locale.ROOT);
            String value = parts[1].strip();
            if (key.equals("user-agent")) {
                if (inRules) {
                    forOwn = false;
                    forAll = false;
                    inRules = false;
                }
                String agent = value.toLowerCase(Locale.ROOT).replaceFirst("[/ ].*", "");
                forOwn |= agent.equals(AGENT);
                forAll |= agent.equals("*");
                own.named |= forOwn;
            } else {
                inRules = true;
                if (forOwn) {
                    own.add(key, value);
                }
                if (forAll) {
                    all.add(key, value);
                }
            }
        }
        Group decides = own.named ? own : all;
        return new RobotsRules(decides.rules, decides.spacing);
    }

    /// Tells whether a path with its query may be fetched.
    boolean allows(String path) {
        Optional<Rule> best = rules.stream().filter(r -> r.pattern().matcher(path).lookingAt())
                .max((a, b) -> a.path().length() != b.path().length()
                        ? Integer.compare(a.path().length(), b.path().length())
                        : Boolean.compare(a.allows(), b.allows()));
        return best.map(Rule::allows).orElse(true);
    }

    private static final class Group {
        private final List<Rule> rules = new ArrayList<>();
        private Optional<Duration> spacing = Optional.empty();
        private boolean named;

        void add(String key, String value) {
            if ((key.equals("allow") || key.equals("disallow")) && !value.isEmpty() && rules.size() < MOST_RULES) {
                rules.add(new Rule(key.equals("allow"), value, pattern(value)));
            } else if (key.equals("crawl-delay") && value.matches("\\d{1,5}(\\.\\d{1,3})?")) {
                spacing = Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000)));
            }
        }

        /// `*` stands for anything and `$` for the end; both are rare, and a run of stars is one. Possessive groups keep
        /// a hostile rule from taking for ever.
        private static Pattern pattern(String path) {
            boolean end = path.endsWith("$");
            String[] parts = (end ? path.substring(0, path.length() - 1) : path).split("\\*+", -1);
            StringBuilder regex = new StringBuilder(Pattern.quote(parts[0]));
            for (int i = 1; i < parts.length; i++) {
                boolean last = i == parts.length - 1;
                regex.append(last && end
                        ? ".*" + Pattern.quote(parts[i])
                        : "(?>.*?" + Pattern.quote(parts[i]) + ")");
            }
            return Pattern.compile(regex + (end ? "$" : ""), Pattern.DOTALL);
        }
    }
}
