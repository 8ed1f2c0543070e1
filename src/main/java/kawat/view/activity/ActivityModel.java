package kawat.view.activity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import kawat.article.LineRule;
import kawat.desk.Desk;
import kawat.desk.Settings;
import kawat.desk.jobs.Job;
import kawat.desk.jobs.Jobs;
import kawat.desk.jobs.Watcher;
import kawat.view.intake.JobWords;
import kawat.view.intake.Refusal;
import kawat.view.work.Worker;
import kawat.view.wording.Messages;

/// What Kawat does and did, and what the reader may change of it.
public final class ActivityModel {

    /// Most refused inputs that a job lists; the report counts all.
    private static final int MOST = 100;
    /// Most requests that are listed.
    private static final int REQUESTS = 200;
    private static final String WATCHED = "watch.folders";

    private final ObservableList<JobRow> jobs = FXCollections.observableArrayList();
    /// Held on to: a view that is made anew for each caller is forgotten with its listeners.
    private final ObservableList<JobRow> shownJobs = FXCollections.unmodifiableObservableList(jobs);
    private final ObservableList<Watcher.Watched> folders = FXCollections.observableArrayList();
    private final ObservableList<Watcher.Watched> shownFolders = FXCollections.unmodifiableObservableList(folders);
    private final ObservableList<LineRule> rules = FXCollections.observableArrayList();
    private final ObservableList<LineRule> shownRules = FXCollections.unmodifiableObservableList(rules);
    private final ObservableList<Requests.Line> requests = FXCollections.observableArrayList();
    private final ObservableList<Requests.Line> shownRequests = FXCollections.unmodifiableObservableList(requests);
    private final Desk desk;
    private final Worker worker;
    private final Messages messages;
    private final JobWords words;
    private final Settings settings;
    private final Requests network;
    private final Consumer<Job> heard;
    private final Runnable edited;

    /// Makes the model; nothing happens before {@link #start}.
    ///
    /// @param heard  hears of every job that changes
    /// @param edited called when a rule was forgotten, which may change articles
    public ActivityModel(Desk desk, Worker worker, Messages messages, Settings settings, Requests network,
            Consumer<Job> heard, Runnable edited) {
        this.desk = desk;
        this.worker = worker;
        this.messages = messages;
        this.words = new JobWords(messages);
        this.settings = settings;
        this.network = network;
        this.heard = heard;
        this.edited = edited;
    }

    /// The jobs, the newest first.
    public ObservableList<JobRow> jobs() {
        return shownJobs;
    }

    /// The watched folders.
    public ObservableList<Watcher.Watched> folders() {
        return shownFolders;
    }

    /// The rules that put lines back.
    public ObservableList<LineRule> rules() {
        return shownRules;
    }

    /// What was asked of the network, the newest first.
    public ObservableList<Requests.Line> requests() {
        return shownRequests;
    }

    /// Goes on with the jobs of before, and watches the folders that were watched.
    public void start() {
        worker.ask(() -> {
            network.listen(() -> worker.tell(this::listRequests));
            return network.lines();
        }, lines -> listRequests());
        listRules();
        if (!desk.writable()) {
            return;
        }
        List<String> watched = settings.get(WATCHED).stream().flatMap(String::lines).filter(l -> !l.isBlank()).toList();
        worker.ask(() -> {
            Jobs all = desk.jobs();
            all.listen(job -> worker.tell(() -> hear(job)));
            List<Job> before = all.list();
            all.start();
            for (Path folder : watched.stream().flatMap(f -> path(f).stream()).toList()) {
                desk.watcher().add(folder);
            }
            return before;
        }, before -> {
            before.reversed().forEach(this::hear);
            listFolders();
        });
    }

    /// Reads anew what changes without being told: folders that come and go, rules.
    public void refresh() {
        listRules();
        if (desk.writable()) {
            listFolders();
        }
    }

    /// Stops a job until it is resumed.
    public void pause(String id) {
        change(all -> all.pause(id));
    }

    /// Lets a job go on.
    public void resume(String id) {
        change(all -> all.resume(id));
    }

    /// Ends a job; what is in stays in.
    public void cancel(String id) {
        change(all -> all.cancel(id));
    }

    /// Tries again what a job refused.
    public void retry(String id) {
        change(all -> all.retry(id));
    }

    /// Forgets a job that is over.
    public void forget(String id) {
        worker.ask(() -> {
            desk.jobs().forget(id);
            return id;
        }, gone -> jobs.removeIf(j -> j.id().equals(gone)));
    }

    /// Watches a folder from now on.
    public void watch(Path folder) {
        watching(watcher -> watcher.add(folder));
    }

    /// Watches a folder no more.
    public void unwatch(Path folder) {
        watching(watcher -> watcher.remove(folder));
    }

    /// Forgets a rule, and takes out again the lines that it put back.
    public void forget(LineRule rule) {
        worker.ask(() -> {
            desk.edits().forget(rule);
            return rule;
        }, gone -> {
            listRules();
            edited.run();
        });
    }

    /// Reads a folder's name; one that was written on another system is none here.
    private static Optional<Path> path(String folder) {
        try {
            return Optional.of(Path.of(folder));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void hear(Job job) {
        List<Refusal> refusals = words.refusals(job);
        JobRow row = new JobRow(job.id(), job.state(), words.what(job), messages.of("job.state." + job.state()),
                job.trouble().map(why -> messages.of("failed", why)).orElseGet(() -> job.state() == Job.State.WAITING
                        ? ""
                        : words.report(job)),
                words.pace(job), JobWords.progress(job), refusals.subList(0, Math.min(MOST, refusals.size())),
                Math.max(0, job.report().refused() - MOST));
        int at = 0;
        while (at < jobs.size() && jobs.get(at).id().compareTo(job.id()) > 0) {
            at++;
        }
        if (at < jobs.size() && jobs.get(at).id().equals(job.id())) {
            jobs.set(at, row);
        } else {
            jobs.add(at, row);
        }
        heard.accept(job);
    }

    private void change(Consumer<Jobs> what) {
        worker.ask(() -> {
            what.accept(desk.jobs());
            return true;
        }, done -> {});
    }

    private interface Watching {
        void on(Watcher watcher) throws IOException;
    }

    private void watching(Watching what) {
        worker.ask(() -> {
            try {
                what.on(desk.watcher());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            List<Watcher.Watched> now = desk.watcher().folders();
            settings.put(WATCHED, now.stream().map(w -> w.folder().toString()).collect(Collectors.joining("\n")));
            settings.save();
            return now;
        }, folders::setAll);
    }

    private void listFolders() {
        worker.ask(() -> desk.watcher().folders(), folders::setAll);
    }

    private void listRules() {
        worker.ask(desk.edits()::rules, rules::setAll);
    }

    private void listRequests() {
        List<Requests.Line> all = network.lines();
        requests.setAll(all.subList(Math.max(0, all.size() - REQUESTS), all.size()).reversed());
    }

    /// Returns when a request was made, as the reader writes it.
    String moment(Requests.Line line) {
        return messages.moment(line.time(), java.time.ZoneId.systemDefault());
    }

    /// Finds a job of the list.
    Optional<JobRow> job(String id) {
        return jobs.stream().filter(j -> j.id().equals(id)).findFirst();
    }
}
