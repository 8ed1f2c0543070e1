package kawat.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kawat.article.Dateline;
import kawat.article.Quote;
import kawat.article.Status;
import kawat.article.Via;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/// Makes the rows of a list from what the index keeps to be shown.
final class Shown {

    private Shown() {
    }

    static ArticleHit article(Document d, Snippet snippet) {
        Optional<String> place = Optional.ofNullable(d.get(Fields.PLACE));
        Optional<LocalDate> day = Optional.ofNullable(d.get(Fields.DAY)).map(LocalDate::parse);
        Optional<Dateline> dateline = place.isPresent() || day.isPresent()
                ? Optional.of(new Dateline(place, day))
                : Optional.empty();
        return new ArticleHit(d.get(Fields.ID), d.get(Fields.LANGUAGE), headline(d),
                Optional.ofNullable(d.get(Fields.AGENCY)), Optional.ofNullable(d.get(Fields.OUTLET)), published(d),
                dateline, status(d), sample(d), number(d.getField(Fields.QUOTES)), snippet);
    }

    static QuoteHit quote(Document d, Snippet words) {
        List<Via> via = Arrays.stream(d.getValues(Fields.SHOWN_VIA)).map(v -> {
            int space = v.indexOf(' ');
            return new Via(v.substring(space + 1), Via.Kind.valueOf(v.substring(0, space)));
        }).toList();
        return new QuoteHit(d.get(Fields.ID), number(d.getField(Fields.ORDINAL)),
                Quote.Kind.valueOf(d.get(Fields.KIND)), words, List.of(d.getValues(Fields.SHOWN_SPEAKER)), via,
                headline(d), d.get(Fields.LANGUAGE), published(d), sample(d));
    }

    private static Optional<String> headline(Document d) {
        return Optional.ofNullable(d.get(Fields.SHOWN_HEADLINE));
    }

    private static Status status(Document d) {
        return Optional.ofNullable(d.get(Fields.STATUS)).map(Status::valueOf).orElse(Status.USABLE);
    }

    private static Optional<Instant> published(Document d) {
        return Optional.ofNullable(d.get(Fields.PUBLISHED)).map(Instant::parse);
    }

    private static boolean sample(Document d) {
        return Boolean.parseBoolean(d.get(Fields.SAMPLE));
    }

    private static int number(@Nullable IndexableField field) {
        Number value = field == null ? null : field.numericValue();
        return value == null ? 0 : value.intValue();
    }
}
