package kawat.page.meta;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.page.story.Text;

/// Takes the names of sites and sections off the titles that a page gives to browsers and social media.
final class Titles {

    private static final Pattern BREAK = Pattern
            .compile("\\s+(?:[-–—|·•»«:~/]{1,2}|::|\\.::)\\s+|\\s*[|｜_]\\s*|\\s?:\\s+");
    /// A colon often stands inside a headline: only a name that is known stands before or behind it.
    private static final Pattern WEAK = Pattern.compile("\\s?:\\s+|\\s+[-–—/]\\s+");
    private static final String MARKS = "-–—|·•»«:~/｜_";
    private static final int LONGEST_SITE = 50;
    private static final int MOST_WORDS = 6;

    private final Set<String> sites = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    /// The names of the site without the spaces between their words.
    private final Set<String> joinedSites = new HashSet<>();
    private final String host;
    private final Set<String> hostParts;
    private final String joinedHost;

    /// @param names of the site and its sections, as the page gives them
    Titles(Set<String> names, List<String> sections, String host) {
        names.stream().map(Text::key).filter(k -> !k.isEmpty()).forEach(sites::add);
        this.names.addAll(sites);
        sections.stream().map(Text::key).filter(k -> !k.isEmpty()).forEach(this.names::add);
        this.host = host.replaceFirst("^www\\.", "");
        this.hostParts = new HashSet<>(List.of(this.host.split("\\.")));
        this.joinedHost = this.host.replaceAll("[.-]", "");
        sites.forEach(s -> joinedSites.add(s.replace(" ", "")));
    }

    /// Tells whether a text is the name of the site, in letters or as its address.
    boolean site(String text) {
        String key = Text.key(text);
        String joined = key.replace(" ", "");
        if (joined.isEmpty()) {
            return false;
        }
        return joinedSites.contains(joined)
                || !host.isEmpty() && (joinedHost.equals(joined)
                        || joined.length() >= 3 && hostParts.contains(text.strip().toLowerCase(Locale.ROOT))
                        || joined.length() >= 5 && joinedHost.startsWith(joined));
    }

    /// Tells whether a text is the name of the site with something added, such as that of a desk.
    boolean ofSite(String text) {
        String key = " " + Text.key(text) + " ";
        return site(text) || sites.stream().anyMatch(s -> s.length() >= 3 && key.contains(" " + s + " "));
    }

    /// Returns the title without what stands for the site at its ends.
    String bare(String title) {
        String bare = title;
        for (int i = 0; i < 5; i++) {
            String next = once(bare, i > 0);
            if (next.equals(bare)) {
                return bare;
            }
            bare = next;
        }
        return bare;
    }

    /// A quick look: every break has one of these marks.
    private static boolean unbroken(String title) {
        for (int i = 0; i < title.length(); i++) {
            if (MARKS.indexOf(title.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private String once(String title, boolean again) {
        if (unbroken(title)) {
            return title;
        }
        Matcher breaks = BREAK.matcher(title);
        int firstEnd = -1;
        int firstStart = -1;
        int lastStart = -1;
        int lastEnd = -1;
        while (breaks.find()) {
            if (breaks.start() == 0 || breaks.end() == title.length()) {
                continue;
            }
            if (firstStart < 0) {
                firstStart = breaks.start();
                firstEnd = breaks.end();
            }
            lastStart = breaks.start();
            lastEnd = breaks.end();
        }
        if (lastStart < 0) {
            return title;
        }
        String last = title.substring(lastEnd);
        String first = title.substring(0, firstStart);
        boolean weak = WEAK.matcher(title.substring(lastStart, lastEnd)).matches();
        boolean colon = title.substring(lastStart, lastEnd).contains(":");
        if (known(last) || !colon && !again && unlike(last) && (!weak || !Text.endsSentence(last))
                || !weak && unlike(last)) {
            String rest = Text.trim(title.substring(0, lastStart));
            if (Text.weight(rest) > 10) {
                return rest;
            }
        }
        if (known(first) && Text.weight(title.substring(firstEnd)) > 10) {
            return Text.trim(title.substring(firstEnd));
        }
        return title;
    }

    private boolean known(String part) {
        return site(part) || names.contains(Text.key(part));
    }

    private static boolean unlike(String part) {
        return part.length() <= LONGEST_SITE && Text.words(part) <= MOST_WORDS;
    }
}
