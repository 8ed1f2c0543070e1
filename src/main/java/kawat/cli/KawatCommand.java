package kawat.cli;

import java.io.PrintWriter;
import kawat.desk.Annotator;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `kawat` command; what it does without a subcommand is decided by the caller.
@Command(name = "kawat", mixinStandardHelpOptions = true, version = "Kawat 0.1.0", description = "Reads foreign-language diplomatic wire stories: who said what, and where it stands.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:done", "1:some inputs were refused, each named with its reason", "2:wrong use"})
public final class KawatCommand implements Runnable {

    private final Runnable window;

    private KawatCommand(Runnable window) {
        this.window = window;
    }

    /// Runs the command line.
    ///
    /// @param window opens the window; called when there is no subcommand
    /// @return the exit code
    public static int run(Annotator annotator, Runnable window, PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new KawatCommand(window)).addSubcommand(new ParseCommand(annotator));
        return line.setOut(out).setErr(err).setExecutionExceptionHandler((e, command, parsed) -> {
            command.getErr().println("kawat: " + e.getMessage());
            return 1;
        }).execute(args);
    }

    @Override
    public void run() {
        window.run();
    }
}
