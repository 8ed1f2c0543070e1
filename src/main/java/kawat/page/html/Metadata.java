package kawat.page.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kawat.page.story.Dates;
import kawat.page.story.Facts;
import kawat.page.story.Line;
import kawat.page.story.Sent;
import kawat.page.story.Text;
import kawat.text.TextCleaner;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads what a page says of its story outside the text, and decides what of that is to be trusted.
final class Metadata {

    private static final Pattern SITE_BREAK = Pattern.compile("\\s+(?:[-–—|·•»«:]{1,2}|::)\\s+|\\s*[|_]\\s*");
    private static final int LONGEST_SITE = 50;

    private final Document page;
    private final List<Block> blocks;
    private final List<JsonLd.Said> data;

    Metadata(Document page, List<Block> blocks) {
        this.page = page;
        this.blocks = blocks;
        this.data = JsonLd.read(page);
    }

    Facts facts() {
        String title = clean(page.title());
        Optional<String> headline = headline(title);
        Optional<JsonLd.Said> trusted = data.stream()
                .filter(d -> headline.isPresent() && matches(clean(d.headline()), headline.get())).findFirst();
        Optional<Dates.Shown> published = trusted.flatMap(d -> Dates.machine(d.published()))
                .or(() -> micro("datePublished")).or(() -> meta("article:published_time", "og:article:published_time",
                        "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate",
                        "publishdate", "publish-date", "parsely-pub-date", "sailthru.date",
                        "cxenseparse:recs:publishtime")
                        .flatMap(Dates::machine))
                .or(() -> stamped());
        Optional<Dates.Shown> modified = trusted.flatMap(d -> Dates.machine(d.modified()))
                .or(() -> micro("dateModified"))
                .or(() -> meta("article:modified_time", "og:article:modified_time", "og:updated_time", "last-modified",
                        "dcterms.modified").flatMap(Dates::machine));
        List<String> people = people(trusted);
        List<String> senders = new ArrayList<>();
        trusted.ifPresent(d -> senders.addAll(d.organisations()));
        trusted.ifPresent(d -> senders.addAll(d.people()));
        boolean shownOnly = published.isEmpty();
        return new Facts(headline, Optional.empty(), people, outlet(title, headline, trusted), published,
                modified.filter(m -> published.isEmpty() || !m.instant().isBefore(published.get().instant())),
                shownOnly, address(), Optional.empty(), senders, Sent.NOTHING);
    }

    private List<String> people(Optional<JsonLd.Said> trusted) {
        String site = Text.key(trusted.map(JsonLd.Said::publisher).orElse(""));
        Stream<String> told = trusted.map(JsonLd.Said::people).orElse(List.of()).stream();
        List<String> people = told.map(Metadata::clean).filter(n -> person(n, site)).distinct().toList();
        if (people.isEmpty()) {
            people = page.select("[itemprop=author] [itemprop=name]").eachText().stream().map(Metadata::clean)
                    .filter(n -> person(n, site)).distinct().toList();
        }
        return people;
    }

    private static boolean person(String name, String site) {
        boolean cased = name.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
        boolean capital = name.chars().anyMatch(Character::isUpperCase);
        return !name.isEmpty() && name.length() <= 50 && Text.words(name) <= 5
                && name.chars().noneMatch(c -> c == '@' || c == '/' || c == ',') && !Text.key(name).equals(site)
                && (name.indexOf(' ') > 0 || Text.dense(name.charAt(0))) && (!cased || capital);
    }

    /// The main heading where it matches the page's title; else what else does.
    private Optional<String> headline(String title) {
        String social = clean(attr("meta[property=og:title]", "content"));
        List<String> headings = blocks.stream().filter(b -> b.line().has(Line.Trait.TITLE)).map(b -> b.line().text())
                .toList();
        Optional<String> marked = first("[itemprop=headline]");
        if (marked.isPresent() && (alike(marked.get(), title) || alike(marked.get(), social))) {
            return marked;
        }
        for (String heading : headings) {
            if (alike(heading, title) || alike(heading, social)) {
                return Optional.of(heading);
            }
        }
        Optional<String> prefix = blocks.stream().map(b -> b.line())
                .filter(l -> l.text().length() >= 10 && l.text().length() <= 300
                        && (begins(title, l.text()) || begins(social, l.text())))
                .map(Line::text).max(java.util.Comparator.comparingInt(String::length));
        if (prefix.isPresent() && !Text.key(prefix.get()).equals(Text.key(site()))) {
            return prefix;
        }
        List<String> mainHeadings = headings.stream()
                .filter(h -> h.length() > 15 && !Text.key(h).equals(Text.key(site()))).toList();
        if (mainHeadings.size() == 1) {
            return Optional.of(mainHeadings.getFirst());
        }
        if (!social.isBlank()) {
            return Optional.of(unsite(social)).filter(h -> !h.isBlank());
        }
        return title.isBlank() ? mainHeadings.stream().findFirst() : Optional.of(unsite(title));
    }

