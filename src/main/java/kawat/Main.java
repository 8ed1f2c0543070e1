package kawat;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.cli.KawatCommand;
import kawat.cli.WithoutWindow;
import kawat.desk.Annotator;
import kawat.desk.Desk;
import kawat.desk.IngestListener;
import kawat.desk.Settings;
import kawat.lexicon.Lexicons;
import kawat.view.Display;
import kawat.view.KawatWindow;
import kawat.view.intake.SystemPicker;
import kawat.view.wording.Messages;

/// Starts Kawat: the only place that makes services.
public final class Main {

    /// Most stories printed where no window can open.
    private static final int PRINTED = 20;

    private Main() {
    }

    /// Runs the command line, or opens the window when there is none.
    public static void main(String[] args) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        Annotator annotator = new Annotator(Lexicons.load());
        int code = KawatCommand.run(annotator, (Path archive) -> openWindow(archive, annotator, out, err), out, err,
                args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static void openWindow(Path archive, Annotator annotator, PrintWriter out, PrintWriter err) {
        try (Desk desk = Desk.open(archive, annotator)) {
            Optional<String> obstacle = Display.obstacle(System.getenv()).or(() -> show(desk, err));
            obstacle.ifPresent(why -> {
                err.println(why + " These are its newest stories, each with its quotes:");
                err.flush();
                desk.addSamplesWhenEmpty(telling(err));
                WithoutWindow.print(desk, PRINTED, out);
            });
        }
    }

    private static Optional<String> show(Desk desk, PrintWriter err) {
        Settings settings = Settings.openDefault();
        Messages messages = new Messages(Locale.getDefault(Locale.Category.DISPLAY));
        AtomicReference<KawatWindow> opened = new AtomicReference<>();
        Optional<String> obstacle = Display.run(stage -> {
            KawatWindow window = new KawatWindow(stage, desk, settings, messages, new SystemPicker(messages));
            opened.set(window);
            window.show();
        });
        KawatWindow window = opened.get();
        if (window != null) {
            try {
                window.close();
            } catch (IOException e) {
                err.println("Where you were could not be kept: " + e.getMessage());
            }
        }
        return obstacle;
    }

    private static IngestListener telling(PrintWriter err) {
        return new IngestListener() {
            @Override
            public void progress(long done, Optional<Long> total) {
                // A dozen samples are taken in before anybody could read how many are done.
            }

            @Override
            public void refused(Origin origin, Rejected why) {
                err.println(origin.uri().orElse("") + ": " + why.reason());
            }
        };
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), false);
    }
}
