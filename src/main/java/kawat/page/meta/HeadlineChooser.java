package kawat.page.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kawat.page.story.Line;
import kawat.page.story.Text;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// Chooses the headline among what a page prints and what it tells machines. The printed one is the headline; what is told
/// to machines tells which of the printed ones it is, and stands in where none is printed.
final class HeadlineChooser {

    private static final int LONGEST = 400;
    private static final int SHORTEST = 10;
    private static final int ENOUGH = 3;
    /// Characters of an element's markup that a headline may take, with entities and the white space between.
    private static final int MOST_RAW = 40_000;
    private static final Evaluator BADGES = QueryParser.parse("span, em, small, strong, div, i, b");
    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final Pattern DOTS = Pattern.compile("\\s*(?:\\.{3}|\u2026)$");

    private final PageElements tags;
    private final Titles titles;
    private final List<Line> lines;
    private final List<String> told;
    private final List<String> raw;
    private final Called called;

    /// @param told headlines that the data of the page gives, best first
    HeadlineChooser(PageElements tags, Titles titles, List<Line> lines, List<String> told,
            Called called) {
        this.called = called;
        this.tags = tags;
        this.titles = titles;
        this.lines = lines;
        this.raw = told.stream().map(Text::key).toList();
        this.told = told.stream().map(PageElements::clean).map(titles::bare)
                .filter(t -> !t.isBlank() && !titles.site(t))
                .distinct().toList();
    }

    /// A headline and what is printed above it.
    ///
    /// @param shown the element that prints it
    record Chosen(String headline, Optional<String> kicker, Optional<Element> shown) {
        Chosen {
            headline = headline.replace('\u00A0', ' ').replace('\u202F', ' ').replaceAll(" {2,}", " ");
        }
    }

    private record Printed(Element element, String text, double score) {}

    Optional<Chosen> choose() {
        List<Printed> all = new ArrayList<>();
        int place = 0;
        for (Element element : tags.headings()) {
            if (element.normalName().equals("meta") || hidden(element)) {
                continue;
            }
            String text = words(element);
            if (Text.weight(text) >= SHORTEST / 2 && text.length() <= LONGEST && !titles.site(text)) {
                all.add(new Printed(element, text, score(element, text, place++)));
            }
        }
        Optional<Printed> best = all.stream().max(Comparator.comparingDouble(Printed::score));
        if (best.isPresent() && best.get().score() >= ENOUGH) {
            return Optional.of(chosen(best.get()));
        }
        Optional<String> line = line();
        if (line.isPresent()) {
            return line.map(l -> new Chosen(l, Optional.empty(), element(l)));
        }
        if (!told.isEmpty()) {
            return Optional.of(new Chosen(whole(told.getFirst()), Optional.empty(), Optional.empty()));
        }
        return best.map(this::chosen);
    }

    private Chosen chosen(Printed best) {
        String text = best.text();
        // A kicker without markup of its own is told by what the page says elsewhere.
        for (String other : told) {
            if (text.length() > other.length() && Text.weight(other) > 15
                    && Text.key(text).endsWith(" " + Text.key(other))) {
                int at = text.length() - other.length();
                String before = Text.trim(text.substring(0, Math.max(0, at)));
                if (Text.words(before) <= ENOUGH && text.substring(at).equals(other)
                        && raw.stream().noneMatch(t -> t.startsWith(Text.key(text)))) {
                    return new Chosen(other, Optional.of(before.replaceFirst("\\s*[|:·•/–—-]$", ""))
                            .filter(k -> !k.isBlank()), Optional.of(best.element()));
                }
            }
        }
        return new Chosen(Text.key(titles.bare(text)).length() > SHORTEST && text.contains("|") ? barred(text) : text,
                badge(best.element()), Optional.of(best.element()));
    }

    /// A printed headline seldom carries the name of the site; one that does has it behind a bar.
    private String barred(String text) {
        String last = text.substring(text.lastIndexOf('|') + 1);
        return titles.site(Text.trim(last)) ? Text.trim(text.substring(0, text.lastIndexOf('|'))) : text;
    }

