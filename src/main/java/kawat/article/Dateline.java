package kawat.article;

import java.time.LocalDate;
import java.util.Optional;

/// Says where and on which day a story was filed, read off the words that open it.
///
/// @param place as spelt on the page, e.g. `SHANGHAI` or `BEIRUT/THE HAGUE`; absent where the line names none
/// @param date  the filing day; the year comes from the article's dates where the line has none
public record Dateline(Optional<String> place, Optional<LocalDate> date) {}
