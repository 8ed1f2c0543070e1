package kawat.desk.jobs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.IngestReport;
import kawat.source.Inputs;
import kawat.source.Page;
import kawat.source.PageSink;
import org.jspecify.annotations.Nullable;

/// Holds a job while the program runs, and writes every change of it into its journal. Safe for use by several threads.
final class Task {

    /// Most refusals that are kept; the report counts all.
    static final int REFUSALS = 1_000;

    private final Path folder;
    private final String id;
    private final Journal journal;
    private final LongSupplier nanos;
    private final List<Input> inputs = new ArrayList<>();
    private final Map<Integer, Journal.Result> results = new TreeMap<>();
    private final Set<Refusal> refusals = new LinkedHashSet<>();
    private Instant made = Instant.EPOCH;
    private List<Input> given = List.of();
    private Job.State state = Job.State.WAITING;
    private boolean listed;
    private Journal.@Nullable Result sum;
    private IngestReport report = IngestReport.NOTHING;
    private long finished;
    private @Nullable Rate rate;
    private Optional<Long> total = Optional.empty();
    private Optional<String> trouble = Optional.empty();

    private Task(Path folder, String id, LongSupplier nanos) {
        this.folder = folder;
        this.id = id;
        this.journal = Journal.of(folder, id);
        this.nanos = nanos;
    }

    static Task fresh(Path folder, String id, Instant made, List<Input> given, LongSupplier nanos)
            throws IOException {
        Task task = new Task(folder, id, nanos);
        task.made = made;
        task.given = given;
        task.journal.write(List.of(Journal.Line.head(Journal.head(made, given))));
        return task;
    }

    /// Reads a job back; empty where its file says too little.
    static Optional<Task> read(Path folder, String id, LongSupplier nanos) throws IOException {
        Task task = new Task(folder, id, nanos);
        task.journal.read(task::take);
        if (!task.listed) {
            task.inputs.clear();
            task.results.clear();
        }
        task.count();
        return task.given.isEmpty() ? Optional.empty() : Optional.of(task);
    }

    private void take(Journal.Line line) {
        line.head().ifPresent(h -> {
            made = h.made();
            given = h.given().stream().flatMap(n -> n.input(folder).stream()).toList();
        });
        line.input().flatMap(n -> n.input(folder)).ifPresent(inputs::add);
        listed |= line.listed().orElse(false);
        line.result().ifPresent(r -> {
            if (r.input().isEmpty()) {
                sum = r;
            } else {
                results.put(r.input().getAsInt(), r);
            }
        });
        line.refused().ifPresent(refusals::add);
        line.state().ifPresent(s -> state = s);
    }

    private void count() {
        report = results.values().stream().map(Journal.Result::report).reduce(IngestReport.NOTHING,
                IngestReport::plus);
        finished = results.values().stream().filter(Journal.Result::ended).count();
        Journal.Result whole = sum;
        if (whole != null) {
            report = whole.report();
            finished = whole.finished().orElse(finished);
        }
    }

    String id() {
        return id;
    }

    synchronized Job.State state() {
        return state;
    }

    synchronized Job job() {
        Rate now = state == Job.State.RUNNING ? rate : null;
        long all = sum != null ? sum.inputs().orElse(0L) : listed ? inputs.size() : 0;
        return new Job(id, made, state, given, all, finished, report,
                now == null ? OptionalDouble.empty() : now.perSecond(),
                now == null ? Optional.empty() : total.flatMap(now::left), List.copyOf(refusals), trouble);
    }

    /// Changes the state; what is running or waiting is not written down, as it is what a job without a state is.
    synchronized void become(Job.State next) throws IOException {
        Job.State before = state;
        state = next;
        if (next == Job.State.RUNNING) {
            rate = new Rate(nanos);
            total = Optional.empty();
            trouble = Optional.empty();
        } else if (next == Job.State.PAUSED || before == Job.State.PAUSED) {
            journal.append(List.of(Journal.Line.state(next)));
        }
    }

    synchronized void fail(String why) {
        trouble = Optional.of(why);
    }

    /// Lists the inputs that are not read to their end, as places in the list; looks into folders when it is first asked.
    List<Integer> open() throws IOException {
        boolean known;
        synchronized (this) {
            known = listed;
        }
        if (!known) {
            list();
        }
        return unfinished();
    }

    private synchronized List<Integer> unfinished() {
        return IntStream.range(0, inputs.size()).filter(i -> !results.containsKey(i) || !results.get(i).ended())
                .boxed().toList();
    }

    synchronized Input input(int place) {
        return inputs.get(place);
    }