    private static boolean alike(String one, String other) {
        String a = Text.key(one);
        String b = Text.key(other);
        return a.length() >= 8 && b.length() >= 8
                && (b.contains(a) || a.contains(b) && b.length() * 3 > a.length() * 2);
    }

    private static boolean begins(String title, String line) {
        String a = Text.key(line);
        String b = Text.key(title);
        return !a.isEmpty() && (b.equals(a) || b.startsWith(a + " ")) && a.length() * 5 >= b.length() * 2;
    }

    private static boolean matches(String told, String headline) {
        return alike(told, headline) || alike(headline, told);
    }

    private String site() {
        return clean(attr("meta[property=og:site_name]", "content"));
    }

    private String unsite(String title) {
        String[] parts = SITE_BREAK.split(title);
        if (parts.length > 1) {
            String last = parts[parts.length - 1];
            boolean site = last.length() <= LONGEST_SITE && Text.words(last) <= 6;
            if (site || Text.key(last).equals(Text.key(site()))) {
                return Text.trim(title.substring(0, title.lastIndexOf(last))).replaceFirst("\\s*[-–—|·•»«:_]+$", "");
            }
        }
        return title;
    }

    private Optional<String> outlet(String title, Optional<String> headline, Optional<JsonLd.Said> trusted) {
        return Stream.of(site(), clean(trusted.map(JsonLd.Said::publisher).orElse("")),
                clean(attr("[itemprop=publisher] [itemprop=name]", "content")),
                first("[itemprop=publisher] [itemprop=name]").orElse(""), rest(title, headline),
                clean(attr("meta[name=application-name]", "content")),
                data.stream().map(JsonLd.Said::publisher).map(Metadata::clean).findFirst().orElse(""))
                .filter(n -> !n.isBlank() && n.length() <= 80).findFirst();
    }

    private static String rest(String title, Optional<String> headline) {
        if (headline.isEmpty() || !title.startsWith(headline.get())) {
            return "";
        }
        String rest = Text.trim(title.substring(headline.get().length())).replaceFirst("^[-–—|·•»«:_\\s]+", "");
        return rest.length() <= LONGEST_SITE ? rest : "";
    }

    private Optional<String> address() {
        return Stream.of(attr("link[rel=canonical]", "href"), attr("meta[property=og:url]", "content"))
                .map(String::strip).filter(a -> a.regionMatches(true, 0, "http", 0, 4)).findFirst();
    }

    private Optional<Dates.Shown> micro(String property) {
        return page.select("[itemprop=" + property + "]").stream()
                .map(e -> Stream.of(e.attr("datetime"), e.attr("content"), e.attr("title")).filter(t -> !t.isBlank())
                        .findFirst().orElse(e.text()))
                .map(Dates::machine).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> meta(String... names) {
        for (String name : names) {
            for (Element meta : page.select("meta")) {
                if ((meta.attr("property").equalsIgnoreCase(name) || meta.attr("name").equalsIgnoreCase(name))
                        && Dates.machine(meta.attr("content")).isPresent()) {
                    return Optional.of(meta.attr("content"));
                }
            }
        }
        return Optional.empty();
    }

    /// The first time element of the page that holds a full date.
    private Optional<Dates.Shown> stamped() {
        return page.select("time[datetime]").stream().map(e -> Dates.machine(e.attr("datetime")))
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<String> first(String selector) {
        return page.select(selector).stream().map(e -> clean(e.text())).filter(t -> !t.isBlank()).findFirst();
    }

    private String attr(String selector, String name) {
        return page.select(selector).stream().map(e -> e.attr(name)).filter(t -> !t.isBlank()).findFirst().orElse("");
    }

    /// What the page says its story is about: often its first words.
    List<String> descriptions() {
        return Stream.of(attr("meta[property=og:description]", "content"), attr("meta[name=description]", "content"))
                .map(Metadata::clean).filter(d -> d.length() >= 40).toList();
    }

    /// The text of the story in the data, where the page itself shows none.
    Optional<String> body() {
        return data.stream().map(JsonLd.Said::body).filter(b -> b.length() > 200).findFirst();
    }

    private static String clean(String text) {
        return Text.oneLine(TextCleaner.clean(Parser.unescapeEntities(text, false)));
    }
}
