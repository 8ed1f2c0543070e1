package kawat.page.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.Dateline;
import kawat.article.Origin;
import kawat.article.Paragraph;
import kawat.article.Removed;

/// Gathers an article piece by piece; not for sharing between threads.
public final class ArticleDraft {

    private final Origin origin;
    private String language = "und";
    private Optional<String> headline = Optional.empty();
    private Optional<String> kicker = Optional.empty();
    private final Set<String> bylines = new LinkedHashSet<>();
    private Optional<String> agency = Optional.empty();
    private Optional<String> outlet = Optional.empty();
    private Optional<Dateline> dateline = Optional.empty();
    private Optional<Instant> published = Optional.empty();
    private Optional<Instant> modified = Optional.empty();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Removed> removed = new ArrayList<>();

    /// @param origin where the bytes came from
    public ArticleDraft(Origin origin) {
        this.origin = origin;
    }

    /// Sets the BCP-47 tag of the language.
    public void language(String tag) {
        language = tag;
    }

    /// Sets the headline; a blank one is none.
    public void headline(Optional<String> text) {
        headline = text.filter(t -> !t.isBlank());
    }

    /// Sets the line above the headline.
    public void kicker(Optional<String> text) {
        kicker = text.filter(t -> !t.isBlank());
    }

    /// Adds people who wrote it.
    public void bylines(List<String> people) {
        bylines.addAll(people);
    }

    /// Sets the wire that sent it, unless one is known already.
    public void agency(Optional<String> name) {
        agency = agency.or(() -> name);
    }

    /// Sets who published it.
    public void outlet(Optional<String> name) {
        outlet = name;
    }

    /// Sets the dateline.
    public void dateline(Dateline line) {
        dateline = Optional.of(line);
    }

    /// Sets when it was published.
    public void published(Optional<Instant> at) {
        published = at;
    }

    /// Sets when it was changed last.
    public void modified(Optional<Instant> at) {
        modified = at;
    }

    /// Adds a paragraph.
    public void paragraph(Paragraph paragraph) {
        paragraphs.add(paragraph);
    }

    /// Keeps a line that is taken out of the body, behind the last paragraph so far.
    public void remove(String text, Removed.Reason reason) {
        removed.add(new Removed(text, reason, paragraphs.size() - 1));
    }

    /// Shows the paragraphs so far, and those to come.
    public List<Paragraph> paragraphs() {
        return Collections.unmodifiableList(paragraphs);
    }

    /// Returns the article, without annotations.
    public Article build(Facts facts) {
        Sent sent = facts.sent();
        return new Article(Ids.of(facts, origin.uri(), headline, paragraphs), "", language, headline, kicker,
                List.copyOf(bylines), agency, outlet, sent.slug(), sent.filing(), dateline, published, modified,
                sent.supersedes(), sent.status(), false, origin, paragraphs, removed, List.of(), List.of(),
                Annotations.NONE);
    }

    boolean hasBylines() {
        return !bylines.isEmpty();
    }

    boolean hasAgency() {
        return agency.isPresent();
    }

    boolean hasDateline() {
        return dateline.isPresent();
    }
}
