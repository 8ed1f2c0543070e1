package kawat.view.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kawat.view.intake.Refusal;
import kawat.view.prose.Prose;
import kawat.view.prose.Selection;
import kawat.view.wording.Messages;

/// Shows a job, and stays the same card while the job goes on.
final class JobCard extends VBox {

    private final VBox what = new VBox();
    private final Label state = new Label();
    private final Label news = new Label();
    private final Label pace = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button pause;
    private final Button resume;
    private final Button cancel;
    private final Button retry;
    private final Button forget;
    private final Button open;
    private final VBox refusals = new VBox();
    private final List<Prose> proses = new ArrayList<>();
    private final Selection selection = new Selection(refusals, proses);
    private final Messages messages;
    private JobRow row;
    private List<Refusal> listed = List.of();
    private boolean opened;

    JobCard(JobRow row, ActivityModel model, Messages messages) {
        this.row = row;
        this.messages = messages;
        getStyleClass().add("job");
        state.getStyleClass().add("job-state");
        news.getStyleClass().add("job-news");
        pace.getStyleClass().add("job-pace");
        progress.setMaxWidth(Double.MAX_VALUE);
        String id = row.id();
        pause = button("pause", () -> model.pause(id));
        resume = button("resume", () -> model.resume(id));
        cancel = button("cancel", () -> model.cancel(id));
        retry = button("retry", () -> model.retry(id));
        forget = button("forget", () -> model.forget(id));
        open = button("show", () -> {
            opened = !opened;
            update(this.row);
        });
        refusals.getStyleClass().add("job-refusals");
        FlowPane line = new FlowPane(state, news, pace);
        line.getStyleClass().add("job-line");
        FlowPane buttons = new FlowPane(pause, resume, cancel, retry, open, forget);
        buttons.getStyleClass().add("job-buttons");
        getChildren().addAll(what, line, progress, buttons, refusals);
        update(row);
    }

    /// Returns the words that are selected among the refusals.
    Optional<String> selected() {
        return selection.words();
    }

    void update(JobRow next) {
        if (what.getChildren().isEmpty() || !next.what().equals(row.what())) {
            what.getChildren().setAll(new Prose(next.what(), "und", "plain", "job-what"));
        }
        row = next;
        state.setText(next.state());
        text(news, next.news());
        text(pace, next.pace());
        boolean runs = next.stands() == kawat.desk.jobs.Job.State.RUNNING;
        boolean waits = next.stands() == kawat.desk.jobs.Job.State.WAITING;
        boolean paused = next.stands() == kawat.desk.jobs.Job.State.PAUSED;
        progress.setProgress(next.progress());
        shown(progress, runs || paused && next.progress() > 0);
        shown(pause, runs || waits);
        shown(resume, paused);
        shown(cancel, next.open());
        shown(retry, next.refused());
        shown(forget, !next.open());
        shown(open, !next.refusals().isEmpty());
        open.setText(messages.of(opened ? "job.refusals.hide" : "job.refusals", next.refusals().size() + next.more()));
        shown(refusals, opened && !next.refusals().isEmpty());
        if (opened && !listed.equals(next.refusals())) {
            list(next);
        }
        setAccessibleText(String.join(", ", next.what(), next.state(), next.news(), next.pace()));
    }

    private void list(JobRow next) {
        listed = next.refusals();
        selection.clear();
        proses.clear();
        refusals.getChildren().clear();
        for (Refusal refusal : listed) {
            proses.add(new Prose(refusal.what(), "und", "plain", "refused-what"));
            proses.add(new Prose(refusal.reason(), "und", "plain", "refused-why"));
        }
        refusals.getChildren().addAll(proses);
        if (next.more() > 0) {
            Label more = new Label(messages.of("job.refusals.more", next.more()));
            more.getStyleClass().add("job-news");
            refusals.getChildren().add(more);
        }
    }

    private Button button(String does, Runnable action) {
        Button button = new Button(messages.of("job.do." + does));
        button.getStyleClass().addAll("small", "job-" + does);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static void text(Label label, String words) {
        label.setText(words);
        shown(label, !words.isEmpty());
    }

    private static void shown(javafx.scene.Node node, boolean whether) {
        node.setVisible(whether);
        node.setManaged(whether);
    }
}
