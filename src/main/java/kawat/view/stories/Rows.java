package kawat.view.stories;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kawat.article.Dateline;
import kawat.article.Status;
import kawat.article.Via;
import kawat.index.ArticleHit;
import kawat.index.QuoteHit;
import kawat.index.Snippet;
import kawat.view.wording.Messages;
import org.jspecify.annotations.Nullable;

/// Words hits as rows.
final class Rows {

    /// Longest headline made of a lede, in UTF-16 code units: about two lines of the list.
    private static final int LEDE = 90;
    /// Longest headline shown in the list; the article shows it whole.
    private static final int HEADLINE = 240;
    private static final String APART = "  ·  ";

    private final Messages messages;
    private final ZoneId zone;

    Rows(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    List<Row> byDay(List<ArticleHit> hits) {
        List<Row> rows = new ArrayList<>();
        @Nullable
        LocalDate last = null;
        for (ArticleHit hit : hits) {
            Optional<LocalDate> day = day(hit);
            boolean opens = rows.isEmpty() || !Objects.equals(last, day.orElse(null));
            rows.add(story(hit, opens ? Optional.of(heading(day)) : Optional.empty(), Optional.empty()));
            last = day.orElse(null);
        }
        return rows;
    }

    List<Row> found(List<ArticleHit> hits) {
        return hits.stream().<Row>map(h -> story(h, Optional.empty(), Optional.of(h.snippet()))).toList();
    }

    List<Row> said(List<QuoteHit> hits) {
        return hits.stream().<Row>map(h -> new Row.Said(h.article(), h.quote(), h.language(),
                h.speakers().isEmpty() ? List.of(messages.of("speaker.unknown")) : h.speakers(), h.words(),
                Stream.concat(Stream.of(messages.of("kind." + h.kind())), h.via().stream().map(Via::name))
                        .collect(Collectors.joining(APART)),
                cut(h.headline().orElse(""), HEADLINE), h.sample())).toList();
    }

    private Row story(ArticleHit hit, Optional<String> day, Optional<Snippet> snippet) {
        return new Row.Story(hit.id(), hit.language(),
                cut(hit.headline().orElse(hit.snippet().text()), hit.headline().isPresent() ? HEADLINE : LEDE), day,
                details(hit), messages.of("stories.quotes", hit.quotes()),
                Optional.of(hit.status()).filter(s -> s != Status.USABLE).map(s -> messages.of("status." + s)),
                hit.sample(), snippet);
    }

    private String details(ArticleHit hit) {
        Stream<String> sender = Stream.of(hit.agency(), hit.outlet()).flatMap(Optional::stream).distinct();
        Stream<String> place = hit.dateline().flatMap(Dateline::place).stream();
        return Stream.of(place, sender).flatMap(s -> s).collect(Collectors.joining(APART));
    }

    private Optional<LocalDate> day(ArticleHit hit) {
        return hit.dateline().flatMap(Dateline::date)
                .or(() -> hit.published().map(instant -> instant.atZone(zone).toLocalDate()));
    }

    private String heading(Optional<LocalDate> day) {
        return day.map(messages::day).orElseGet(() -> messages.of("stories.undated"));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : most - (Character.isHighSurrogate(text.charAt(most - 1)) ? 1 : 0);
        return text.substring(0, end) + "…";
    }
}
