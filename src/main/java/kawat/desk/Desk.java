package kawat.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Quote;
import kawat.article.Rejected;
import kawat.article.Speaker;
import kawat.index.ArticleHit;
import kawat.index.Hits;
import kawat.index.QuoteHit;
import kawat.index.QuoteQuestion;
import kawat.index.Snippet;
import kawat.source.Page;

/// Does what the application does, for the window and the command line alike. Safe for use by several threads; every
/// method may take long and belongs on no user-interface thread.
public final class Desk implements AutoCloseable {

    private final Annotator annotator;
    private final Map<String, Article> articles = Collections.synchronizedMap(new LinkedHashMap<>());

    private Desk(Annotator annotator) {
        this.annotator = annotator;
    }

    /// Opens the archive in the folder, which is made when it is not there.
    public static Desk open(Path archive, Annotator annotator) {
        return new Desk(annotator);
    }

    /// Takes in files and folders, each article once, and tells the listener of everything on the way.
    ///
    /// @return what became of it all
    public IngestReport ingest(List<Path> paths, IngestListener listener) {
        int[] counts = new int[3];
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path)) {
                files.filter(Files::isRegularFile).sorted().forEach(f -> take(f, counts, listener));
            } catch (IOException e) {
                listener.refused(origin(path), new Rejected("it cannot be read", Optional.empty()));
            }
        }
        return new IngestReport(counts[0], counts[1], counts[2]);
    }

    /// Takes in a text that the reader pasted, HTML or plain.
    public IngestReport ingestText(String text, IngestListener listener) {
        int[] counts = new int[3];
        take(new Page(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), Optional.empty(),
                Optional.of(java.nio.charset.StandardCharsets.UTF_8), Optional.empty(), Optional.empty()), counts,
                listener);
        return new IngestReport(counts[0], counts[1], counts[2]);
    }

    /// Returns the newest articles.
    public Hits<ArticleHit> newest(int limit) {
        return hits(List.copyOf(articles.values()), limit);
    }

    /// Finds articles.
    public Hits<ArticleHit> search(String query, int limit) {
        String wanted = query.toLowerCase(Locale.ROOT);
        return hits(articles.values().stream().filter(
                a -> a.paragraphs().stream().anyMatch(p -> p.text().toLowerCase(Locale.ROOT).contains(wanted)))
                .toList(), limit);
    }

    /// Finds statements.
    public Hits<QuoteHit> quotes(QuoteQuestion question, int limit) {
        List<QuoteHit> found = articles.values().stream()
                .flatMap(a -> IntStream.range(0, a.annotations().quotes().size()).mapToObj(i -> hit(a, i)))
                .filter(h -> h.speakers().toString().toLowerCase(Locale.ROOT)
                        .contains(question.speaker().toLowerCase(Locale.ROOT)))
                .filter(h -> h.words().text().toLowerCase(Locale.ROOT)
                        .contains((question.query() + question.about()).toLowerCase(Locale.ROOT)))
                .toList();
        return new Hits<>(found.size(), found.stream().limit(limit).toList());
    }

    /// Returns the article of an id, with its annotations.
    public Optional<Article> article(String id) {
        return Optional.ofNullable(articles.get(id));
    }

    @Override
    public void close() {
        articles.clear();
    }

    private static Origin origin(Path path) {
        return new Origin(Optional.of(path.toUri().toString()), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void take(Path file, int[] counts, IngestListener listener) {
        try {
            take(new Page(Files.readAllBytes(file), Optional.empty(), Optional.empty(),
                    Optional.of(file.toUri().toString()), Optional.empty()), counts, listener);
        } catch (IOException e) {
            counts[2]++;
            listener.refused(origin(file), new Rejected("it cannot be read", Optional.empty()));
        }
    }

    private void take(Page page, int[] counts, IngestListener listener) {
        Consumer<Outcome> keep = outcome -> {
            switch (outcome) {
                case Outcome.Read(Article article) ->
                    counts[articles.putIfAbsent(article.id(), article) == null ? 0 : 1]++;
                case Outcome.Refused(Origin origin, Rejected why) -> {
                    counts[2]++;
                    listener.refused(origin, why);
                }
            }
        };
        annotator.parse(page, keep);
        listener.progress(counts[0] + counts[1] + counts[2], Optional.empty());
    }

    private static Hits<ArticleHit> hits(Collection<Article> found, int limit) {
        List<ArticleHit> items = new ArrayList<>();
        for (Article a : found.stream().limit(limit).toList()) {
            items.add(new ArticleHit(a.id(), a.language(), a.headline(), a.agency(), a.outlet(), a.published(),
                    a.dateline(), a.sample(), a.annotations().quotes().size(),
                    new Snippet(a.paragraphs().getFirst().text(), List.of())));
        }
        return new Hits<>(found.size(), items);
    }

    private static QuoteHit hit(Article a, int i) {
        Quote q = a.annotations().quotes().get(i);
        List<String> speakers = q.speakers().stream().map(s -> switch (s) {
            case Speaker.Named n -> a.entity(n.entity()).map(Entity::name).orElse(n.entity());
            case Speaker.Unnamed u -> u.description();
            case Speaker.Unknown u -> "";
        }).toList();
        return new QuoteHit(a.id(), i, q.kind(), new Snippet(a.textOf(q), List.of()), speakers, q.via(), a.headline(),
                a.language(), a.published(), a.sample());
    }
}
