package kawat.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import kawat.article.Article;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.source.Inputs;
import kawat.source.Page;
import kawat.source.PageSink;
import org.jspecify.annotations.Nullable;

/// Takes in one batch: several threads read and annotate pages, the calling one writes.
final class Ingest {

    /// Articles written together. A larger batch waits for the disk less often and holds more in memory.
    private static final int BATCH = 500;
    /// Results that wait for the writer; readers pause when there are more.
    private static final int WAITING = 256;
    /// Bytes of pages, in MiB, that are held in memory on the way; readers pause when there are more.
    private static final int MEMORY = 96;
    /// Bytes of pages that are written together at most.
    private static final long BATCH_BYTES = 32L << 20;
    /// The longest a finished article waits for others to be written with, in milliseconds.
    private static final int PATIENCE = 2_000;
    /// How often what was written becomes searchable and progress is told, in milliseconds.
    private static final int TOLD_EVERY = 250;
    private static final int SEARCHABLE_EVERY = 3_000;
    private static final int POLL = 20;

    private final IndexKeeper keeper;
    private final Preparer preparer;
    private final IngestListener listener;
    private final boolean samples;
    private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(WAITING);
    private final Semaphore memory = new Semaphore(MEMORY);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicBoolean stopped = new AtomicBoolean();

    private final Tally tally = new Tally();
    private final Map<Integer, Tally> inputs = new HashMap<>();
    /// Inputs of which something is new since the listener heard of them, and whether they are at their end.
    private final Map<Integer, Boolean> news = new LinkedHashMap<>();
    private int finished;
    private long told = System.nanoTime();
    private long searchable = System.nanoTime();

    /// @param samples whether the articles are Kawat's own invented stories
    Ingest(IndexKeeper keeper, Preparer preparer, IngestListener listener, boolean samples) {
        this.keeper = keeper;
        this.preparer = preparer;
        this.listener = listener;
        this.samples = samples;
    }

    /// What a reader hands to the writer.
    private sealed interface Item {

        record Read(int input, Reading reading, Page page) implements Item {}

        record Refused(int input, Outcome.Refused refused) implements Item {}

        /// It was not read, for it is there already.
        record Known(int input) implements Item {}

        /// One page is at its end; its MiB are free again.
        record PageEnd(int memory) implements Item {}

        /// One input is at its end.
        record InputEnd(int input) implements Item {}
    }

    /// An input that is yet to be read.
    interface Source {

        void read(PageSink to);
    }

    /// Reads the pages of one input on the thread that asks for them.
    private final class Reader implements PageSink {

        private final int input;

        Reader(int input) {
            this.input = input;
        }

        @Override
        public void page(Page page) {
            page(page, outcome -> true);
        }

        @Override
        public void page(Page page, Predicate<Outcome> wanted) {
            if (stopped.get()) {
                return;
            }
            int needs = Math.min(MEMORY, 1 + (page.bytes().length + page.pictures().most() >> 20));
            memory.acquireUninterruptibly(needs);
            preparer.prepare(page, samples, wanted, reading -> put(new Item.Read(input, reading, page)),
                    refused -> put(new Item.Refused(input, refused)), stopped::get);
            put(new Item.PageEnd(needs));
        }

        @Override
        public boolean stopped() {
            return stopped.get();
        }

        @Override
        public void passedOver(Origin origin, String what) {
            listener.passedOver(origin, what);
        }

        @Override
        public void known(Origin origin) {
            put(new Item.Known(input));
        }

        @Override
        public void refused(Origin origin, Rejected why) {
            put(new Item.Refused(input, new Outcome.Refused(origin, why)));
        }
    }

    IngestReport paths(List<Path> paths) throws IOException {
        List<Path> files = Inputs.files(paths, new PageSink() {
            @Override
            public void page(Page page) {
                throw new AssertionError("listing files reads none");
            }

            @Override
            public void refused(Origin origin, Rejected why) {
                refuse(-1, new Outcome.Refused(origin, why));
            }
        });
        return run(files.stream().<Source>map(f -> to -> Inputs.read(f, to)).toList());
    }

