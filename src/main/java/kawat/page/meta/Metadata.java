package kawat.page.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kawat.article.LiveEntry;
import kawat.article.Paragraph;
import kawat.lexicon.Markup;
import kawat.page.story.Dates;
import kawat.page.story.Facts;
import kawat.page.story.Line;
import kawat.page.story.Sent;
import kawat.page.story.StoryBuilder;
import kawat.page.story.Text;
import org.jspecify.annotations.Nullable;

/// Reads what a page says of its story outside the text, and decides what of that is to be trusted.
public final class Metadata {

    /// Lines of this weight are text rather than furniture; the language is told by them.
    private static final int RUNNING_TEXT = 60;
    private static final int LONGEST_SITE = 50;

    private final PageElements tags;
    private final List<Line> lines;
    private final StoryBuilder builder;
    private final Called called;
    private final Markup markup;
    private final List<JsonLd.Said> data;
    private @Nullable LiveBlog live;

    /// @param tags   all that the page has
    /// @param lines  what the page shows, top to bottom
    /// @param called tells what the elements of pages are called
    public Metadata(PageElements tags, List<Line> lines, StoryBuilder builder, Markup markup,
            Called called) {
        this.tags = tags;
        this.lines = lines;
        this.builder = builder;
        this.markup = markup;
        this.called = called;
        this.data = JsonLd.read(tags.json());
    }

    /// Returns what the page says of its story.
    public Facts facts() {
        String language = language();
        List<String> publishers = data.stream().map(JsonLd.Said::publisher).map(PageElements::clean)
                .filter(p -> !p.isBlank())
                .toList();
        var names = tags.sites();
        names.addAll(publishers);
        Titles titles = new Titles(names,
                data.stream().flatMap(d -> d.sections().stream()).map(PageElements::clean).toList(), tags.host());
        List<String> page = HeadlineChooser.told(tags, List.of());
        Optional<JsonLd.Said> trusted = trusted(page, titles);
        List<String> told = HeadlineChooser.told(tags,
                trusted.map(JsonLd.Said::headline).map(PageElements::clean).map(List::of).orElse(List.of()));
        Optional<HeadlineChooser.Chosen> chosen = new HeadlineChooser(tags, titles, lines, told, called).choose();
        Optional<String> headline = chosen.map(HeadlineChooser.Chosen::headline);
        AuthorChooser authors = new AuthorChooser(tags, titles, called, l -> builder.people(l, language),
                l -> builder.opensByline(l, language));
        List<String> people = authors.choose(trusted.map(JsonLd.Said::people).orElse(List.of()),
                chosen.flatMap(HeadlineChooser.Chosen::shown));
        List<String> senders = new ArrayList<>(trusted.map(JsonLd.Said::organisations).orElse(List.of()));
        senders.addAll(authors.raw());
        DateChooser dates = new DateChooser(tags, trusted,
                l -> builder.shown(l, language).or(() -> builder.shown(l, "und")),
                chosen.flatMap(HeadlineChooser.Chosen::shown), Zones.home(tags, language, markup));
        DateChooser.Chosen when = dates.choose();
        Optional<Dates.Shown> published = when.published().or(dates::fromAddress);
        this.live = new LiveBlog(tags, data, dates::moment, published);
        return new Facts(headline, chosen.flatMap(HeadlineChooser.Chosen::kicker), people,
                outlet(headline, trusted, publishers), published, when.modified(),
                when.published().isEmpty(), tags.address(), Optional.empty(), senders, Sent.NOTHING, dates.home());
    }

    /// Returns where the entries of a live blog begin among the paragraphs; to be asked after the facts.
    public List<LiveEntry> entries(List<Paragraph> paragraphs) {
        return live == null ? List.of() : live.entries(paragraphs);
    }

    private String language() {
        List<Line> text = lines.stream()
                .filter(l -> Text.weight(l.text()) >= RUNNING_TEXT && l.linkShare() < 0.5).toList();
        return builder.language(text.isEmpty() ? lines : text);
    }

    /// The data of an article that has the headline of the page, or its address; that of another story is none.
    private Optional<JsonLd.Said> trusted(List<String> told, Titles titles) {
        List<String> shown = Stream.concat(
                lines.stream().filter(l -> l.has(Line.Trait.TITLE)).map(Line::text).filter(t -> Text.weight(t) > 10),
                told.stream().map(titles::bare)).filter(t -> !titles.site(t)).toList();
        Optional<JsonLd.Said> same = data.stream()
                .filter(d -> Stream.of(d.headline(), d.alternative()).map(PageElements::clean)
                        .filter(h -> !h.isBlank() && !titles.site(h))
                        .anyMatch(h -> shown.stream().anyMatch(s -> Alike.story(titles.bare(h), s))))
                .findFirst();
        return same.or(() -> data.stream().filter(d -> d.headline().isBlank() || shown.isEmpty())
                .filter(d -> d.addresses().isEmpty() || tags.address().isEmpty()
                        || d.addresses().contains(tags.address().get()))
                .findFirst());
    }

    private Optional<String> outlet(Optional<String> headline, Optional<JsonLd.Said> trusted,
            List<String> publishers) {
        Stream<String> named = Stream.of(tags.meta("og:site_name").stream(),
                trusted.map(JsonLd.Said::publisher).map(PageElements::clean).stream(),
                tags.publishers().stream().map(e -> e.attr("content")).filter(c -> !c.isBlank()).limit(1)
                        .map(PageElements::clean),
                tags.publishers().stream().map(e -> PageElements.clean(e.text())).filter(t -> !t.isBlank()).limit(1),
                Stream.of(rest(tags.title(), headline)),
                tags.meta("application-name", "dc.publisher").stream(), publishers.stream()).flatMap(s -> s);
        return named.filter(n -> !n.isBlank() && n.length() <= 80 && !n.startsWith("http") && !n.startsWith("@"))
                .filter(n -> headline.filter(h -> Text.key(h).equals(Text.key(n))).isEmpty()).findFirst();
    }

    private static String rest(String title, Optional<String> headline) {
        if (headline.isEmpty() || !title.startsWith(headline.get())) {
            return "";
        }
        String rest = Text.trim(title.substring(headline.get().length())).replaceFirst("^[-–—|·•»«:_\\s]+", "");
        return rest.length() <= LONGEST_SITE ? rest : "";
    }

    /// Returns the address that the others on the page start from.
    public Optional<String> base() {
        return tags.base();
    }

    /// What the page says its story is about: often its first words.
    public List<String> descriptions() {
        return Stream.of(tags.content("property", "og:description"), tags.content("name", "description"))
                .map(PageElements::clean).filter(d -> d.length() >= 40)
                .collect(Collectors.toList());
    }

    /// The text of the story in the data, where the page itself shows none.
    public Optional<String> body() {
        return data.stream().map(JsonLd.Said::body).filter(b -> b.length() > 200).findFirst();
    }
}
