package kawat.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kawat.article.EntityType;
import kawat.lexicon.KnownEntity;

/// Tells who is meant by an office of a country that speaks without being named: its holder on the day of the story.
///
/// Only beside a word of speaking: elsewhere an office often stands for nobody in particular, as in an election.
final class OfficeHolders {

    /// An office with its country over the segments `from` to `to` (exclusive), and who held it.
    record Held(int from, int to, Bearer holder) {}

    private static final int JOINERS = 2;

    private final Story story;
    private final List<Segment> segments;

    OfficeHolders(Story story, List<Segment> segments) {
        this.story = story;
        this.segments = segments;
    }

    /// Finds the office that begins at a segment.
    Optional<Held> at(int from) {
        if (story.day().isEmpty()) {
            return Optional.empty();
        }
        int title = from;
        if (country(from).isPresent()) {
            title++;
            if (title + 1 < segments.size() && segments.get(title).first().is("'")) {
                title += 2;
            }
        }
        Optional<Role> role = title < segments.size()
                ? segments.get(title).role(Role.Kind.TITLE).filter(r -> !r.value().isEmpty())
                : Optional.empty();
        if (role.isEmpty()) {
            return Optional.empty();
        }
        Optional<Bearer> country = title > from ? country(from) : story.names().country(role.get().country());
        int to = title + 1;
        if (country.isEmpty()) {
            while (to < segments.size() && to < title + JOINERS && segments.get(to).has(Role.Kind.JOINER)) {
                to++;
            }
            country = to < segments.size() ? country(to) : Optional.empty();
            to++;
        }
        if (country.isEmpty() || !speaks(from, to)) {
            return Optional.empty();
        }
        int end = to;
        return country.flatMap(Bearer::country)
                .flatMap(code -> story.known().holder(role.get().value(), Optional.of(code), story.day().get()))
                .map(OfficeHolders::bearer).map(holder -> new Held(from, end, holder));
    }

    private boolean speaks(int from, int to) {
        boolean before = from > 0 && segments.get(from - 1).has(Role.Kind.CUE);
        boolean after = to < segments.size() && segments.get(to).has(Role.Kind.CUE);
        if (to < segments.size() && (segments.get(to).isUnlisted() || isPerson(segments.get(to))
                || segments.get(to).first().is(",") && to + 1 < segments.size()
                        && (segments.get(to + 1).isUnlisted() || isPerson(segments.get(to + 1))))) {
            return false;
        }
        return before || after && current(from);
    }

    /// Tells whether no word such as "former" can stand before the office.
    private boolean current(int from) {
        if (from == 0 || segments.get(from).first().opens()) {
            return true;
        }
        Token before = segments.get(from - 1).last();
        return before.kind() == Token.Kind.MARK && !before.is("-")
                || story.names().isFunctionWord(before.text().toLowerCase(Locale.ROOT));
    }

    private static boolean isPerson(Segment s) {
        return s.isName() && s.names().getFirst().type() == EntityType.PERSON;
    }

    private Optional<Bearer> country(int at) {
        Segment s = segments.get(at);
        return s.isCountry()
                ? Optional.of(s.names().getFirst())
                : s.role(Role.Kind.DEMONYM).flatMap(r -> story.names().country(r.country()));
    }

    private static Bearer bearer(KnownEntity entity) {
        return new Bearer(entity.id(), entity.name(), entity.type(), entity.kind(), entity.country(), Set.of());
    }
}
