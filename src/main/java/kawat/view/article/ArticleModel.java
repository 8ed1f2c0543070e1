package kawat.view.article;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import kawat.article.Correction;
import kawat.article.Entity;
import kawat.article.Removed;
import kawat.article.Span;
import kawat.article.Who;
import kawat.desk.Desk;
import kawat.desk.Explainer;
import kawat.desk.Reasons;
import kawat.desk.edits.Done;
import kawat.view.work.Worker;
import kawat.view.wording.Messages;

/// The article that is open, which view of it shows, and what is lit in it.
public final class ArticleModel {

    /// The ways to look at an article.
    public enum View {
        PARAGRAPHS, QUOTES, ENTITIES
    }

    /// A place to scroll to. Each is an object of its own, so that the same place can be asked for twice.
    ///
    /// @param quote the statement to flash, if it is one
    public record Target(Span place, OptionalInt quote, long nth) {}

    /// A question of who said something.
    ///
    /// @param words    that somebody said
    /// @param language of the article
    /// @param people   of the article, the likeliest first
    /// @param answer   takes who it was
    public record Asked(String words, String language, List<Shown.Person> people, Consumer<Who> answer) {}

    /// Most known names that are offered.
    private static final int KNOWN = 12;

    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(this, "shown",
            Optional.empty());
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.PARAGRAPHS);
    private final ReadOnlyObjectWrapper<List<Span>> lit = new ReadOnlyObjectWrapper<>(this, "lit", List.of());
    private final ReadOnlyObjectWrapper<Optional<Target>> target = new ReadOnlyObjectWrapper<>(this, "target",
            Optional.empty());
    private final Desk desk;
    private final Explainer explainer;
    private final Worker worker;
    private final Messages messages;
    private final ShownMaker maker;
    private final PictureSource pictures;
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper(this, "done", "");
    private final History history = new History();
    private final ReadOnlyObjectWrapper<Optional<Asked>> asks = new ReadOnlyObjectWrapper<>(this, "asks",
            Optional.empty());
    private long asked;
    private long targets;

    /// Makes the model of no article yet.
    ///
    /// @param pictures gives the pictures that were captured
    public ArticleModel(Desk desk, Worker worker, Messages messages, ZoneId zone, PictureSource pictures) {
        this.pictures = pictures;
        this.desk = desk;
        this.explainer = new Explainer(desk);
        this.worker = worker;
        this.messages = messages;
        this.maker = new ShownMaker(messages, zone);
    }

    /// The open article, if any.
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The view that shows.
    public ObjectProperty<View> viewProperty() {
        return view;
    }

    /// The places that are lit: mentions of a bearer, or words searched for.
    public ReadOnlyObjectProperty<List<Span>> litProperty() {
        return lit.getReadOnlyProperty();
    }

    /// The place last asked for.
    public ReadOnlyObjectProperty<Optional<Target>> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /// Opens an article and lights the words searched for.
    public void open(String id, List<String> words) {
        load(id, () -> light(Occurrences.of(words, shown.get().orElseThrow().blocks())));
    }

    /// Opens an article at one of its statements.
    public void openQuote(String id, int quote) {
        load(id, () -> showQuote(quote));
    }

    /// Shows a statement in the text.
    public void showQuote(int quote) {
        shown.get().filter(s -> quote < s.cards().size()).ifPresent(s -> {
            view.set(View.PARAGRAPHS);
            aim(s.cards().get(quote).first(), OptionalInt.of(quote));
        });
    }

    /// Lights every mention of a bearer in the text and goes to the first.
    public void showBearer(String id) {
        shown.get().stream().flatMap(s -> s.bearers().stream()).filter(b -> b.id().equals(id)).findFirst()
                .ifPresent(b -> {
                    view.set(View.PARAGRAPHS);
                    light(b.mentions());
                });
    }

    /// Puts the lights out.
    public void darken() {
        lit.set(List.of());
    }

    /// Goes to the lit place after the last one, or the statement when nothing is lit; backwards when `by` is -1.
    public void step(int by) {
        if (shown.get().isEmpty()) {
            return;
        }
        List<Span> places = lit.get().isEmpty()
                ? shown.get().orElseThrow().cards().stream().map(Shown.Card::first).toList()
                : lit.get();
        if (places.isEmpty()) {
            return;
        }
        int last = target.get().map(t -> places.indexOf(t.place())).orElse(-1);
        int next = last < 0 ? by > 0 ? 0 : places.size() - 1 : Math.floorMod(last + by, places.size());
        view.set(View.PARAGRAPHS);
        aim(places.get(next), lit.get().isEmpty() ? OptionalInt.of(next) : OptionalInt.empty());
    }

    /// What was done to the article last and can be undone, in a sentence; empty for nothing.
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Puts a line that was taken out back into the story.
    public void putBack(Removed line) {
        shown.get().ifPresent(s -> perform(() -> putBack(s.id(), line)));
    }

    private Optional<History.Step> putBack(String id, Removed line) {
        return desk.edits().putBack(id, line)
                .map(d -> new History.Step(id, messages.of("gap.done", d.lines().size(), d.rule().site()),
                        () -> desk.edits().undo(d), () -> putBack(id, line)));
    }

    /// The question of who said something, until it is answered.
    public ReadOnlyObjectProperty<Optional<Asked>> asksProperty() {
        return asks.getReadOnlyProperty();
    }

    /// Asks who said a statement.
    public void askSpeaker(int quote) {
        shown.get().filter(s -> quote >= 0 && quote < s.cards().size()).ifPresent(s -> {
            Shown.Card card = s.cards().get(quote);
            ask(s, card.words(), who -> correct(s, "correct.done.speaker",
                    () -> desk.edits().speaker(s.id(), card.quote(), who)));
        });
    }

    /// Asks who said words of the text, which Kawat takes for nobody's.
    ///
    /// @param words one stretch of each paragraph that they run over
    public void askMissed(List<Span> words) {
        shown.get().ifPresent(s -> {
            Marked marked = Marked.of(words, s.blocks());
            if (!marked.words().isEmpty()) {
                String text = marked.words().stream()
                        .map(w -> s.blocks().get(w.paragraph()).text().substring(w.start(), w.end()))
                        .collect(Collectors.joining(" … "));
                ask(s, text, who -> correct(s, "correct.done.missed",
                        () -> desk.edits().said(s.id(), marked.words(), marked.kind(), who)));
            }
        });
    }

    private void ask(Shown s, String words, Consumer<Who> answer) {
        asks.set(Optional.empty());
        asks.set(Optional.of(new Asked(words, s.language(), s.people(), answer)));
    }

    /// Looks for those whom Kawat knows by a name.
    public void known(String typed, Consumer<List<Entity>> answer) {
        worker.ask(() -> desk.edits().known(typed, KNOWN), answer);
    }

    /// Says that a statement is none.
    public void notSaid(int quote) {
        shown.get().filter(s -> quote >= 0 && quote < s.cards().size())
                .ifPresent(s -> correct(s, "correct.done.notSaid",
                        () -> desk.edits().notSaid(s.id(), s.cards().get(quote).quote())));
    }

    /// Takes Kawat's own view again of what corrections are about.
    public void withdraw(List<Correction> held) {
        shown.get().ifPresent(s -> correct(s, "correct.done.withdrawn", () -> desk.edits().withdraw(s.id(), held)));
    }

    private void correct(Shown s, String words, Callable<Optional<Done>> question) {
        perform(() -> question.call().map(d -> step(s.id(), messages.of(words), d)));
    }

    private History.Step step(String id, String words, Done did) {
        return new History.Step(id, words, () -> desk.edits().undo(did), () -> {
            desk.edits().redo(did);
            return Optional.of(step(id, words, did));
        });
    }

    private void perform(Callable<Optional<History.Step>> deed) {
        worker.ask(deed, did -> did.ifPresent(step -> {
            history.add(step);
            reload(step.article(), step.words());
        }));
    }

    /// Undoes what was done last.
    public void undo() {
        history.undo().ifPresent(step -> worker.ask(() -> {
            step.undo().run();
            return step.article();
        }, id -> reload(id, "")));
    }

    /// Does again what was undone last.
    public void redo() {
        history.redo().ifPresent(step -> worker.ask(step.redo()::run, did -> did.ifPresent(again -> {
            history.readd(again);
            reload(again.article(), again.words());
        })));
    }

    /// Reads the open article anew, after something was done to it.
    public void reload() {
        shown.get().ifPresent(s -> reload(s.id(), ""));
    }

    /// Hands over what is made of a captured picture; nothing where it was not captured or nothing can be made of it.
    ///
    /// @param make runs away from the user interface
    public <T> void picture(String sha256, Function<byte[], Optional<T>> make, Consumer<T> answer) {
        worker.ask(() -> pictures.bytes(sha256).flatMap(make), found -> found.ifPresent(answer));
    }

    /// Asks why a statement of the open article was given to its speaker; answers nothing where that is not known.
    public void why(int quote, Consumer<Reasons.Reason> answer) {
        shown.get().ifPresent(s -> worker.ask(() -> explainer.of(s.id(), quote, messages::of), found -> answer.accept(
                found.orElseGet(() -> new Reasons.Reason("", List.of(messages.of("why.none")), List.of())))));
    }

    private void reload(String id, String words) {
        if (shown.get().filter(s -> s.id().equals(id)).isPresent()) {
            long own = ++asked;
            worker.ask(() -> desk.edits().read(id).map(maker::of), found -> {
                if (own == asked && found.isPresent()) {
                    lit.set(List.of());
                    target.set(Optional.empty());
                    done.set(words);
                    shown.set(found);
                }
            });
        }
    }

    /// Returns the statement last gone to.
    public OptionalInt quoteAtHand() {
        return target.get().map(Target::quote).orElse(OptionalInt.empty());
    }

    /// Returns a statement with who said it and where it stands, for the clipboard; the statement last gone to, where
    /// there is one, else the first.
    public Optional<String> citation() {
        return shown.get().filter(s -> !s.cards().isEmpty())
                .map(s -> cite(s, s.cards().get(quoteAtHand().orElse(0))));
    }

    private String cite(Shown article, Shown.Card card) {
        String who = String.join(", ", card.voices().stream().map(Shown.Voice::name).toList());
        String source = Stream.of(article.headline().orElse(""), article.details()).filter(w -> !w.isBlank())
                .collect(Collectors.joining(", "));
        return messages.of(article.sample() ? "citation.sample" : "citation", card.words(), who, source);
    }

    private void light(List<Span> places) {
        lit.set(places);
        if (!places.isEmpty()) {
            aim(places.getFirst(), OptionalInt.empty());
        }
    }

    private void aim(Span place, OptionalInt quote) {
        target.set(Optional.of(new Target(place, quote, ++targets)));
    }

    private void load(String id, Runnable then) {
        long own = ++asked;
        if (shown.get().filter(s -> s.id().equals(id)).isPresent()) {
            then.run();
            return;
        }
        worker.ask(() -> desk.edits().read(id).map(maker::of), found -> {
            if (own == asked && found.isPresent()) {
                lit.set(List.of());
                target.set(Optional.empty());
                shown.set(found);
                done.set("");
                then.run();
            }
        });
    }
}
