package kawat.view.intake;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kawat.desk.jobs.Input;
import kawat.desk.jobs.Job;
import kawat.view.wording.Messages;

/// Says in words how a job stands.
public final class JobWords {

    /// Inputs that are named; the words tell how many more there are.
    private static final int NAMED = 2;

    private final Messages messages;

    public JobWords(Messages messages) {
        this.messages = messages;
    }

    /// Says what was asked for.
    public String what(Job job) {
        String named = job.given().stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
        int more = job.given().size() - NAMED;
        return more > 0 ? messages.of("job.more", named, more) : named;
    }

    /// Says what became of the articles.
    public String report(Job job) {
        return messages.of("intake.done", job.report().added(), job.report().known(), job.report().refused(),
                job.report().updated());
    }

    /// Says how fast it goes and how long it takes yet; nothing while that cannot be told.
    public String pace(Job job) {
        if (job.rate().isEmpty()) {
            return "";
        }
        double rate = job.rate().getAsDouble();
        String fast = messages.of("job.rate", rate < 10 ? Math.round(rate * 10) / 10.0 : Math.round(rate));
        return Stream.of(Optional.of(fast), job.left().map(t -> messages.of("job.left", messages.about(t))))
                .flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    /// Tells how much is done, by what was read to its end; -1 where that cannot be told.
    public static double progress(Job job) {
        return job.inputs() > 1
                ? (double) job.finished() / job.inputs()
                : job.state() == Job.State.RUNNING ? -1 : job.state().over() ? 1 : 0;
    }

    /// Words the refusals.
    public List<Refusal> refusals(Job job) {
        return job.refusals().stream()
                .map(r -> new Refusal(r.what().map(JobWords::shown).orElseGet(() -> messages.of("intake.pasted")),
                        r.where().map(w -> r.reason() + " (" + w + ")").orElse(r.reason())))
                .toList();
    }

    private String name(Input input) {
        return switch (input) {
            case Input.File(Path path) -> Optional.ofNullable(path.getFileName()).orElse(path).toString();
            case Input.Address(String uri) -> uri;
            case Input.Text text -> messages.of("intake.pasted");
        };
    }

    /// Shows a file by its name, with the part of it that is meant; anything else by its address.
    private static String shown(String uri) {
        if (!uri.startsWith("file:")) {
            return uri;
        }
        try {
            int part = uri.indexOf('#');
            Path path = Path.of(URI.create(part < 0 ? uri : uri.substring(0, part)));
            String name = Optional.ofNullable(path.getFileName()).orElse(path).toString();
            return part < 0 ? name : name + ", " + URI.create(uri).getFragment();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // Not a file after all: the address as it stands says more than nothing.
            return uri;
        }
    }
}