    private double score(Element element, String text, int place) {
        double score = element.normalName().equals("h1") ? 2 : 1;
        if (element.attr("itemprop").contains("headline")) {
            score += 1.5;
        }
        double agree = 0;
        for (int i = 0; i < told.size(); i++) {
            String other = cut(told.get(i));
            double weight = i == 0 ? 4 : 3;
            if (Text.key(other).equals(Text.key(text))) {
                agree = Math.max(agree, weight + 2);
            } else if (Alike.holds(other, text) || Alike.holds(text, other)) {
                agree = Math.max(agree, weight + 1);
            } else {
                agree = Math.max(agree, weight * Math.max(0, Alike.share(other, text) - 0.2));
            }
        }
        score += agree;
        if (agree == 0 && !told.isEmpty() && Text.weight(text) < 25) {
            score -= 1;
        }
        if (called.is(Called.HEADLINE, element)) {
            score += 0.7;
        }
        boolean apart = called.is(Called.ELSEWHERE, element);
        boolean story = false;
        int steps = 0;
        for (Element e = element.parent(); e != null && !e.normalName().equals("body") && steps < 8; e = e.parent()) {
            story |= e.normalName().equals("article") || e.normalName().equals("main")
                    || called.is(Called.STORY, e);
            apart |= Set.of("aside", "footer", "nav", "form", "dialog").contains(e.normalName())
                    || steps < 4 && called.is(Called.ELSEWHERE, e);
            steps++;
        }
        score += story ? 0.6 : 0;
        score -= apart ? 2.5 : 0;
        // A heading that is a link leads elsewhere, unless it leads back to this page.
        Element link = element.normalName().equals("a") ? element : element.selectFirst(LINK);
        if (link != null && Text.oneLine(link.text()).length() * 10 >= text.length() * 9) {
            String href = link.attr("href");
            boolean self = tags.address().filter(a -> a.endsWith(href) || href.startsWith(a)).isPresent();
            score -= self || href.isEmpty() || href.startsWith("#") ? 0 : 1.5;
        }
        return score - Math.min(place, 5) * 0.25;
    }

    private static boolean hidden(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e.hasAttr("hidden") || e.normalName().equals("template") || e.normalName().equals("noscript")
                    || e.attr("style").toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none")) {
                return true;
            }
        }
        return false;
    }

    /// Titles for social media are cut at some length, with three dots behind.
    private static String cut(String title) {
        return title.endsWith("...") || title.endsWith("\u2026") ? DOTS.matcher(title).replaceFirst("") : title;
    }

    /// Returns the longest of the told headlines that begins like this one, where this one is cut.
    private String whole(String headline) {
        String begin = Text.key(cut(headline));
        return told.stream().filter(t -> Text.key(t).startsWith(begin)).filter(t -> cut(t).equals(t))
                .max(Comparator.comparingInt(String::length)).filter(t -> !cut(headline).equals(headline))
                .orElse(headline);
    }

    /// Finds a line of the page that is one of the told headlines, in the order in which those are trusted.
    private Optional<String> line() {
        for (String other : told) {
            String key = Text.key(cut(other));
            if (Text.weight(key) < SHORTEST) {
                continue;
            }
            Optional<String> same = lines.stream().map(Line::text).filter(t -> t.length() <= LONGEST)
                    .filter(t -> Text.key(t).equals(key) || !cut(other).equals(other)
                            && Text.key(t).startsWith(key))
                    .findFirst();
            if (same.isPresent()) {
                return same;
            }
        }
        return lines.stream().map(Line::text)
                .filter(t -> Text.weight(t) >= SHORTEST && t.length() <= LONGEST && !titles.site(t))
                .filter(t -> told.stream().anyMatch(o -> begins(o, t))).max(Comparator.comparingInt(String::length));
    }

    private static boolean begins(String title, String line) {
        String a = Text.key(line);
        String b = Text.key(title);
        return !a.isEmpty() && b.startsWith(a + " ") && a.length() * 5 >= b.length() * 3;
    }

    /// Finds the first element whose words are this line.
    private Optional<Element> element(String text) {
        return Holders.of(text, tags.page()).stream()
                .filter(e -> e.hasText() && Text.oneLine(e.wholeText()).equals(text) && e.parent() != null
                        && !Set.of("title", "script", "style", "a", "option").contains(e.normalName()))
                .findFirst();
    }

    private Optional<String> badge(Element heading) {
        return heading.select(BADGES).stream()
                .filter(this::badgeLike).map(e -> PageElements.clean(e.text()))
                .filter(t -> !t.isBlank() && t.length() <= 40).findFirst();
    }

    private boolean badgeLike(Element e) {
        return called.is(Called.BADGE, e) || e.hasAttr("aria-hidden");
    }

    /// Returns the words of a heading without badges, empty where it is too long for one; elements that stand side by side
    /// are words apart.
    private String words(Element heading) {
        String raw = InnerWords.of(heading, " ", false, MOST_RAW, this::badgeLike);
        if (raw.length() > MOST_RAW) {
            return "";
        }
        String words = PageElements.clean(raw);
        return words.isBlank() ? PageElements.clean(heading.text()) : words;
    }

    /// Returns what the head of a page tells of the headline, best first.
    static List<String> told(PageElements tags, List<String> data) {
        List<String> told = new ArrayList<>(tags.meta("og:title"));
        told.addAll(0, data);
        told.addAll(tags.meta("headline", "twitter:title", "twitter:text:title", "dc.title", "sailthru.title",
                "parsely-title", "title", "article.headline"));
        tags.items().stream()
                .filter(e -> e.normalName().equals("meta") && e.attr("itemprop").contains("headline"))
                .forEach(e -> told.add(PageElements.clean(e.attr("content"))));
        told.add(tags.title());
        return told.stream().filter(t -> !t.isBlank()).distinct().collect(Collectors.toList());
    }
}
