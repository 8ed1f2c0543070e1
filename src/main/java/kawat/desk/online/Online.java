package kawat.desk.online;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import kawat.archive.SubscriptionsFile;
import kawat.lexicon.Lexicons;
import kawat.net.Fetcher;
import kawat.net.Manners;
import kawat.page.FeedPages;
import kawat.source.PageSink;

/// Does for an archive what needs the network, and shows what was sent. Making it opens no connection. Safe for use by
/// several threads.
public final class Online implements AutoCloseable {

    /// Whether feeds with an interval are asked for by themselves.
    static final String UPDATES = "updates";
    /// Whether the network is switched off.
    static final String OFF = "offline";

    private final SubscriptionsFile file;
    private final Intake intake;
    private final Fetcher fetcher;
    private final Pages pages;
    private final Feeds feeds;

    /// Makes what an archive needs.
    ///
    /// @param archive folder of the archive, where the subscriptions are
    /// @param folder  for what is remembered of pages
    /// @param random  spreads what is asked for by itself
    /// @throws IOException when the subscriptions cannot be read
    public Online(Path archive, Fetcher fetcher, Path folder, Lexicons lexicons, Intake intake, Clock clock,
            RandomGenerator random) throws IOException {
        this.file = SubscriptionsFile.open(archive);
        this.intake = intake;
        this.fetcher = fetcher;
        KnownPages known = new KnownPages(folder.resolve("pages.tsv"));
        this.pages = new Pages(fetcher::fetch, intake, known);
        this.feeds = new Feeds(file, fetcher, new FeedPages(lexicons),
                new FullText(fetcher::fetch, intake, pages, known), new FeedStories(folder.resolve("feeds.tsv")),
                intake,
                clock, random);
        fetcher.switchedOff(file.isOn(OFF));
    }

    /// Makes what an archive needs.
    ///
    /// @param archive folder of the archive, where the subscriptions are
    /// @param folder  for what is remembered of hosts and pages, and the log
    /// @throws IOException when the subscriptions cannot be read
    public static Online of(Path archive, Path folder, Lexicons lexicons, Intake intake) throws IOException {
        return new Online(archive, Fetcher.of(folder, Manners.USUAL), folder, lexicons, intake,
                Clock.system(ZoneId.systemDefault()), RandomGenerator.getDefault());
    }

    /// Returns the feeds that the reader follows.
    public Feeds feeds() {
        return feeds;
    }

    /// Hands over the page of an address that the reader gave, or why there is none. A page that is in the archive is not
    /// fetched.
    public void page(String address, PageSink to) {
        pages.read(address, to);
    }

    /// Has the page of an address fetched anew the next time it is asked for, though it is in the archive.
    public void again(String address) {
        pages.again(address);
    }

    /// Returns the last requests, the newest last: everything that this program sent, and what it refrained from.
    public List<Sent> requests(int most) {
        return fetcher.log().last(most).stream().map(Sent::of).toList();
    }

    /// Tells of every request from now on, on the thread that made it.
    ///
    /// @return to be run when it shall tell no longer
    public Runnable listen(Consumer<Sent> listener) {
        return fetcher.log().listen(line -> listener.accept(Sent.of(line)));
    }

    /// Tells whether the network is switched off.
    public boolean isOff() {
        return file.isOn(OFF);
    }

    /// Switches the network off or on again, for the next runs too. While it is off nothing is sent at all.
    public void switchOff(boolean off) {
        if (off) {
            fetcher.switchedOff(true);
        }
        turn(OFF, off);
        fetcher.switchedOff(off);
    }

    /// Tells whether feeds with an interval are asked for by themselves; not so until the reader switches that on.
    public boolean updates() {
        return file.isOn(UPDATES);
    }

    /// Has feeds with an interval be asked for by themselves, or not.
    public void switchUpdates(boolean on) {
        turn(UPDATES, on);
    }

    private void turn(String what, boolean on) {
        try {
            intake.checkWritable();
            file.turn(what, on);
        } catch (IOException e) {
            throw new UncheckedIOException("the setting cannot be kept: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        fetcher.close();
    }
}
