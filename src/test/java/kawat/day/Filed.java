package kawat.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kawat.article.Annotations;
import kawat.article.Article;
import kawat.article.DateMention;
import kawat.article.Dateline;
import kawat.article.LiveEntry;
import kawat.article.Origin;
import kawat.article.Paragraph;
import kawat.article.Status;

/// A story for tests, with what tells the day it was filed on.
record Filed(String language, String text, Optional<Dateline> dateline, Optional<Instant> published,
        Annotations found, List<LiveEntry> entries) {

    static Filed in(String language, String text) {
        return new Filed(language, text, Optional.empty(), Optional.empty(), Annotations.NONE, List.of());
    }

    Filed on(LocalDate day) {
        return new Filed(language, text, Optional.of(new Dateline(Optional.empty(), Optional.of(day))), published,
                found, entries);
    }

    Filed from(String place) {
        return new Filed(language, text, Optional.of(new Dateline(Optional.of(place), Optional.empty())), published,
                found, entries);
    }

    Filed at(String moment) {
        return new Filed(language, text, dateline, Optional.of(Instant.parse(moment)), found, entries);
    }

    Filed with(Annotations marks) {
        return new Filed(language, text, dateline, published, marks, entries);
    }

    Filed posted(LiveEntry... entry) {
        return new Filed(language, text, dateline, published, found, List.of(entry));
    }

    Article article() {
        return new Article("story", "", language, Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), dateline, published, Optional.empty(),
                Optional.empty(), Status.USABLE, false, Origin.UNKNOWN,
                Arrays.stream(text.split("\n")).map(Paragraph::body).toList(), List.of(), entries, List.of(), found);
    }

    /// Returns the days found, written as in the examples of a lexicon.
    List<String> days(DayFinder finder) {
        Article article = article();
        return finder.find(article).stream().map(d -> written(article, d)).toList();
    }

    static String written(Article article, DateMention d) {
        return article.textAt(d.span()) + " = " + d.date() + d.until().map(u -> ".." + u).orElse("")
                + (d.guessed() ? " ?" : "");
    }
}
