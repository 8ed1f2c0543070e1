package kawat.desk.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kawat.article.Anchor;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.Corrected;
import kawat.article.Correction;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.article.Speaker;
import kawat.article.Via;
import kawat.article.Who;

/// Lays the reader's corrections over what Kawat found in an article. Pure: the same article and corrections give the same.
///
/// A correction holds on to words, and finds the statements of those words whatever engine found them: one that grew or was
/// split since, and one that is no longer found at all, for then the reader's own stands in its place.
final class Overlay {

    /// One statement on its way.
    private static final class Slot {
        private Quote quote;
        private final boolean added;
        /// Corrections that made it what it is, by their place in {@link #changes}.
        private final List<Integer> by = new ArrayList<>();

        Slot(Quote quote, boolean added) {
            this.quote = quote;
            this.added = added;
        }
    }

    /// A change whose statements have no places yet.
    private record Draft(Correction correction, List<Span> words, List<Quote> before) {}

    private final Article article;
    private final Bearers bearers;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Draft> changes = new ArrayList<>();
    private final List<Correction> lost = new ArrayList<>();

    private Overlay(Article article) {
        this.article = article;
        this.bearers = new Bearers(article);
        article.annotations().quotes().forEach(q -> slots.add(new Slot(q, false)));
    }

    /// Returns the article with the corrections laid over, the later ones over the earlier.
    static Corrected of(Article article, List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return new Corrected(article, List.of(), List.of());
        }
        Overlay overlay = new Overlay(article);
        corrections.forEach(overlay::lay);
        return overlay.made();
    }

    private void lay(Correction correction) {
        List<Span> words = correction.words().stream().map(a -> a.in(article)).flatMap(Optional::stream).toList();
        if (words.size() < correction.words().size()) {
            lost.add(correction);
            return;
        }
        List<Quote> before = new ArrayList<>();
        changes.add(new Draft(correction, words, before));
        List<Slot> hits = slots.stream().filter(s -> shared(s.quote.spans(), words) * 2 >= length(s.quote.spans()))
                .toList();
        switch (correction) {
            case Correction.NotSaid none -> take(hits, before);
            case Correction.Missed missed -> {
                take(hits, before);
                add(words, missed.kind(), missed.who());
            }
            case Correction.SpokenBy spoken -> {
                List<Slot> of = hits.isEmpty() ? grown(words) : hits;
                of.forEach(s -> before.add(s.quote));
                if (of.isEmpty() || of.stream().anyMatch(s -> isOfOthers(s, words))) {
                    // One statement of Kawat's cannot be said by two whom the reader told apart.
                    of.stream().flatMap(s -> s.by.stream()).distinct().toList().forEach(this::restore);
                    slots.removeAll(of);
                    add(words, spoken.kind(), spoken.who());
                } else {
                    of.forEach(s -> {
                        s.quote = spoken(s.quote, spoken.who());
                        s.by.add(changes.size() - 1);
                    });
                }
            }
        }
    }

    /// Finds statements that hold most of the words, and more.
    private List<Slot> grown(List<Span> words) {
        return slots.stream().filter(s -> shared(s.quote.spans(), words) * 2 > length(words)).toList();
    }

    private boolean isOfOthers(Slot slot, List<Span> words) {
        return slot.by.stream().anyMatch(c -> shared(changes.get(c).words(), words) == 0);
    }

    /// Puts a statement that the reader gave a speaker in by itself.
    private void restore(int change) {
        if (changes.get(change).correction() instanceof Correction.SpokenBy(List<Anchor> _, Quote.Kind kind, Who who)) {
            add(changes.get(change).words(), kind, who);
            slots.getLast().by.set(0, change);
        }
    }

    private void take(List<Slot> hits, List<Quote> before) {
        hits.forEach(s -> before.add(s.quote));
        slots.removeAll(hits);
    }

    private void add(List<Span> words, Quote.Kind kind, Who who) {
        Slot own = new Slot(new Quote(kind, words, List.of(bearers.speaker(who, words)), Optional.empty(), List.of(), 1,
                List.of(), Optional.of(Quote.By.READER)), true);
        own.by.add(changes.size() - 1);
        slots.add(own);
    }

    private Quote spoken(Quote quote, Who who) {
        Speaker speaker = bearers.speaker(who, quote.spans());
        Optional<String> entity = speaker instanceof Speaker.Named named
                ? Optional.of(named.entity())
                : Optional.empty();
        List<Quote.Alternative> others = new ArrayList<>();
        for (Speaker was : quote.speakers()) {
            if (was instanceof Speaker.Named(Optional<Span> _, String id)) {
                others.add(new Quote.Alternative(id, quote.confidence()));
            }
        }
        quote.alternatives().stream().filter(a -> others.stream().noneMatch(o -> o.entity().equals(a.entity())))
                .forEach(others::add);
        others.removeIf(a -> entity.filter(a.entity()::equals).isPresent());
        List<Via> via = quote.via().stream()
                .filter(v -> entity.flatMap(bearers::name).filter(v.name()::equals).isEmpty())
                .toList();
        return new Quote(quote.kind(), quote.spans(), List.of(speaker), quote.cue(), via, 1, others,
                Optional.of(Quote.By.READER));
    }

    private Corrected made() {
        // A statement that was added stands where its words do; the others keep their order.
        List<Slot> ordered = new ArrayList<>(slots.stream().filter(s -> !s.added).toList());
        slots.stream().filter(s -> s.added).forEach(s -> {
            int at = 0;
            while (at < ordered.size() && ordered.get(at).quote.spans().getFirst()
                    .compareTo(s.quote.spans().getFirst()) <= 0) {
                at++;
            }
            ordered.add(at, s);
        });
        Annotations found = article.annotations();
        Annotations laid = new Annotations(bearers.mentions(), bearers.entities(),
                ordered.stream().map(s -> s.quote).toList(), found.terms(), found.dates());
        return new Corrected(article.annotated(article.engine(), laid), IntStream.range(0, changes.size())
                .mapToObj(c -> new Corrected.Change(changes.get(c).correction(), changes.get(c).words(),
                        IntStream.range(0, ordered.size()).filter(i -> ordered.get(i).by.contains(c)).boxed().toList(),
                        changes.get(c).before()))
                .toList(), lost);
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }

    /// Counts the code units that two sets of words share.
    private static int shared(List<Span> a, List<Span> b) {
        int sum = 0;
        for (Span x : a) {
            for (Span y : b) {
                if (x.overlaps(y)) {
                    sum += Math.min(x.end(), y.end()) - Math.max(x.start(), y.start());
                }
            }
        }
        return sum;
    }
}
