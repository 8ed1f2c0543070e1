package kawat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.EntityType;
import kawat.article.Paragraph;
import kawat.article.Quote;
import kawat.article.Speaker;
import kawat.article.Term;
import kawat.article.Via;

/// Counts what is right and what is wrong in the articles of one language, and says what was missed.
final class GoldScore {

    /// The figures of the table, in its order. All are shares from 0 to 1, and 1 is best.
    static final List<String> FIGURES = List.of("fields", "text", "clean", "removed", "quoteP", "quoteR", "kind",
            "speaker", "notWrong", "split", "via", "indirect", "terms", "peopleP", "peopleR", "places", "bodies",
            "dateP",
            "dateR");

    /// Tokens two texts must share to be the same statement, as a share of the longer one.
    private static final double SAME_WORDS = 0.75;
    private static final double SAME_REPORT = 0.6;

    private static final Pattern TOKEN = Pattern.compile("[\\p{IsHan}]|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private final List<Trust> trusted = new ArrayList<>();
    private String page = "";

    /// The confidence in a speaker who was named, and whether it was the right one.
    record Trust(double confidence, boolean right) {}

    /// One stretch in marks that was told to be somebody's.
    private record Segment(int quote, String text) {}

    void add(GoldStory gold, Article article) {
        page = gold.page();
        fields(gold, article);
        text(gold, article);
        List<Segment> segments = new ArrayList<>();
        List<Quote> quotes = article.annotations().quotes();
        for (int i = 0; i < quotes.size(); i++) {
            if (quotes.get(i).kind() != Quote.Kind.INDIRECT) {
                for (var span : quotes.get(i).spans()) {
                    segments.add(new Segment(i, article.textAt(span)));
                }
            }
        }
        marked(gold, article, segments);
        indirect(gold, article);
        for (String term : gold.terms()) {
            boolean found = article.annotations().terms().stream().map(Term::span).map(article::textAt)
                    .anyMatch(t -> same(t, term) >= SAME_WORDS);
            count("terms", found, "no term", term);
        }
        names(gold, article);
        gold.dates().ifPresent(dates -> days(dates, article));
    }

    /// A day is right when the words share a stretch and the days are the same.
    private void days(List<String> wanted, Article article) {
        List<String> free = new ArrayList<>(article.annotations().dates().stream()
                .map(d -> article.textAt(d.span()) + " = " + d.date() + d.until().map(u -> ".." + u).orElse(""))
                .toList());
        for (String want : wanted) {
            Optional<String> hit = free.stream().filter(got -> sameDay(got, want)).findFirst();
            hit.ifPresent(free::remove);
            count("dateR", hit.isPresent(), "no such day", want);
            hit.ifPresent(got -> count("dateP", true, "", ""));
        }
        free.forEach(got -> count("dateP", false, "false day", got));
    }

    private static boolean sameDay(String got, String want) {
        String[] a = got.split(" = ");
        String[] b = want.split(" = ");
        return a[1].equals(b[1]) && (a[0].contains(b[0]) || b[0].contains(a[0]));
    }

    /// Returns the figures; one that nothing was counted for is absent.
    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String name : FIGURES) {
            int[] c = counts.get(name);
            if (c != null && c[1] > 0) {
                figures.put(name, (double) c[0] / c[1]);
            }
        }
        return figures;
    }

    /// Returns how far each speaker of marked words was trusted, and whether rightly.
    List<Trust> trusted() {
        return trusted;
    }

    List<String> misses() {
        return misses;
    }

    private void fields(GoldStory gold, Article article) {
        count("fields", article.language().equals(gold.language()), "language", article.language());
        field("headline", gold.headline(), article.headline());
        field("agency", gold.agency(), article.agency());
        field("place", gold.place(), article.dateline().flatMap(d -> d.place()));
        gold.day().ifPresent(day -> count("fields",
                article.published().map(i -> i.toString().startsWith(day)).orElse(false)
                        || article.dateline().flatMap(d -> d.date()).map(d -> d.toString().equals(day)).orElse(false),
                "day", article.published() + " " + article.dateline()));
        if (!gold.bylines().isEmpty()) {
            count("fields", article.bylines().equals(gold.bylines()), "bylines", article.bylines().toString());
        }
    }

    private void field(String name, Optional<String> want, Optional<String> got) {
        want.ifPresent(w -> count("fields", got.filter(w::equals).isPresent(), name, got.orElse("nothing")));
    }

    private void text(GoldStory gold, Article article) {
        Set<String> got = article.paragraphs().stream().filter(p -> p.role() != Paragraph.Role.CAPTION)
                .map(Paragraph::text).collect(Collectors.toSet());
        for (String paragraph : gold.paragraphs()) {
            count("text", got.contains(paragraph), "no such paragraph", start(paragraph));
        }
        String whole = String.join("\n", got);
        Stream.concat(gold.removed().stream(), gold.noise().stream())
                .forEach(line -> count("clean", !whole.contains(line), "leaked", line));
        String out = article.removed().stream().map(r -> r.text()).collect(Collectors.joining("\n"));
        gold.removed().forEach(line -> count("removed", out.contains(line), "not kept as removed", line));
    }

    private void marked(GoldStory gold, Article article, List<Segment> segments) {
        List<Segment> free = new ArrayList<>(segments);
        List<GoldStory.Said> strict = gold.quotes().stream().filter(q -> q.marked() && !q.loose()).toList();
        for (GoldStory.Said said : strict) {
            Set<Integer> from = new HashSet<>();
            for (String part : said.parts()) {
                Optional<Segment> hit = take(part, free);
                count("quoteR", hit.isPresent(), "quote missed", part);
                boolean right = false;
                if (hit.isPresent()) {
                    Quote quote = article.annotations().quotes().get(hit.get().quote());
                    from.add(hit.get().quote());
                    right = spokenBy(said, quote, article);
                    if (!(quote.speakers().getFirst() instanceof Speaker.Unknown)) {
                        trusted.add(new Trust(quote.confidence(), right));
                    }
                    boolean named = quote.speakers().getFirst() instanceof Speaker.Named;
                    count("kind", quote.kind() == said.kind(), "kind " + quote.kind(), part);
                    count("notWrong", right || !named, "wrong speaker " + who(quote, article), part);
                    count("via", viaRight(said, quote), "via " + quote.via(), part);
                    count("quoteP", true, "", "");
                } else {
                    from.add(-1);
                }
                count("speaker", right, "speaker, want " + said.speaker() + ", got " + hit
                        .map(h -> who(article.annotations().quotes().get(h.quote()), article)).orElse("no quote"),
                        part);
            }
            if (said.parts().size() > 1) {
                count("split", from.size() == 1 && !from.contains(-1), "split apart", said.parts().getFirst());
            }
        }
        gold.quotes().stream().filter(q -> q.marked() && q.loose())
                .forEach(q -> q.parts().forEach(part -> take(part, free)));
        // A statement inside another's marks is neither asked for nor false.
        free.removeIf(s -> gold.quotes().stream().flatMap(q -> q.parts().stream())
                .anyMatch(p -> p.length() > s.text().length() && p.contains(s.text())));
        free.forEach(s -> count("quoteP", false, "false quote by "
                + who(article.annotations().quotes().get(s.quote()), article), s.text()));
    }

    private void indirect(GoldStory gold, Article article) {
        for (GoldStory.Said said : gold.quotes()) {
            if (!said.marked() && !said.loose()) {
                String words = String.join(" ", said.parts());
                List<Quote> hits = article.annotations().quotes().stream()
                        .filter(q -> q.kind() == Quote.Kind.INDIRECT && same(article.textOf(q), words) >= SAME_REPORT)
                        .toList();
                count("indirect", hits.stream().anyMatch(q -> spokenBy(said, q, article)), "indirect by "
                        + said.speaker() + ", got " + hits.stream().map(q -> who(q, article)).toList(), words);
            }
        }
    }

    private void names(GoldStory gold, Article article) {
        List<Entity> people = new ArrayList<>(article.annotations().entities());
        List<Entity> others = new ArrayList<>(people);
        people.removeIf(e -> e.type() != EntityType.PERSON);
        others.removeIf(e -> e.type() == EntityType.PERSON);
        gold.people().forEach(p -> count("peopleR", any(people, p, article), "no person", p));
        people.forEach(e -> count("peopleP", gold.people().stream().anyMatch(g -> bears(e, g, article)), "false person",
                e.name()));
        gold.places().forEach(p -> count("places", any(others, p, article), "no place", p));
        gold.organisations().forEach(p -> count("bodies", any(others, p, article), "no organisation", p));
    }

    private static boolean any(List<Entity> entities, String wanted, Article article) {
        return entities.stream().anyMatch(e -> bears(e, wanted, article));
    }

    /// The canonical name of a bearer who is known only from the story may be written in another script.
    private static boolean bears(Entity entity, String name, Article article) {
        return sameName(entity.name(), name) || article.annotations().mentions().stream()
                .anyMatch(m -> m.entity().equals(entity.id()) && sameName(article.textAt(m.span()), name));
    }

    private static boolean viaRight(GoldStory.Said said, Quote quote) {
        List<String> got = quote.via().stream().filter(v -> v.kind() != Via.Kind.MEDIUM).map(Via::name).toList();
        return said.via().isEmpty()
                ? got.isEmpty()
                : said.via().stream().allMatch(v -> got.stream().anyMatch(g -> sameName(g, v)));
    }

    private static boolean spokenBy(GoldStory.Said said, Quote quote, Article article) {
        return switch (quote.speakers().getFirst()) {
            case Speaker.Named named ->
                !said.unnamed() && article.entity(named.entity()).filter(e -> bears(e, said.speaker(), article))
                        .isPresent();
            case Speaker.Unnamed unnamed -> said.unnamed() && describes(unnamed.description(), said.description());
            case Speaker.Unknown _ -> said.unknown();
        };
    }

    private static boolean describes(String got, String want) {
        List<String> a = tokens(got);
        List<String> b = tokens(want);
        long shared = a.stream().distinct().filter(b::contains).count();
        return shared > 0 && shared * 2 >= Math.min(a.stream().distinct().count(), b.stream().distinct().count());
    }

    private static String who(Quote quote, Article article) {
        return switch (quote.speakers().getFirst()) {
            case Speaker.Named named -> article.entity(named.entity()).map(Entity::name).orElse(named.entity());
            case Speaker.Unnamed unnamed -> "(" + unnamed.description() + ")";
            case Speaker.Unknown _ -> "?";
        };
    }

    /// A fuller form is the same name, and so is a shorter one that is more than a surname.
    private static boolean sameName(String got, String want) {
        Set<String> a = new HashSet<>(tokens(got));
        Set<String> b = new HashSet<>(tokens(want));
        return a.containsAll(b) || a.size() > 1 && b.containsAll(a);
    }

    private static Optional<Segment> take(String part, List<Segment> free) {
        Optional<Segment> best = free.stream().max((a, b) -> Double.compare(same(a.text(), part), same(b.text(), part)))
                .filter(s -> same(s.text(), part) >= SAME_WORDS);
        best.ifPresent(free::remove);
        return best;
    }

    /// Returns the share of the longer text's tokens that both texts have.
    private static double same(String a, String b) {
        List<String> left = tokens(a);
        List<String> right = tokens(b);
        Map<String, Integer> bag = new HashMap<>();
        left.forEach(t -> bag.merge(t, 1, Integer::sum));
        long both = right.stream().filter(t -> bag.merge(t, -1, Integer::sum) >= 0).count();
        return (double) both / Math.max(1, Math.max(left.size(), right.size()));
    }

    private static List<String> tokens(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return TOKEN.matcher(plain).results().map(MatchResult::group).toList();
    }

    private static String start(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private void count(String figure, boolean right, String what, String words) {
        int[] c = counts.computeIfAbsent(figure, f -> new int[2]);
        c[0] += right ? 1 : 0;
        c[1]++;
        if (!right) {
            misses.add(page + "\t" + what + "\t" + start(words));
        }
    }
}
