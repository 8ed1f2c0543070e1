package kawat.desk.edits;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import kawat.archive.Archive;
import kawat.archive.Edit;
import kawat.article.Anchor;
import kawat.article.Article;
import kawat.article.Corrected;
import kawat.article.Correction;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.article.Who;

/// Corrects statements by edits beside the first version of their story: they hold in all of its versions.
final class Corrections {

    private final Archive archive;
    private final EditKeeper keeper;

    Corrections(Archive archive, EditKeeper keeper) {
        this.archive = archive;
        this.keeper = keeper;
    }

    Optional<Corrected> read(String id) {
        return keeper.found(id).map(a -> Overlay.of(a, archive.corrections(a)));
    }

    Optional<Done> speaker(String id, Quote quote, Who who) throws IOException {
        return decide(id, quote, (article, held) -> held
                .<Correction>map(words -> new Correction.Missed(words, quote.kind(), who))
                .orElseGet(() -> new Correction.SpokenBy(anchors(article, quote.spans()), quote.kind(), who)));
    }

    Optional<Done> notSaid(String id, Quote quote) throws IOException {
        return decide(id, quote, (article, held) -> new Correction.NotSaid(anchors(article, quote.spans())));
    }

    Optional<Done> said(String id, List<Span> words, Quote.Kind kind, Who who) throws IOException {
        Optional<Article> article = keeper.found(id).filter(a -> !words.isEmpty() && words.stream()
                .allMatch(w -> w.length() > 0 && w.paragraph() < a.paragraphs().size()
                        && w.end() <= a.paragraphs().get(w.paragraph()).text().length()));
        return article.isEmpty()
                ? Optional.empty()
                : Optional.of(again(new Done(id, archive.story(article.get()),
                        List.of(edit(true, new Correction.Missed(anchors(article.get(), words), kind, who))))));
    }

    Optional<Done> withdraw(String id, List<Correction> corrections) throws IOException {
        Optional<Article> article = archive.captured(id);
        List<Correction> held = article.map(archive::corrections).orElse(List.of());
        List<Edit.Statement> edits = corrections.stream().filter(held::contains).map(c -> edit(false, c)).toList();
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(again(new Done(id, archive.story(article.orElseThrow()), edits)));
    }

    /// Adds the edits of what was done, or is to be undone, to those that are there.
    Done again(Done done) throws IOException {
        keeper.edit(Map.of(done.story(),
                done.edits().stream().<Edit>map(e -> edit(e.holds(), e.correction())).toList()));
        return done;
    }

    /// Returns every article that has corrections, in its latest version.
    List<Corrected> all() throws IOException {
        Set<String> stories = new TreeSet<>();
        archive.edited((id, edits) -> {
            if (!Edit.corrections(edits).isEmpty()) {
                stories.add(id);
            }
        });
        return stories.stream().map(archive::latest).map(this::read).flatMap(Optional::stream).toList();
    }

    /// Decides on a statement in place of all that was decided on it before.
    ///
    /// @param make makes the correction; it is given the words of the statement where the reader had marked them
    private Optional<Done> decide(String id, Quote quote,
            BiFunction<Article, Optional<List<Anchor>>, Correction> make) throws IOException {
        Optional<Corrected> read = read(id);
        int place = read.map(r -> r.article().annotations().quotes().indexOf(quote)).orElse(-1);
        if (read.isEmpty() || place < 0) {
            return Optional.empty();
        }
        List<Edit.Statement> edits = new ArrayList<>();
        Optional<List<Anchor>> own = Optional.empty();
        for (Corrected.Change change : read.get().of(place)) {
            edits.add(edit(false, change.correction()));
            if (change.correction() instanceof Correction.Missed missed) {
                own = Optional.of(missed.words());
            }
        }
        edits.add(edit(true, make.apply(read.get().article(), own)));
        return Optional.of(again(new Done(id, archive.story(read.get().article()), edits)));
    }

    private static List<Anchor> anchors(Article article, List<Span> words) {
        return words.stream().map(w -> Anchor.of(article, w)).toList();
    }

    private static Edit.Statement edit(boolean holds, Correction correction) {
        return new Edit.Statement(Instant.now().truncatedTo(ChronoUnit.SECONDS), holds, correction);
    }
}
