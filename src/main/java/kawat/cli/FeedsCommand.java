package kawat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.archive.Subscription;
import kawat.desk.Desk;
import kawat.desk.online.Feeds;
import kawat.desk.online.Found;
import kawat.desk.online.RefreshReport;
import kawat.desk.online.Sent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kawat feeds`: follows feeds, and shows what was sent.
@Command(name = "feeds", mixinStandardHelpOptions = true, description = "Follows feeds, and shows what Kawat sent.", footer = Help.FEEDS)
final class FeedsCommand implements Runnable {

    private static final Pattern EVERY = Pattern.compile("(\\d{1,5})([mhd])");
    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final KawatCommand kawat;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    FeedsCommand(KawatCommand kawat) {
        this.kawat = kawat;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Missing: add, list, remove, refresh, import, export, log, updates or network");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Follows a feed, and takes in what it holds. The address of a page will do where the page names its feed.")
    int add(@Parameters(paramLabel = "URL") String address,
            @Option(names = "--title", paramLabel = "TEXT", description = "what you call it") @Nullable String title,
            @Option(names = "--folder", paramLabel = "NAME", description = "puts it into a folder; a/b is one inside another") @Nullable String folder,
            @Option(names = "--full-text", description = "fetch the pages behind its items, where the site allows that") boolean fullText,
            @Option(names = "--every", paramLabel = "TIME", description = "how often it may be asked, e.g. 30m, 6h, 1d") @Nullable String every) {
        Feeds.Wish wish = new Feeds.Wish(Optional.ofNullable(title).filter(t -> !t.isBlank()),
                folder == null ? List.of() : List.of(folder.split("/")), fullText,
                Optional.ofNullable(every).map(this::time));
        try (Desk desk = kawat.open(err())) {
            Feeds feeds = desk.online().feeds();
            Found found = feeds.look(address);
            if (found instanceof Found.Choices(List<Found.Choice> choices)) {
                List<Found.Choice> declared = choices.stream().filter(Found.Choice::declared).toList();
                List<Found.Choice> best = declared.isEmpty() ? choices : declared;
                if (best.size() > 1) {
                    err().println("The page points to several feeds; add one of them:");
                    best.forEach(c -> out().println(c.address() + "  " + c.title()));
                    return 1;
                }
                found = feeds.look(best.getFirst().address());
            }
            return switch (found) {
                case Found.Feed feed -> told(following(feeds, feed, wish));
                case Found.Choices choices -> refused(address, "its feed is a page that names others");
                case Found.Nothing(String reason) -> refused(address, reason);
            };
        }
    }

    private RefreshReport following(Feeds feeds, Found.Feed feed, Feeds.Wish wish) {
        Progress progress = new Progress(err(), "articles");
        RefreshReport report = feeds.follow(feed, wish, progress);
        progress.end();
        return report;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the feeds you follow.")
    int list() {
        try (Desk desk = kawat.open(err())) {
            List<Subscription> followed = desk.online().feeds().list();
            if (followed.isEmpty()) {
                err().println("You follow no feed yet: `kawat feeds add ADDRESS` does.");
            }
            for (Subscription s : followed) {
                List<String> notes = new ArrayList<>();
                if (!s.folder().isEmpty()) {
                    notes.add("in " + String.join("/", s.folder()));
                }
                if (s.fullText()) {
                    notes.add("full text");
                }
                s.every().ifPresent(e -> notes.add("every " + words(e)));
                s.state().checked()
                        .ifPresent(c -> notes.add("checked " + TIME.format(c.atZone(ZoneId.systemDefault()))));
                s.state().result().ifPresent(notes::add);
                if (s.state().gone()) {
                    notes.add("gone: `kawat feeds remove " + s.id() + "` stops following it");
                }
                out().println(s.id() + "  " + s.name() + "  " + s.address()
                        + (notes.isEmpty() ? "" : "  (" + String.join("; ", notes) + ")"));
            }
            return 0;
        }
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Follows feeds no longer; their articles stay.")
    int remove(
            @Parameters(arity = "1..*", paramLabel = "FEED", description = "id, address or title") List<String> named) {
        return each(named, (feeds, feed) -> {
            feeds.unfollow(feed.id());
            err().println("No longer followed: " + feed.name());
            return 0;
        });
    }

    @Command(name = "refresh", mixinStandardHelpOptions = true, description = "Asks feeds for news: all of them, or those named.")
    int refresh(
            @Option(names = "--due", description = "only those whose time has come; for use by a timer") boolean due,
            @Parameters(arity = "0..*", paramLabel = "FEED", description = "id, address or title") @Nullable List<String> named) {
        if (named != null && !named.isEmpty()) {
            return each(named, (feeds, feed) -> told(refreshing(p -> feeds.refresh(feed.id(), p))));
        }
        try (Desk desk = kawat.open(err())) {
            if (due && !desk.online().updates()) {
                err().println("Updates are switched off: `kawat feeds updates on` lets feeds be asked by a timer.");
                return 0;
            }
            Feeds feeds = desk.online().feeds();
            return told(refreshing(p -> due ? feeds.refreshDue(p) : feeds.refresh(p)));
        }
    }

    private RefreshReport refreshing(java.util.function.Function<Progress, RefreshReport> work) {
        Progress progress = new Progress(err(), "articles");
        RefreshReport report = work.apply(progress);
        progress.end();
        return report;
    }

    @Command(name = "import", mixinStandardHelpOptions = true, description = "Follows the feeds of a list that another reader wrote (OPML). Nothing is fetched until you ask.")
    int importList(@Parameters(paramLabel = "FILE") Path file) throws IOException {
        try (Desk desk = kawat.open(err())) {
            Feeds.Imported imported = desk.online().feeds().importList(Files.readAllBytes(file));
            imported.skipped().forEach(s -> err().println("left out: " + s));
            err().printf(Locale.ROOT, "%,d feeds added, %,d followed already, %,d left out.%n", imported.added(),
                    imported.known(), imported.skipped().size());
            return imported.skipped().isEmpty() ? 0 : 1;
        } catch (NoSuchFileException e) {
            return refused(file.toString(), "there is no such file");
        } catch (IOException e) {
            return refused(file.toString(), String.valueOf(e.getMessage()));
        }
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "Writes the feeds you follow as a list for other readers (OPML).")
    int exportList(
            @Parameters(arity = "0..1", paramLabel = "FILE", description = "standard output where absent") @Nullable Path file) {
        try (Desk desk = kawat.open(err())) {
            String list = desk.online().feeds().exportList();
            if (file == null) {
                out().print(list);
            } else {
                Files.write(file, list.getBytes(StandardCharsets.UTF_8));
            }
            return 0;
        } catch (IOException e) {
            return refused(String.valueOf(file), "the list cannot be written there");
        }
    }

    @Command(name = "log", mixinStandardHelpOptions = true, description = "Shows what Kawat sent, when, what for, and what became of it.")
    int log(@Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "the last N (default ${DEFAULT-VALUE})") int limit) {
        try (Desk desk = kawat.open(err())) {
            List<Sent> sent = desk.online().requests(Math.max(0, limit));
            if (sent.isEmpty()) {
                err().println("Nothing was asked of the network.");
            }
            for (Sent s : sent) {
                out().println(
                        String.join("  ", s.at().truncatedTo(ChronoUnit.SECONDS).toString(), s.host(), s.address(),
                                s.purpose(), s.result(), s.bytes() + " bytes"));
            }
            return 0;
        }
    }

    /// What is switched.
    enum Switch {
        on, off
    }

    @Command(name = "updates", mixinStandardHelpOptions = true, description = "Lets feeds with an interval be asked by a timer, or not; off until you switch it on.")
    int updates(@Parameters(paramLabel = "on|off") Switch to) {
        try (Desk desk = kawat.open(err())) {
            desk.online().switchUpdates(to == Switch.on);
            err().println("Updates are " + to + ".");
            return 0;
        }
    }

    @Command(name = "network", mixinStandardHelpOptions = true, description = "Switches the network off for Kawat, or on again; while it is off nothing is sent.")
    int network(@Parameters(paramLabel = "on|off") Switch to) {
        try (Desk desk = kawat.open(err())) {
            desk.online().switchOff(to == Switch.off);
            err().println("The network is " + to + ".");
            return 0;
        }
    }

    private interface WithFeed {
        int run(Feeds feeds, Subscription feed);
    }

    private int each(List<String> named, WithFeed work) {
        int code = 0;
        try (Desk desk = kawat.open(err())) {
            Feeds feeds = desk.online().feeds();
            for (String name : named) {
                Optional<Subscription> feed = feeds.find(name);
                code = Math.max(code, feed.map(f -> work.run(feeds, f))
                        .orElseGet(() -> refused(name, "you follow no such feed")));
            }
        }
        return code;
    }

    private int told(RefreshReport report) {
        // What failed was named when it did.
        for (RefreshReport.Checked feed : report.feeds().stream().filter(f -> !f.failed() || f.gone()).toList()) {
            err().println(feed.name() + ": " + feed.result() + (feed.gone()
                    ? "; `kawat feeds remove " + feed.id() + "` stops following it"
                    : ""));
        }
        err().println(JobLines.report(report.articles()) + ".");
        return report.feeds().stream().anyMatch(RefreshReport.Checked::failed) || report.articles().refused() > 0
                ? 1
                : 0;
    }

    private int refused(String what, String reason) {
        err().println(what + ": " + reason);
        return 1;
    }

    private Duration time(String written) {
        Matcher parts = EVERY.matcher(written);
        if (!parts.matches()) {
            throw new ParameterException(spec.commandLine(), "--every wants a time like 30m, 6h or 1d, not " + written);
        }
        long number = Long.parseLong(parts.group(1));
        Duration every = switch (parts.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
        if (every.compareTo(SHORTEST) < 0) {
            throw new ParameterException(spec.commandLine(), "--every must be 10m or more; sites ask for that");
        }
        return every;
    }

    private static String words(Duration every) {
        return every.toHours() > 0 && every.toMinutesPart() == 0 ? every.toHours() + " h" : every.toMinutes() + " min";
    }
}
