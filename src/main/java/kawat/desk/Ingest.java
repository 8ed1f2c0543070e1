package kawat.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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
import kawat.archive.Kept;
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
    private final Annotator annotator;
    private final IngestListener listener;
    private final boolean samples;
    private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(WAITING);
    private final Semaphore memory = new Semaphore(MEMORY);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicBoolean stopped = new AtomicBoolean();

    private int added;
    private int known;
    private int refused;
    private int finished;
    private long told = System.nanoTime();
    private long searchable = System.nanoTime();

    /// @param samples whether the articles are Kawat's own invented stories
    Ingest(IndexKeeper keeper, Annotator annotator, IngestListener listener, boolean samples) {
        this.keeper = keeper;
        this.annotator = annotator;
        this.listener = listener;
        this.samples = samples;
    }

    /// What a reader hands to the writer.
    private sealed interface Item {

        record Done(Outcome outcome, Page page) implements Item {}

        record Refused(Outcome.Refused refused) implements Item {}

        /// One page is at its end; its MiB are free again.
        record PageEnd(int memory) implements Item {}

        /// One input is at its end.
        record InputEnd() implements Item {}
    }

    /// An input that is yet to be read.
    interface Source {

        void read(PageSink to);
    }

    /// Reads the pages of one input on the thread that asks for them.
    private final class Reader implements PageSink {

        @Override
        public void page(Page page) {
            if (stopped.get()) {
                return;
            }
            int needs = Math.min(MEMORY, 1 + (page.bytes().length + page.pictures().most() >> 20));
            memory.acquireUninterruptibly(needs);
            annotator.parse(page, outcome -> put(new Item.Done(outcome, page)));
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
        public void refused(Origin origin, Rejected why) {
            put(new Item.Refused(new Outcome.Refused(origin, why)));
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
                refuse(new Outcome.Refused(origin, why));
            }
        });
        return run(files.stream().<Source>map(f -> to -> Inputs.read(f, to)).toList());
    }

    IngestReport run(List<Source> sources) throws IOException {
        Iterator<Source> rest = sources.iterator();
        int readers = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), sources.size()));
        AtomicInteger running = new AtomicInteger(readers);
        ExecutorService pool = Executors.newFixedThreadPool(readers,
                work -> Thread.ofPlatform().daemon().name("kawat-reader").unstarted(work));
        try {
            for (int i = 0; i < readers; i++) {
                pool.execute(() -> {
                    try {
                        read(rest);
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
        return new IngestReport(added, known, refused);
    }

    private void read(Iterator<Source> rest) {
        while (!stopped.get()) {
            Source source;
            synchronized (rest) {
                if (!rest.hasNext()) {
                    return;
                }
                source = rest.next();
            }
            source.read(new Reader());
            put(new Item.InputEnd());
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

    private void write(AtomicInteger running, int inputs) throws IOException {
        List<Article> batch = new ArrayList<>();
        Map<String, byte[]> bytes = new HashMap<>();
        long size = 0;
        long oldest = System.nanoTime();
        while (true) {
            boolean last = running.get() == 0;
            Item item = next();
            if (item instanceof Item.Done(Outcome.Read(Article article), Page page)) {
                oldest = batch.isEmpty() ? System.nanoTime() : oldest;
                batch.add(samples ? article.asSample() : article);
                String hash = article.origin().sha256().orElse("");
                if (!hash.isEmpty() && bytes.put(hash, page.bytes()) == null) {
                    size += page.bytes().length;
                }
                for (Map.Entry<String, byte[]> picture : page.pictures().taken().entrySet()) {
                    size += bytes.put(picture.getKey(), picture.getValue()) == null ? picture.getValue().length : 0;
                }
            } else if (item instanceof Item.Done(Outcome.Refused why, Page page)) {
                refuse(why);
            } else if (item instanceof Item.Refused(Outcome.Refused why)) {
                refuse(why);
            } else if (item instanceof Item.PageEnd(int freed)) {
                memory.release(freed);
            } else if (item instanceof Item.InputEnd) {
                finished++;
            }
            boolean end = item == null && last || listener.cancelled();
            if (!batch.isEmpty()
                    && (end || batch.size() >= BATCH || size > BATCH_BYTES || since(oldest) > PATIENCE)) {
                keep(batch, bytes);
                batch.clear();
                bytes.clear();
                size = 0;
            }
            if (end || since(told) > TOLD_EVERY) {
                told = System.nanoTime();
                tell(inputs, batch.size());
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

    private void refuse(Outcome.Refused why) {
        refused++;
        listener.refused(why.origin(), why.rejected());
    }

    private void keep(List<Article> batch, Map<String, byte[]> bytes) throws IOException {
        for (Kept kept : keeper.keep(batch, bytes)) {
            if (kept.added()) {
                added++;
            } else {
                known++;
            }
        }
        if (since(searchable) > SEARCHABLE_EVERY) {
            keeper.refresh();
            searchable = System.nanoTime();
        }
    }

    private static long since(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    private void tell(int inputs, int waiting) {
        long done = (long) added + known + refused + waiting;
        // How many articles the unread inputs hold is not known; so far they held this many each.
        Optional<Long> total = finished == inputs || finished == done
                ? Optional.of(Math.max(done, inputs))
                : finished == 0 ? Optional.empty() : Optional.of(Math.max(done, done * inputs / finished));
        listener.progress(done, total);
    }
}