    /// Looks into folders, which may take long and so is done without holding the job.
    private void list() throws IOException {
        List<Input> found = new ArrayList<>();
        List<Integer> unlisted = new ArrayList<>();
        PageSink sink = new PageSink() {
            @Override
            public void page(Page page) {
                throw new AssertionError("listing files reads none");
            }

            /// What cannot even be listed is an input that is at its end at once.
            @Override
            public void refused(Origin origin, Rejected why) {
                note(origin, why);
                path(origin).ifPresent(p -> {
                    unlisted.add(found.size());
                    found.add(new Input.File(p));
                });
            }
        };
        for (Input input : given()) {
            if (input instanceof Input.File(Path path)) {
                Inputs.files(List.of(path), sink).forEach(f -> found.add(new Input.File(f)));
            } else {
                found.add(input);
            }
        }
        keep(found, unlisted);
    }

    private synchronized void keep(List<Input> found, List<Integer> unlisted) throws IOException {
        inputs.addAll(found);
        unlisted.forEach(i -> results.put(i, Journal.Result.of(i, new IngestReport(0, 0, 0, 1), true)));
        List<Journal.Line> lines = new ArrayList<>();
        inputs.forEach(i -> lines.add(Journal.Line.input(i)));
        results.values().forEach(r -> lines.add(Journal.Line.result(r)));
        refusals.forEach(r -> lines.add(Journal.Line.refused(r)));
        lines.add(Journal.Line.end());
        journal.append(lines);
        listed = true;
        count();
    }

    private static Optional<Path> path(Origin origin) {
        try {
            return origin.uri().map(URI::create).map(Path::of);
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /// Hears of the progress of this run: what was done before it is added.
    synchronized void progress(long done, Optional<Long> inAll) {
        Rate now = rate;
        if (now != null) {
            now.done(done);
            total = inAll;
        }
    }

    synchronized void refused(Origin origin, Rejected why) throws IOException {
        if (note(origin, why)) {
            journal.append(List.of(Journal.Line.refused(new Refusal(origin.uri(), why.reason(), why.where()))));
        }
    }

    /// Tells whether the refusal is news: an input that is read a second time is refused a second time.
    private synchronized boolean note(Origin origin, Rejected why) {
        return refusals.size() < REFUSALS && refusals.add(new Refusal(origin.uri(), why.reason(), why.where()));
    }

    /// Hears what became of an input in this run.
    ///
    /// @param before what became of it in the runs before
    synchronized void settled(int place, IngestReport before, IngestReport now, boolean ended) throws IOException {
        // What was taken in by an earlier run is known now, and was counted then.
        long again = before.all() - before.refused();
        IngestReport both = new IngestReport(before.added() + now.added(), before.updated() + now.updated(),
                before.known() + (int) Math.max(0, now.known() - again), Math.max(before.refused(), now.refused()));
        Journal.Result result = Journal.Result.of(place, both, ended);
        Journal.Result last = results.put(place, result);
        IngestReport old = last == null ? IngestReport.NOTHING : last.report();
        report = new IngestReport(report.added() + both.added() - old.added(),
                report.updated() + both.updated() - old.updated(), report.known() + both.known() - old.known(),
                report.refused() + both.refused() - old.refused());
        finished += ended && (last == null || !last.ended()) ? 1 : 0;
        journal.append(List.of(Journal.Line.result(result)));
    }

    /// Returns what became of inputs so far, by their places.
    synchronized Map<Integer, IngestReport> soFar() {
        Map<Integer, IngestReport> all = new HashMap<>();
        results.forEach((place, r) -> all.put(place, r.report()));
        return all;
    }

    /// Ends the job and keeps no more of it than its report and what is to be tried again.
    synchronized void end(Job.State how) throws IOException {
        List<Journal.Line> lines = new ArrayList<>();
        lines.add(Journal.Line.head(Journal.head(made, given)));
        List<Input> again = again();
        Journal.Result whole = sum != null ? sum : Journal.Result.sum(report, inputs.size(), finished);
        sum = whole;
        inputs.clear();
        results.clear();
        for (Input input : again) {
            results.put(inputs.size(), Journal.Result.of(inputs.size(), new IngestReport(0, 0, 0, 1), true));
            inputs.add(input);
            lines.add(Journal.Line.input(input));
        }
        results.values().forEach(r -> lines.add(Journal.Line.result(r)));
        refusals.forEach(r -> lines.add(Journal.Line.refused(r)));
        lines.add(Journal.Line.result(whole));
        lines.add(Journal.Line.end());
        lines.add(Journal.Line.state(how));
        listed = true;
        state = how;
        journal.write(lines);
    }

    /// Returns the inputs in which something was refused.
    synchronized List<Input> again() {
        return results.entrySet().stream().filter(r -> r.getValue().refused() > 0 && r.getKey() < inputs.size())
                .map(r -> inputs.get(r.getKey())).toList();
    }

    /// Deletes all that is kept of it, the pasted texts too, but for those that another job still names.
    synchronized void delete(Set<Path> needed) throws IOException {
        journal.delete();
        for (Input input : given) {
            if (input instanceof Input.Text(Path kept) && !needed.contains(kept)) {
                Files.deleteIfExists(kept);
            }
        }
    }

    synchronized List<Input> given() {
        return given;
    }
}
