package kawat.view.stories;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kawat.desk.Desk;
import kawat.index.Hits;
import kawat.index.QuoteQuestion;
import kawat.view.work.Worker;
import kawat.view.wording.Messages;

/// What the list on the left shows: the newest stories, or what a search found.
public final class StoriesModel {

    /// Tells what is searched for.
    public enum Search {
        WORDS, SPEAKER
    }

    /// A feed whose stories are shown alone.
    ///
    /// @param id of the subscription
    public record Only(String id, String name) {}

    /// Most rows that the list takes; the count beside it tells how many there are in all.
    private static final int MOST = 1_000;

    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObjectProperty<Search> search = new SimpleObjectProperty<>(this, "search", Search.WORDS);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    /// Held on to: a view that is made anew for each caller is forgotten with its listeners.
    private final ObservableList<Row> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ObjectProperty<Optional<Only>> only = new SimpleObjectProperty<>(this, "only", Optional.empty());
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(this, "total");
    private final ObjectProperty<Optional<Row>> chosen = new SimpleObjectProperty<>(this, "chosen", Optional.empty());
    private final Desk desk;
    private final Worker worker;
    private final Rows words;
    private long asked;

    public StoriesModel(Desk desk, Worker worker, Messages messages, ZoneId zone) {
        this.desk = desk;
        this.worker = worker;
        this.words = new Rows(messages, zone);
        query.addListener(o -> refresh());
        only.addListener(o -> {
            if (query.get().isBlank()) {
                refresh();
            }
        });
        search.addListener(o -> {
            if (!query.get().isBlank()) {
                refresh();
            }
        });
    }

    /// What the reader searches for; blank for nothing.
    public StringProperty queryProperty() {
        return query;
    }

    /// Whether words are searched for, or who said something.
    public ObjectProperty<Search> searchProperty() {
        return search;
    }

    /// The feed whose stories are shown alone while nothing is searched for; empty for all stories.
    public ObjectProperty<Optional<Only>> onlyProperty() {
        return only;
    }

    /// The row that the reader chose.
    public ObjectProperty<Optional<Row>> chosenProperty() {
        return chosen;
    }

    /// The rows, the best or newest first.
    public ObservableList<Row> rows() {
        return shownRows;
    }

    /// How many there are in all, which may be more than there are rows.
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// Tells whether the rows are what a search found.
    public boolean searching() {
        return !query.get().isBlank();
    }

    /// Reads the rows anew.
    public void refresh() {
        String wanted = query.get().strip();
        if (wanted.isEmpty() && only.get().isPresent()) {
            String feed = only.get().get().id();
            ask(() -> {
                List<String> ids = desk.online().feeds().stories(feed);
                return desk.newest(ids.subList(Math.max(0, ids.size() - MOST), ids.size()), MOST);
            }, (hits, own) -> show(own, hits.total(), words.byDay(hits.items())));
        } else if (wanted.isEmpty()) {
            ask(() -> desk.newest(MOST), (hits, own) -> show(own, hits.total(), words.byDay(hits.items())));
        } else if (search.get() == Search.WORDS) {
            ask(() -> desk.search(wanted, MOST), (hits, own) -> show(own, hits.total(), words.found(hits.items())));
        } else {
            ask(() -> desk.quotes(new QuoteQuestion("", wanted, ""), MOST),
                    (hits, own) -> show(own, hits.total(), words.said(hits.items())));
        }
    }

    /// Chooses the row below the chosen one, or above it when `by` is -1; the first where none is chosen.
    public void step(int by) {
        if (rows.isEmpty()) {
            return;
        }
        int at = chosen.get().map(rows::indexOf).orElse(-1);
        chosen.set(Optional.of(rows.get(at < 0 ? 0 : Math.clamp(at + by, 0, rows.size() - 1))));
    }

    private <T> void ask(java.util.concurrent.Callable<Hits<T>> question, BiConsumer<Hits<T>, Long> answer) {
        long own = ++asked;
        worker.ask(question, hits -> answer.accept(hits, own));
    }

    /// Shows an answer, unless a newer question was asked since.
    private void show(long question, long inAll, List<Row> found) {
        if (question != asked) {
            return;
        }
        total.set(inAll);
        Optional<Row> before = chosen.get();
        rows.setAll(found);
        chosen.set(before.flatMap(b -> rows.stream().filter(r -> same(r, b)).findFirst()));
    }

    private static boolean same(Row a, Row b) {
        boolean kind = a.getClass() == b.getClass() && a.article().equals(b.article());
        return kind && (!(a instanceof Row.Said s) || !(b instanceof Row.Said t) || s.quote() == t.quote());
    }
}
