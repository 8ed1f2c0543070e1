package kawat.page.meta;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kawat.page.story.Text;
import org.jsoup.nodes.Element;

/// Chooses the writers among those that a page prints around its headline and those that it tells machines.
final class AuthorChooser {

    /// Elements looked at; pages with more are lists of comments.
    private static final int MOST = 400;
    private static final int LONGEST = 250;
    /// Elements between a headline and its writers at most, where nothing else tells that they are its own.
    private static final int NEAR = 220;
    /// Elements behind the beginning of the text among which its writers may still stand.
    private static final int BEHIND = 12;
    private static final int RUNNING_TEXT = 140;

    private final PageElements tags;
    private final Titles titles;
    private final Called called;
    private final Function<String, List<String>> reader;
    private final Function<String, Boolean> opened;
    private final Set<String> raw = new LinkedHashSet<>();

    /// @param reader takes the people off a line that names writers
    /// @param opened tells whether a line opens like one that names writers
    AuthorChooser(PageElements tags, Titles titles, Called called, Function<String, List<String>> reader,
            Function<String, Boolean> opened) {
        this.tags = tags;
        this.titles = titles;
        this.called = called;
        this.reader = reader;
        this.opened = opened;
    }

    /// What a page prints of writers.
    ///
    /// @param own whether it says in so many words that they wrote it
    private record Printed(List<String> people, boolean own) {}

    /// Chooses the writers.
    ///
    /// @param data     writers in the data of the page that is to be trusted
    /// @param headline the element that prints the headline
    List<String> choose(List<String> data, Optional<Element> headline) {
        raw.addAll(data);
        List<String> told = people(data);
        if (told.isEmpty()) {
            List<String> meta = tags.meta("author", "byl", "article:author", "article.author", "parsely-author",
                    "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor", "author.name",
                    "og:article:author", "cxenseparse:author", "analytics:author", "article_author", "citation_author",
                    "twitter:data1");
            for (String author : meta) {
                raw.add(author);
                if (told.isEmpty() && !author.startsWith("http") && !author.matches("\\d.*")) {
                    told = people(List.of(author));
                }
            }
        }
        Printed printed = printed(headline);
        if (told.isEmpty() || printed.people().isEmpty()) {
            return told.isEmpty() ? printed.people() : told;
        }
        Set<String> toldKeys = keys(told);
        Set<String> printedKeys = keys(printed.people());
        if (printedKeys.containsAll(toldKeys)) {
            return printed.people();
        }
        if (toldKeys.containsAll(printedKeys)) {
            return told.size() <= printed.people().size() + 3 ? told : printed.people();
        }
        boolean disjoint = toldKeys.stream().noneMatch(printedKeys::contains);
        return disjoint && printed.own() && !related(told, printed.people()) ? printed.people() : told;
    }

    /// Returns what stands where writers are named, organisations and all.
    List<String> raw() {
        return new ArrayList<>(raw);
    }

    /// A surname in common: one of the two is shortened.
    private static boolean related(List<String> one, List<String> other) {
        Set<String> words = new HashSet<>();
        one.forEach(n -> words.addAll(List.of(Text.key(n).split(" "))));
        return other.stream().flatMap(n -> Stream.of(Text.key(n).split(" "))).filter(w -> w.length() > 2)
                .anyMatch(words::contains);
    }

    private static Set<String> keys(List<String> names) {
        Set<String> keys = new LinkedHashSet<>();
        names.forEach(n -> keys.add(Text.key(n)));
        return keys;
    }

    private List<String> people(List<String> names) {
        Set<String> people = new LinkedHashSet<>();
        Set<String> keys = new HashSet<>();
        for (String name : names) {
            for (String person : reader.apply(PageElements.clean(name))) {
                boolean letters = person.indexOf(' ') > 0 || !Text.allCaps(person);
                if (letters && !titles.ofSite(person) && keys.add(Text.key(person))) {
                    people.add(person);
                }
            }
        }
        // What holds the name of another and more is about that one.
        people.removeIf(p -> people.stream().anyMatch(o -> o.indexOf(' ') > 0 && o.length() < p.length()
                && (" " + Text.key(p) + " ").contains(" " + Text.key(o) + " ")));
        return new ArrayList<>(people);
    }

