package kawat.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import kawat.article.Article;
import kawat.article.Dateline;
import kawat.article.LiveEntry;
import kawat.text.Zones;

/// The day from which the days of a text are counted.
///
/// @param guessed whether it was not printed, nor follows from what was
record Anchor(LocalDate day, boolean guessed) {

    /// Tells on which day a story was filed: the day of its dateline, else the day it was published by the clocks of its
    /// place.
    ///
    /// @param usual zone of most outlets of the language
    static Optional<Anchor> of(Article article, Optional<ZoneId> usual, Zones zones) {
        return article.dateline().flatMap(Dateline::date).map(day -> new Anchor(day, false))
                .or(() -> article.published().map(at -> at(at, article, usual, zones)))
                .or(() -> article.modified().map(at -> new Anchor(at(at, article, usual, zones).day, true)));
    }

    /// Tells on which day an entry of a live blog was posted that holds a paragraph.
    static Optional<Anchor> ofEntry(Article article, int paragraph, Optional<ZoneId> usual, Zones zones) {
        return article.entries().stream().filter(e -> e.paragraph() <= paragraph).reduce((a, b) -> b)
                .flatMap(LiveEntry::at).map(at -> at(at, article, usual, zones));
    }

    private static Anchor at(Instant moment, Article article, Optional<ZoneId> usual, Zones zones) {
        Optional<ZoneId> own = article.dateline().flatMap(Dateline::place)
                .flatMap(place -> zones.of(place, article.language()));
        LocalDate universal = moment.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate day = own.or(() -> usual).map(zone -> moment.atZone(zone).toLocalDate()).orElse(universal);
        return new Anchor(day, own.isEmpty() && !day.equals(universal));
    }
}
