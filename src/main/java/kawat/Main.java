package kawat;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import kawat.cli.KawatCommand;
import kawat.desk.Annotator;
import kawat.lexicon.Lexicons;

/// Starts Kawat: the only place that makes services.
public final class Main {

    private Main() {
    }

    /// Runs the command line, or opens the window when there is none.
    public static void main(String[] args) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        Annotator annotator = new Annotator(Lexicons.load());
        int code = KawatCommand.run(annotator, () -> err.println("There is no window yet."), out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), false);
    }
}
