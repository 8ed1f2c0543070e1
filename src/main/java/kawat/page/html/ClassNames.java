package kawat.page.html;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kawat.article.Removed;
import kawat.lexicon.Markup;
import org.jsoup.nodes.Element;

/// Reads what the names that a page gives its elements say of them.
final class ClassNames {

    private final Markup markup;

    ClassNames(Markup markup) {
        this.markup = markup;
    }

    /// Returns the names of an element in lower case: whole, and in their parts.
    static Set<String> of(Element element) {
        String all = element.className() + " " + element.id() + " " + element.attr("data-testid") + " "
                + element.attr("itemprop") + " " + element.attr("rel") + " " + element.attr("data-component") + " "
                + element.attr("role");
        Set<String> names = new LinkedHashSet<>();
        if (all.isBlank()) {
            return names;
        }
        for (String name : all.strip().split("\\s+")) {
            if (name.isEmpty() || name.length() > 120) {
                continue;
            }
            names.add(name.toLowerCase(Locale.ROOT));
            String[] parts = name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT).split("[^a-z]+");
            for (int i = 0; i < parts.length; i++) {
                if (!parts[i].isEmpty()) {
                    names.add(parts[i]);
                    if (i + 1 < parts.length) {
                        names.add(parts[i] + "-" + parts[i + 1]);
                    }
                }
            }
        }
        return names;
    }

    Optional<Removed.Reason> apart(Set<String> names) {
        if (!names.isEmpty()) {
            for (Map.Entry<String, java.util.List<String>> entry : markup.apart().entrySet()) {
                if (Markup.lists(entry.getValue(), names)) {
                    return Optional.of(Removed.Reason.valueOf(entry.getKey()));
                }
            }
        }
        return Optional.empty();
    }

    boolean body(Set<String> names) {
        return Markup.lists(markup.body(), names);
    }

    boolean kicker(Set<String> names) {
        return Markup.lists(markup.kicker(), names);
    }

    boolean byline(Set<String> names) {
        return Markup.lists(markup.byline(), names);
    }

    boolean date(Set<String> names) {
        return Markup.lists(markup.date(), names);
    }

    boolean caption(Set<String> names) {
        return Markup.lists(markup.caption(), names);
    }

    boolean credit(Set<String> names) {
        return Markup.lists(markup.credit(), names);
    }

    boolean embed(Set<String> names) {
        return Markup.lists(markup.embed(), names);
    }

    boolean related(Set<String> names) {
        return Markup.lists(markup.related(), names);
    }
}