    IngestReport run(List<Source> sources) throws IOException {
        Iterator<Source> rest = sources.iterator();
        int readers = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), sources.size()));
        AtomicInteger running = new AtomicInteger(readers);
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(readers,
                work -> Thread.ofPlatform().daemon().name("kawat-reader").unstarted(work));
        try {
            for (int i = 0; i < readers; i++) {
                pool.execute(() -> {
                    try {
                        read(rest, next);
                    } catch (RuntimeException | Error e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        running.decrementAndGet();
                    }
                });
            }
            write(running, sources.size());
            keeper.commit();
            if (failure.get() instanceof Error e) {
                throw e;
            } else if (failure.get() != null) {
                throw new IOException("reading stopped before its end", failure.get());
            }
        } finally {
            stopped.set(true);
            memory.release(MEMORY * readers);
            pool.shutdownNow();
        }
        return tally.report();
    }

    private void read(Iterator<Source> rest, AtomicInteger next) {
        while (!stopped.get()) {
            Source source;
            int input;
            synchronized (rest) {
                if (!rest.hasNext()) {
                    return;
                }
                source = rest.next();
                input = next.getAndIncrement();
            }
            source.read(new Reader(input));
            put(new Item.InputEnd(input));
        }
    }

    private void put(Item item) {
        try {
            while (!stopped.get() && !items.offer(item, POLL, TimeUnit.MILLISECONDS)) {
                // The writer is busy; look again whether it still wants anything.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.set(true);
        }
    }

    private void write(AtomicInteger running, int sources) throws IOException {
        List<Item.Read> batch = new ArrayList<>();
        Map<String, byte[]> bytes = new HashMap<>();
        long size = 0;
        long oldest = System.nanoTime();
        while (true) {
            boolean last = running.get() == 0;
            Item item = next();
            switch (item) {
                case Item.Read read -> {
                    oldest = batch.isEmpty() ? System.nanoTime() : oldest;
                    batch.add(read);
                    String hash = read.reading().captured().origin().sha256().orElse("");
                    if (!hash.isEmpty() && bytes.put(hash, read.page().bytes()) == null) {
                        size += read.page().bytes().length;
                    }
                    for (Map.Entry<String, byte[]> picture : read.page().pictures().taken().entrySet()) {
                        size += bytes.put(picture.getKey(), picture.getValue()) == null
                                ? picture.getValue().length
                                : 0;
                    }
                }
                case Item.Refused(int input, Outcome.Refused why) -> refuse(input, why);
                case Item.Known(int input) -> {
                    tally.kept(IndexKeeper.Fate.KNOWN);
                    of(input).kept(IndexKeeper.Fate.KNOWN);
                }
                case Item.PageEnd(int freed) -> memory.release(freed);
                case Item.InputEnd(int input) -> {
                    finished++;
                    news.put(input, true);
                }
                case null -> {
                }
            }
            boolean end = item == null && last || listener.cancelled();
            if (!batch.isEmpty()
                    && (end || batch.size() >= BATCH || size > BATCH_BYTES || since(oldest) > PATIENCE)) {
                keep(batch, bytes);
                batch.clear();
                bytes.clear();
                size = 0;
                settle();
            } else if (batch.isEmpty() && (end || since(told) > TOLD_EVERY)) {
                settle();
            }
            if (end || since(told) > TOLD_EVERY) {
                told = System.nanoTime();
                tell(sources, batch.size());
            }
            if (end) {
                return;
            }
        }
    }

    private @Nullable Item next() throws IOException {
        try {
            return items.poll(POLL, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while taking articles in", e);
        }
    }

    private void refuse(int input, Outcome.Refused why) {
        tally.refused();
        of(input).refused();
        listener.refused(why.origin(), why.rejected());
    }

    private void keep(List<Item.Read> batch, Map<String, byte[]> bytes) throws IOException {
        List<IndexKeeper.Fate> fates = keeper.keep(batch.stream().map(Item.Read::reading).toList(), bytes);
        for (int i = 0; i < fates.size(); i++) {
            tally.kept(fates.get(i));
            of(batch.get(i).input()).kept(fates.get(i));
        }
        if (since(searchable) > SEARCHABLE_EVERY) {
            keeper.refresh();
            searchable = System.nanoTime();
        }
    }

    /// Returns the count of one input, of which there is news.
    private Tally of(int input) {
        news.putIfAbsent(input, false);
        return inputs.computeIfAbsent(input, i -> new Tally());
    }

    /// Tells of the inputs of which all that was read so far is on the disk.
    private void settle() {
        news.forEach((input, ended) -> {
            Tally own = ended ? inputs.remove(input) : inputs.get(input);
            if (input >= 0) {
                listener.settled(input, own == null ? IngestReport.NOTHING : own.report(), ended);
            }
        });
        news.clear();
    }

    private static long since(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    private void tell(int sources, int waiting) {
        long done = tally.all() + waiting;
        // How many articles the unread inputs hold is not known; so far they held this many each.
        Optional<Long> total = finished == sources || finished == done
                ? Optional.of(Math.max(done, sources))
                : finished == 0 ? Optional.empty() : Optional.of(Math.max(done, done * sources / finished));
        listener.progress(done, total);
    }
}
