package kawat.page.meta;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kawat.lexicon.Markup;
import org.jsoup.nodes.Element;

/// Reads the names that a page gives its elements.
final class Called {

    private static final int LONGEST = 120;

    private Called() {
    }

    /// Tells whether one of the names of an element is listed.
    static boolean any(List<String> listed, Element element) {
        String all = element.className() + " " + element.id() + " " + element.attr("data-testid");
        return !all.isBlank() && Markup.lists(listed, names(all));
    }

    /// Returns the names in lower case: whole, in their parts, and in pairs of parts.
    private static Set<String> names(String all) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : all.strip().split("\\s+")) {
            if (name.isEmpty() || name.length() > LONGEST) {
                continue;
            }
            names.add(name.toLowerCase(Locale.ROOT));
            String[] parts = name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT).split("[^a-z]+");
            for (int i = 0; i < parts.length; i++) {
                boolean denied = i > 0 && (parts[i - 1].equals("no") || parts[i - 1].equals("without"));
                if (!parts[i].isEmpty() && !denied) {
                    names.add(parts[i]);
                    if (i + 1 < parts.length) {
                        names.add(parts[i] + "-" + parts[i + 1]);
                    }
                }
            }
        }
        return names;
    }
}
