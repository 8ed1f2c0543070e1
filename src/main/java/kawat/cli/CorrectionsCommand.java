package kawat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kawat.article.Anchor;
import kawat.article.Corrected;
import kawat.article.Correction;
import kawat.article.Who;
import kawat.desk.Desk;
import kawat.export.TestCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `kawat corrections`: what the reader corrected.
@Command(name = "corrections", mixinStandardHelpOptions = true, description = "Lists what you corrected, and writes it as test cases.")
final class CorrectionsCommand implements Runnable {

    private final KawatCommand kawat;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    CorrectionsCommand(KawatCommand kawat) {
        this.kawat = kawat;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists your corrections, those that no longer find their words too.")
    int list(@Option(names = "--json", description = "print one line of JSON for each") boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        try (Desk desk = kawat.open(spec.commandLine().getErr())) {
            List<Corrected> stories = desk.edits().all();
            if (stories.isEmpty()) {
                spec.commandLine().getErr().println("You corrected nothing yet; that is done in the window.");
            }
            for (Corrected story : stories) {
                story.changes().forEach(c -> print(out, json, story, c.correction(), true));
                story.lost().forEach(c -> print(out, json, story, c, false));
            }
        }
        return 0;
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "Prints every corrected story as a test case, one line of JSON each; they contain the texts of the stories.")
    int export(
            @Option(names = "--to", paramLabel = "DIR", description = "write a file for each instead, with its page beside it") Optional<Path> to) {
        PrintWriter out = spec.commandLine().getOut();
        try (Desk desk = kawat.open(spec.commandLine().getErr())) {
            for (Corrected story : desk.edits().all()) {
                if (!story.changes().isEmpty()) {
                    TestCase made = TestCase.of(story);
                    if (to.isPresent()) {
                        write(to.get(), made);
                    } else {
                        out.println(made.answer());
                    }
                }
            }
        }
        return 0;
    }

    private static void write(Path to, TestCase made) {
        try {
            Path folder = Files.createDirectories(to.resolve(made.language()));
            Files.writeString(folder.resolve(made.name() + ".txt"), made.page());
            Files.writeString(folder.resolve(made.name() + ".json"), made.answer() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(to + ": the test cases cannot be written there", e);
        }
    }

    private static void print(PrintWriter out, boolean json, Corrected story, Correction correction, boolean found) {
        String words = correction.words().stream().map(Anchor::words).collect(Collectors.joining(" … "));
        Optional<String> speaker = switch (correction) {
            case Correction.SpokenBy spoken -> Optional.of(name(spoken.who()));
            case Correction.Missed missed -> Optional.of(name(missed.who()));
            case Correction.NotSaid none -> Optional.empty();
        };
        String kind = switch (correction) {
            case Correction.SpokenBy spoken -> "speaker";
            case Correction.Missed missed -> "missed";
            case Correction.NotSaid none -> "not a quote";
        };
        if (json) {
            out.println(new JsonLine().string("article", story.article().id()).string("correction", kind)
                    .string("words", words).string("speaker", speaker).flag("found", found));
        } else {
            out.println(Stream.of(story.article().headline().orElse(story.article().id()), kind, speaker.orElse(""),
                    words, found ? "" : "the words are no longer in the story").filter(w -> !w.isEmpty())
                    .collect(Collectors.joining(" | ")));
        }
    }

    private static String name(Who who) {
        return switch (who) {
            case Who.Known known -> known.entity().name();
            case Who.Called called -> called.name();
            case Who.Described described -> "(" + described.description() + ")";
            case Who.Nobody nobody -> "?";
        };
    }
}
