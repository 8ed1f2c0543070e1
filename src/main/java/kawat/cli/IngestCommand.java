package kawat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.Desk;
import kawat.desk.jobs.Input;
import kawat.desk.jobs.Job;
import kawat.desk.jobs.Jobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kawat ingest`: takes files, folders and pages of the web into the archive.
@Command(name = "ingest", mixinStandardHelpOptions = true, description = "Takes files, folders and pages by their addresses into the archive. What is there already is not taken in twice; a changed story becomes a new version of itself.")
final class IngestCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final KawatCommand kawat;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--resume", description = "go on with what was stopped before its end")
    private boolean resume;

    @Option(names = "--retry", description = "try once more what the last job refused")
    private boolean retry;

    @Option(names = "--watch", paramLabel = "DIR", description = "take in what comes into a folder, until stopped with Ctrl-C")
    private List<Path> watched = List.of();

    @Option(names = "--again", description = "fetch pages by address anew, though they are in the archive")
    private boolean again;

    @Option(names = "--jobs", description = "list the jobs of before, with what became of them")
    private boolean list;

    @Parameters(arity = "0..*", paramLabel = "PATH|URL", description = "files, folders and addresses; hidden files in folders are left out; - reads standard input")
    private List<String> paths = List.of();

    IngestCommand(KawatCommand kawat) {
        this.kawat = kawat;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (paths.isEmpty() && !resume && !retry && !list && watched.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'PATH'");
        }
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = new Progress(err, "articles");
        try (Desk desk = kawat.open(err)) {
            Jobs jobs = desk.jobs();
            if (list) {
                jobs.list().reversed().forEach(j -> spec.commandLine().getOut().println(JobLines.line(j)));
                return 0;
            }
            jobs.follow(progress);
            if (again) {
                paths.forEach(desk.online()::again);
            }
            List<String> made = made(jobs, progress);
            Interruption interruption = Interruption.of(jobs, made, err);
            try {
                int code = run(jobs, made, progress, err);
                if (!watched.isEmpty()) {
                    watch(desk, err);
                }
                return Math.max(code, progress.exitCode());
            } finally {
                interruption.end();
            }
        }
    }

    /// Makes the jobs that were asked for and returns their ids.
    private List<String> made(Jobs jobs, Progress progress) throws IOException {
        List<String> made = new ArrayList<>();
        if (resume) {
            jobs.list().reversed().stream().filter(j -> !j.state().over()).map(Job::id).forEach(made::add);
            made.forEach(jobs::resume);
        }
        if (retry) {
            jobs.list().stream().filter(j -> j.state().over()).findFirst().flatMap(j -> jobs.retry(j.id()))
                    .ifPresent(j -> made.add(j.id()));
        }
        List<Input> inputs = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (String path : paths) {
            if (path.equals(STANDARD_INPUT)) {
                texts.add(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
            } else if (path.matches("(?i)([a-z]{2,}://|feed:http).*")) {
                inputs.add(new Input.Address(path));
            } else {
                try {
                    inputs.add(new Input.File(Path.of(path).toAbsolutePath()));
                } catch (InvalidPathException e) {
                    progress.refused(new Origin(Optional.of(path), Optional.empty(), Optional.empty(),
                            Optional.empty()), new Rejected("there is no such file", Optional.empty()));
                }
            }
        }
        if (!inputs.isEmpty() || !texts.isEmpty()) {
            made.add(jobs.add(inputs, texts).id());
        }
        return made;
    }

    private static int run(Jobs jobs, List<String> made, Progress progress, PrintWriter err)
            throws InterruptedException {
        if (made.isEmpty()) {
            return 0;
        }
        int code = 0;
        long began = System.nanoTime();
        long before = made.stream().flatMap(id -> jobs.job(id).stream()).mapToLong(j -> j.report().all()).sum();
        for (String id : made) {
            Job job = jobs.await(id);
            progress.end();
            long done = Math.max(0, job.report().all() - job.report().refused() - before);
            err.println(JobLines.report(job.report()) + JobLines.speed(done, System.nanoTime() - began));
            job.trouble().ifPresent(why -> err.println("Stopped before the end: " + why
                    + ". `kawat ingest --resume` goes on."));
            code = job.trouble().isPresent() ? 1 : code;
        }
        return code;
    }

    private void watch(Desk desk, PrintWriter err) throws InterruptedException {
        for (Path folder : watched) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(spec.commandLine(), folder + ": there is no such folder to watch");
            }
            try {
                desk.watcher().add(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(folder + ": it cannot be watched", e);
            }
            err.println("Watching " + folder + "; Ctrl-C ends it.");
        }
        err.flush();
        desk.jobs().listen(job -> {
            if (job.state() == Job.State.DONE) {
                err.println(JobLines.report(job.report()) + ".");
                err.flush();
            }
        });
        Thread.currentThread().join();
    }
}
