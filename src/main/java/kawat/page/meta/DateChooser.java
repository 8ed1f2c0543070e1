package kawat.page.meta;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kawat.page.story.Dates;
import org.jsoup.nodes.Element;

/// Chooses when a story was published and changed among the stamps of its page. They are asked in the order in which they
/// are to be trusted: data, microdata, head, time elements; and checked against each other and the day in the address.
///
/// The zone of a time that has none is that of the first of these which is there: a stamp of the same minute with a zone;
/// any other stamp of the page away from universal time; where the page is from; universal time.
final class DateChooser {

    private static final Pattern ADDRESS_DAY = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2]|[1-9]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/_-]?(0[1-9]|[12]\\d|3[01]|[1-9])(?!\\d)");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int FIRST_YEAR = 1980;
    private static final int LONGEST = 90;
    private static final int QUARTER = 15;
    private static final int MOST_MINUTES = 14 * 60;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final PageElements tags;
    private final Function<String, Optional<Dates.Shown>> reader;
    private final Optional<ZoneId> home;
    private final List<Dates.Shown> published = new ArrayList<>();
    private final List<Dates.Shown> modified = new ArrayList<>();
    private final List<Dates.Shown> others = new ArrayList<>();

    /// @param trusted data of the story, if any
    /// @param reader  reads a date as pages show it
    /// @param home    zone of the clocks where the page is from
    DateChooser(PageElements tags, Optional<JsonLd.Said> trusted, Function<String, Optional<Dates.Shown>> reader,
            Optional<Element> headline, Optional<ZoneId> home) {
        this.tags = tags;
        this.reader = reader;
        this.home = home;
        trusted.ifPresent(d -> add(published, d.published()));
        trusted.ifPresent(d -> add(modified, d.modified()));
        micro("datePublished", published);
        micro("dateModified", modified);
        tags.meta("article:published_time", "og:article:published_time", "article:published", "article.published",
                "datepublished", "og:pubdate", "pubdate", "publishdate", "publish-date", "publish_date", "pub_date",
                "parsely-pub-date", "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
                "dcterms.issued", "sailthru.date", "cxenseparse:recs:publishtime", "published", "published_at",
                "article_date_original", "date.release", "ptime", "pdate", "publication_date", "content-publish-date",
                "analyticsattributes.articledate", "bt:pubdate", "created", "datecreated", "dc.date.created",
                "citation_publication_date", "iso-8601-publish-date", "timestamp")
                .forEach(t -> add(published, t));
        tags.meta("article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified",
                "datemodified", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified", "revision_date",
                "article_date_updated", "updated_time").forEach(t -> add(modified, t));
        times(headline);
    }

    /// What was chosen.
    record Chosen(Optional<Dates.Shown> published, Optional<Dates.Shown> modified) {}

    Chosen choose() {
        Optional<Dates.Shown> first = best().map(this::zoned);
        Optional<Dates.Shown> last = modified.stream().findFirst().map(this::zoned);
        return new Chosen(first,
                last.filter(m -> first.isEmpty() || !m.instant().isBefore(first.get().instant())));
    }

    private Optional<Dates.Shown> best() {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        Dates.Shown first = published.getFirst();
        Optional<LocalDate> day = addressDay();
        boolean doubted = day.isPresent() && days(first.date(), day.get()) > 2
                || !modified.isEmpty() && first.date().isAfter(modified.getFirst().date().plusDays(1));
        if (doubted) {
            for (Dates.Shown other : published) {
                boolean fits = day.map(d -> days(other.date(), d) <= 1).orElse(true)
                        && modified.stream().noneMatch(m -> other.date().isAfter(m.date().plusDays(1)));
                if (fits) {
                    first = other;
                    break;
                }
            }
        }
        Dates.Shown chosen = first;
        // The hour of the same day, where only another stamp tells it.
        return chosen.time().isPresent() && !midnight(chosen)
                ? Optional.of(agreed(chosen))
                : published.stream().filter(p -> p.time().isPresent() && !midnight(p)
                        && days(p.date(), chosen.date()) <= (p.offset().isPresent() ? 1 : 0))
                        .findFirst().or(() -> Optional.of(chosen));
    }

    /// Two stamps with the same clock in two zones: universal time is the one that a machine writes without knowing.
    private Dates.Shown agreed(Dates.Shown chosen) {
        Optional<Dates.Shown> other = published.stream().filter(p -> p.date().equals(chosen.date())
                && p.time().equals(chosen.time()) && p.offset().isPresent() && !p.offset().equals(chosen.offset()))
                .findFirst();
        if (other.isEmpty() || chosen.offset().isEmpty()) {
            return chosen;
        }
        List<Dates.Shown> seen = Stream.concat(others.stream(), published.stream())
                .filter(s -> s.offset().isPresent() && s.time().isPresent()
                        && !(s.date().equals(chosen.date()) && s.time().equals(chosen.time())))
                .toList();
        for (Dates.Shown one : List.of(chosen, other.get())) {
            if (seen.stream().anyMatch(s -> Math.abs(Duration.between(s.instant(), one.instant()).toSeconds()) < 60)) {
                return one;
            }
        }
        return chosen.offset().get().equals(ZoneOffset.UTC) ? other.get() : chosen;
    }

    private static boolean midnight(Dates.Shown shown) {
        return shown.time().filter(t -> t.toSecondOfDay() == 0).isPresent();
    }

    private static long days(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }

    private Dates.Shown zoned(Dates.Shown shown) {
        if (shown.offset().isPresent() || shown.time().isEmpty()) {
            return shown;
        }
        Optional<ZoneOffset> offset = twin(shown, published).or(() -> twin(shown, others))
                .or(() -> twin(shown, modified))
                .or(() -> Stream.of(published, modified, others).flatMap(List::stream).map(Dates.Shown::offset)
                        .flatMap(Optional::stream).filter(o -> o.getTotalSeconds() != 0).findFirst())
                .or(() -> utc() ? Optional.of(ZoneOffset.UTC) : Optional.empty());
        return offset.map(shown::at).orElseGet(() -> home.map(shown::in).orElse(shown));
    }

    /// Tells whether every stamp of the head that names a zone names universal time.
    private boolean utc() {
        return Stream.of(published, modified).flatMap(List::stream).map(Dates.Shown::offset)
                .anyMatch(Optional::isPresent);
    }

    /// The zone in which a stamp would be the same moment as one that has a zone.
    private static Optional<ZoneOffset> twin(Dates.Shown shown, List<Dates.Shown> all) {
        LocalDateTime local = shown.date().atTime(shown.time().orElseThrow());
        for (Dates.Shown other : all) {
            if (other.offset().isEmpty() || other.time().isEmpty()) {
                continue;
            }
            LocalDateTime utc = LocalDateTime.ofInstant(other.instant(), ZoneOffset.UTC);
            long minutes = Duration.between(utc.withSecond(0).withNano(0), local.withSecond(0).withNano(0)).toMinutes();
            boolean seconds = local.getSecond() == 0 || utc.getSecond() == 0 || local.getSecond() == utc.getSecond();
            if (seconds && Math.abs(minutes) <= MOST_MINUTES && minutes % QUARTER == 0) {
                return Optional.of(ZoneOffset.ofTotalSeconds((int) minutes * 60));
            }
        }
        return Optional.empty();
    }

    private void add(List<Dates.Shown> to, String written) {
        read(written).ifPresent(to::add);
    }

    private Optional<Dates.Shown> read(String written) {
        return written.isBlank() || written.length() > LONGEST
                ? Optional.empty()
                : Dates.machine(written).or(() -> reader.apply(written))
                        .filter(s -> s.date().getYear() >= FIRST_YEAR && s.date().getYear() < 2200);
    }

    private void micro(String property, List<Dates.Shown> to) {
        for (Element e : tags.items()) {
            boolean named = Stream.of(BLANKS.split(e.attr("itemprop"))).anyMatch(property::equalsIgnoreCase);
            if (named && !passed(e)) {
                add(to, Stream.of(e.attr("datetime"), e.attr("content"), e.attr("title")).filter(t -> !t.isBlank())
                        .findFirst().orElse(e.text()));
            }
        }
    }

    /// The time elements: those around the headline speak for the story, the others only for the zone.
    private void times(Optional<Element> headline) {
        List<Element> all = tags.elements();
        int head = headline.map(all::indexOf).orElse(-1);
        boolean taken = false;
        for (int i : tags.times()) {
            Element e = all.get(i);
            if (passed(e)) {
                continue;
            }
            Optional<Dates.Shown> told = read(e.attr("datetime"));
            Optional<Dates.Shown> seen = Holders.more(e, LONGEST * 100)
                    ? Optional.empty()
                    : read(PageElements.clean(e.text()));
            seen.ifPresent(others::add);
            if (told.isEmpty()) {
                continue;
            }
            int at = head < 0 ? -1 : i;
            boolean near = head < 0 || at > head - 40 && at < head + 250;
            String called = (e.className() + " " + e.attr("itemprop") + " "
                    + (e.parent() == null ? "" : e.parent().className())).toLowerCase(java.util.Locale.ROOT);
            boolean changed = called.contains("updated") && !called.contains("publish") || called.contains("modif");
            if (changed) {
                modified.add(told.get());
                continue;
            }
            if (!taken && (near || head < 0)) {
                published.add(told.get());
                taken = true;
            } else {
                others.add(told.get());
            }
        }
    }

    private static boolean passed(Element element) {
        int steps = 0;
        boolean foot = element.closest("article") == null && !element.normalName().equals("meta");
        for (Element e = element.parent(); e != null && steps < 5; e = e.parent(), steps++) {
            String called = (e.className() + " " + e.id()).toLowerCase(java.util.Locale.ROOT);
            if (!e.normalName().equals("body") && !e.normalName().equals("html")
                    && (called.contains("comment") || called.contains("related") || called.contains("sidebar")
                            || called.contains("recirc") || e.normalName().equals("aside")
                            || e.normalName().equals("nav") || foot && e.normalName().equals("footer"))) {
                return true;
            }
        }
        return false;
    }

    /// The day that the address of the page names.
    private Optional<LocalDate> addressDay() {
        Matcher day = ADDRESS_DAY.matcher(tags.address().orElse("").toLowerCase(java.util.Locale.ROOT));
        while (day.find()) {
            int month = Character.isDigit(day.group(2).charAt(0))
                    ? Integer.parseInt(day.group(2))
                    : MONTHS.indexOf(day.group(2)) / 3 + 1;
            try {
                return Optional.of(LocalDate.of(Integer.parseInt(day.group(1)), month, Integer.parseInt(day.group(3))));
            } catch (java.time.DateTimeException e) {
                // Digits that are no day; others may follow.
            }
        }
        return Optional.empty();
    }

    /// Returns the day in the address as a stamp, where nothing else tells the day.
    Optional<Dates.Shown> fromAddress() {
        return addressDay().map(d -> new Dates.Shown(d, Optional.empty(), Optional.empty()));
    }

    Optional<ZoneId> home() {
        return home;
    }

    /// Returns the moment of a stamp inside the story, in the zone of its page.
    Optional<Instant> moment(String written) {
        return read(written).map(this::zoned).map(Dates.Shown::instant);
    }
}
