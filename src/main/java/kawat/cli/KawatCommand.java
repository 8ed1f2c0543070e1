package kawat.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import kawat.desk.Annotator;
import kawat.desk.Desk;
import kawat.desk.Places;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The `kawat` command; what it does without a subcommand is decided by the caller.
@Command(name = "kawat", mixinStandardHelpOptions = true, version = "Kawat 0.1.0", description = "Reads foreign-language diplomatic wire stories: who said what, and where it stands. Without a command it opens the window.", footerHeading = "%n", footer = Help.KAWAT, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:done", "1:some inputs were refused or damaged, each named with its reason", "2:wrong use"})
public final class KawatCommand implements Runnable {

    private final Annotator annotator;
    private final Consumer<Path> window;

    @Option(names = "--archive", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "folder of the archive; by default the system's place for your data")
    private @Nullable Path archive;

    private KawatCommand(Annotator annotator, Consumer<Path> window) {
        this.annotator = annotator;
        this.window = window;
    }

    /// Runs the command line.
    ///
    /// @param window opens the window; called when there is no subcommand
    /// @return the exit code
    public static int run(Annotator annotator, Runnable window, PrintWriter out, PrintWriter err, String... args) {
        return run(annotator, archive -> window.run(), out, err, args);
    }

    /// Runs the command line.
    ///
    /// @param window opens the window on an archive; called when there is no subcommand
    /// @return the exit code
    public static int run(Annotator annotator, Consumer<Path> window, PrintWriter out, PrintWriter err,
            String... args) {
        KawatCommand kawat = new KawatCommand(annotator, window);
        CommandLine line = new CommandLine(kawat).addSubcommand(new ParseCommand(annotator))
                .addSubcommand(withLimits(new CommandLine(new IngestCommand(kawat))))
                .addSubcommand(new SearchCommand(kawat)).addSubcommand(new QuotesCommand(kawat))
                .addSubcommand(new FeedsCommand(kawat)).addSubcommand(new CheckCommand(kawat))
                .addSubcommand(new ReannotateCommand(kawat)).addSubcommand(new CorrectionsCommand(kawat));
        line.setOut(out).setErr(err).setExecutionExceptionHandler((e, command, parsed) -> {
            err.println("kawat: " + sentence(e));
            return 1;
        });
        int code;
        try {
            code = line.execute(args);
        } catch (OutOfMemoryError e) {
            err.println("kawat: there is not enough memory for this; take in fewer or smaller files at a time.");
            code = 1;
        } catch (StackOverflowError e) {
            err.println("kawat: an input is nested too deep to be read.");
            code = 1;
        }
        out.flush();
        err.flush();
        return code;
    }

    private static CommandLine withLimits(CommandLine ingest) {
        ingest.getCommandSpec().usageMessage().footer(Help.INGEST,
                "Limits:\n  " + String.join("\n  ", Desk.limits()));
        return ingest;
    }

    @Override
    public void run() {
        window.accept(folder());
    }

    Annotator annotator() {
        return annotator;
    }

    /// Opens the archive that was asked for, and says what is to be known of it.
    Desk open(PrintWriter err) {
        Desk desk = Desk.open(folder(), annotator);
        desk.notices().forEach(err::println);
        err.flush();
        return desk;
    }

    private Path folder() {
        Path asked = archive;
        return asked != null ? asked : Places.ofThisSystem().archive();
    }

    /// Returns what went wrong in a sentence; never a stack trace.
    private static String sentence(Exception e) {
        return Optional.ofNullable(e.getMessage()).filter(m -> !m.isBlank())
                .orElse("something failed that should not (" + e.getClass().getSimpleName() + ")");
    }
}
