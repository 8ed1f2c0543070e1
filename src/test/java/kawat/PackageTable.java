package kawat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The table of packages: what each may use of ours, and which libraries are at home in it.
final class PackageTable {

    /// Stands for every package above in the table.
    private static final String ALL_ABOVE = "*";

    /// What each package may use of ours, read from top to bottom: nothing points down. A package that is not listed here
    /// does not exist.
    private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();
    static {
        MAY_USE.put("article", Set.of());
        MAY_USE.put("lexicon", Set.of("article"));
        MAY_USE.put("text", Set.of("article", "lexicon"));
        MAY_USE.put("net", Set.of("article"));
        MAY_USE.put("source", Set.of("article", "net"));
        MAY_USE.put("page", Set.of("article", "lexicon", "text", "source"));
        MAY_USE.put("entity", Set.of("article", "lexicon", "text"));
        MAY_USE.put("quote", Set.of("article", "lexicon", "text"));
        MAY_USE.put("day", Set.of("article", "lexicon", "text"));
        MAY_USE.put("story", Set.of("article", "lexicon", "text"));
        MAY_USE.put("archive", Set.of("article"));
        MAY_USE.put("index", Set.of("article", "lexicon", "text"));
        MAY_USE.put("gloss", Set.of("article", "lexicon", "text", "net"));
        MAY_USE.put("export", Set.of("article"));
        MAY_USE.put("desk", Set.of(ALL_ABOVE));
        MAY_USE.put("view", Set.of("article", "archive", "index", "story", "gloss", "export", "desk"));
        MAY_USE.put("cli", Set.of("article", "archive", "index", "story", "gloss", "export", "desk"));
    }

    /// Packages that read or write a format of their own; never the model, and there is no package for JSON.
    private static final Set<String> FORMATS = Set.of("lexicon", "archive", "page", "source", "gloss", "export",
            "desk");

    /// Where each library is at home, by the beginning of its class names. The first that fits decides, so the finer ones
    /// stand first. What fits none has no home, and may not be used.
    private static final Map<String, Set<String>> HOMES = new LinkedHashMap<>();
    static {
        HOMES.put("tools.jackson.", FORMATS);
        HOMES.put("com.fasterxml.jackson.", FORMATS);
        HOMES.put("com.ibm.icu.", Set.of("text"));
        // The index takes an analyser and reads tokens; which analyser that is, only the text package knows.
        HOMES.put("org.apache.lucene.analysis.Analyzer", Set.of("text", "index"));
        HOMES.put("org.apache.lucene.analysis.TokenStream", Set.of("text", "index"));
        HOMES.put("org.apache.lucene.analysis.tokenattributes.", Set.of("text", "index"));
        HOMES.put("org.apache.lucene.analysis.", Set.of("text"));
        HOMES.put("org.apache.lucene.util.", Set.of("text", "index"));
        HOMES.put("org.apache.lucene.", Set.of("index"));
        HOMES.put("org.jsoup.", Set.of("page"));
        HOMES.put("org.netpreserve.jwarc.", Set.of("source"));
        HOMES.put("org.brotli.dec.", Set.of("source", "net"));
        HOMES.put("org.apache.james.mime4j.", Set.of("source"));
        HOMES.put("org.apache.commons.compress.", Set.of("source"));
        HOMES.put("javafx.", Set.of("view"));
        HOMES.put("atlantafx.", Set.of("view"));
        HOMES.put("picocli.", Set.of("cli"));
        HOMES.put("java.net.http.", Set.of("net"));
        // Looking a name up is a question to the network already.
        HOMES.put("java.net.Inet", Set.of("net"));
        HOMES.put("java.net.Proxy", Set.of("net"));
        HOMES.put("java.lang.ProcessBuilder", Set.of("net"));
        HOMES.put("java.", MAY_USE.keySet());
        HOMES.put("javax.", MAY_USE.keySet());
        HOMES.put("org.jspecify.", MAY_USE.keySet());
    }

    private PackageTable() {
    }

    /// Tells whether the table has a line for the package.
    static boolean lists(String name) {
        return MAY_USE.containsKey(name);
    }

    /// Tells whether one of our packages may use another. The root, named by the empty string, wires them all.
    static boolean mayUse(String user, String used) {
        if (user.isEmpty() || user.equals(used)) {
            return true;
        }
        Set<String> allowed = MAY_USE.getOrDefault(user, Set.of());
        return allowed.contains(used) || allowed.contains(ALL_ABOVE) && above(user).contains(used);
    }

    /// Tells whether a package may use a class of a library or of the JDK.
    static boolean isHomeOf(String user, String libraryClass) {
        Set<String> homes = HOMES.entrySet().stream().filter(h -> libraryClass.startsWith(h.getKey())).findFirst()
                .map(Map.Entry::getValue).orElse(Set.of());
        return user.isEmpty() || homes.contains(user);
    }

    private static Set<String> above(String name) {
        return MAY_USE.keySet().stream().takeWhile(p -> !p.equals(name)).collect(Collectors.toSet());
    }
}
