package kawat.view.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kawat.article.LineRule;
import kawat.desk.jobs.Watcher;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Shows what Kawat does and did: jobs, watched folders, requests to the network, and the reader's rules.
public final class ActivityPane extends BorderPane {

    private final ActivityModel model;
    private final Messages messages;
    private final VBox jobs = new VBox();
    private final VBox folders = new VBox();
    private final VBox requests = new VBox();
    private final VBox rules = new VBox();
    private final Map<String, JobCard> cards = new LinkedHashMap<>();
    private final Button close;

    /// Makes the pane.
    ///
    /// @param watch asks for a folder and watches it
    /// @param closed called when the reader is done with it
    public ActivityPane(ActivityModel model, Messages messages, Runnable watch, Runnable closed) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("sheet", "activity");
        Label title = new Label(messages.of("activity.title"));
        title.getStyleClass().add("sheet-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        close = new Button(messages.of("intake.close"));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(e -> closed.run());
        HBox head = new HBox(title, space, close);
        head.getStyleClass().add("sheet-head");
        setTop(head);
        Button add = new Button(messages.of("folders.add"));
        add.getStyleClass().add("small");
        add.setId("watch-folder");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(e -> watch.run());
        VBox column = new VBox(heading("activity.jobs"), jobs, heading("activity.folders"), folders, new FlowPane(add),
                heading("activity.rules"), rules, heading("activity.requests"), requests);
        column.getStyleClass().add("activity-column");
        List.of(jobs, folders, requests, rules).forEach(b -> b.getStyleClass().add("activity-list"));
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("activity-scroll");
        setCenter(scroll);
        model.jobs().addListener((ListChangeListener<JobRow>) c -> showJobs());
        model.folders().addListener((Observable o) -> showFolders());
        model.rules().addListener((Observable o) -> showRules());
        model.requests().addListener((Observable o) -> showRequests());
        showJobs();
        showFolders();
        showRules();
        showRequests();
    }

    /// Moves the keyboard focus into the pane.
    public void focus() {
        close.requestFocus();
    }

    /// Returns the words that are selected.
    public Optional<String> selected() {
        return cards.values().stream().map(JobCard::selected).flatMap(Optional::stream).findFirst();
    }

    private void showJobs() {
        cards.keySet().removeIf(id -> model.job(id).isEmpty());
        model.jobs().forEach(row -> cards.computeIfAbsent(row.id(), id -> new JobCard(row, model, messages))
                .update(row));
        List<Node> order = model.jobs().stream().<Node>map(row -> Objects.requireNonNull(cards.get(row.id())))
                .toList();
        fill(jobs, order, "activity.jobs.none");
    }

    private void showFolders() {
        fill(folders, model.folders().stream().<Node>map(this::folder).toList(), "activity.folders.none");
    }

    private void showRules() {
        fill(rules, model.rules().stream().<Node>map(this::rule).toList(), "activity.rules.none");
    }

    private void showRequests() {
        fill(requests, model.requests().stream().<Node>map(this::request).toList(), "activity.requests.none");
    }

    private void fill(VBox list, List<Node> nodes, String none) {
        if (nodes.isEmpty()) {
            list.getChildren().setAll(new Prose(messages.of(none), "und", "plain", "activity-none"));
        } else if (!list.getChildren().equals(nodes)) {
            list.getChildren().setAll(nodes);
        }
    }

    private Node folder(Watcher.Watched watched) {
        String there = messages.of(watched.there() ? "folders.there" : "folders.gone");
        return entry(watched.folder().toString(), there, "folders.remove", () -> model.unwatch(watched.folder()));
    }

    private Node rule(LineRule rule) {
        String about = messages.of("rules.about", rule.site().startsWith("sha256:")
                ? messages.of("rules.onePage")
                : rule.site(), messages.of("removed." + rule.reason()));
        return entry(rule.shape(), about, "rules.remove", () -> model.forget(rule));
    }

    private Node request(Requests.Line line) {
        VBox words = new VBox(new Prose(line.host() + "  " + line.what(), "und", "plain", "refused-what"),
                new Prose(model.moment(line) + "  \u00B7  " + line.result(), "und", "plain", "refused-why"));
        words.getStyleClass().add("activity-entry");
        return words;
    }

    private Node entry(String what, String about, String remove, Runnable removed) {
        VBox words = new VBox(new Prose(what, "und", "plain", "refused-what"),
                new Prose(about, "und", "plain", "refused-why"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button button = new Button(messages.of(remove));
        button.getStyleClass().addAll("small", "entry-remove");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.of(remove) + ": " + what);
        button.setOnAction(e -> removed.run());
        HBox line = new HBox(words, button);
        line.getStyleClass().addAll("activity-entry", "entry-line");
        return line;
    }

    private Label heading(String key) {
        Label heading = new Label(messages.of(key));
        heading.getStyleClass().add("group-title");
        return heading;
    }
}