    /// Reads the writers that are printed nearest to the headline.
    private Printed printed(Optional<Element> headline) {
        List<Element> all = tags.elements();
        int head = headline.map(all::indexOf).orElse(-1);
        int text = head < 0 ? -1 : firstText(all, head);
        Printed best = new Printed(List.of(), false);
        double top = 0;
        int looked = 0;
        for (int at : tags.writers()) {
            Element element = all.get(at);
            boolean marked = PageElements.marked(element);
            if (passed(element) || ++looked > MOST) {
                continue;
            }
            String line = words(element);
            if (line.isEmpty() || line.length() > LONGEST) {
                continue;
            }
            boolean own = opened.apply(line);
            boolean before = head >= 0 && at > head - NEAR / 3 && at < head;
            boolean below = head >= 0 && at > head && (text > 0 ? at < text + BEHIND : at < head + NEAR);
            boolean near = head < 0 || before || below;
            if (!near && (!own || apart(element, headline)) && !marked
                    || element.normalName().equals("address") && !own) {
                continue;
            }
            raw.add(line);
            List<String> people = people(List.of(line));
            boolean full = people.stream().anyMatch(p -> p.indexOf(' ') > 0 || Text.dense(p.charAt(0)));
            if (people.isEmpty() || !full && !own && !marked) {
                continue;
            }
            int letters = Math.max(1, Text.key(line).length());
            int named = people.stream().mapToInt(p -> Text.key(p).length()).sum();
            double score = (marked ? 1.5 : 0) + (own ? 1.5 : 0) + (near ? 2 : 0) + 1.5 * Math.min(1.0, (double) named
                    / letters) + (below ? 0.3 : 0) - (people.size() > 4 ? 1.5 : 0)
                    + (people.stream().allMatch(p -> p.indexOf(' ') > 0) ? 0.5 : 0);
            List<String> merged = more(best.people(), people, score, top);
            if (score > top + 0.01 || merged.size() > best.people().size()) {
                best = new Printed(merged, best.own() && score <= top || own || marked && near);
                top = Math.max(top, score);
            }
        }
        return top >= 2.5 ? best : new Printed(List.of(), false);
    }

    /// Several elements of one kind name several writers.
    private static List<String> more(List<String> known, List<String> found, double score, double top) {
        if (known.isEmpty() || score > top + 0.8 && !found.containsAll(known)) {
            return found;
        }
        Set<String> keys = keys(known);
        if (Math.abs(score - top) <= 0.8 && found.stream().noneMatch(p -> related(known, List.of(p)))
                && Math.abs(score - top) <= 0.35) {
            List<String> all = new ArrayList<>(known);
            found.stream().filter(p -> keys.add(Text.key(p))).forEach(all::add);
            return all.size() <= 6 ? all : known;
        }
        return score > top + 0.01 && keys(found).size() >= known.size() ? found : known;
    }

    /// Tells whether an element stands outside the article that has the headline.
    private static boolean apart(Element element, Optional<Element> headline) {
        Element story = headline.map(h -> h.closest("article, main")).orElse(null);
        return story != null && !element.parents().contains(story);
    }

    private static int firstText(List<Element> all, int from) {
        for (int i = from + 1; i < all.size(); i++) {
            if (all.get(i).normalName().equals("p") && Text.weight(all.get(i).text()) >= RUNNING_TEXT) {
                return i;
            }
        }
        return -1;
    }

    private boolean passed(Element element) {
        int steps = 0;
        for (Element e = element; e != null && steps < 7; e = e.parent(), steps++) {
            if (called.is(Called.PASSED, e) && !e.normalName().equals("body") && !e.normalName().equals("html")
                    || e.normalName().equals("aside") || e.normalName().equals("figure")
                    || e.normalName().equals("nav") || e.hasAttr("hidden")) {
                return true;
            }
        }
        return element.normalName().equals("meta") || element.normalName().equals("link");
    }

    /// Returns the words of an element without what stands beside names; elements side by side are words apart.
    private String words(Element writers) {
        String text = InnerWords.of(writers, " | ", true, 2 * LONGEST, e -> e.normalName().equals("img")
                || called.is(Called.BESIDE, e) && !called.is(Called.WRITER, e));
        return PageElements.clean(text).replaceAll("(?:\\s*\\|\\s*)+", " | ").replaceAll(
                "^\\s*\\|\\s*|\\s*\\|\\s*$",
                "");
    }
}
