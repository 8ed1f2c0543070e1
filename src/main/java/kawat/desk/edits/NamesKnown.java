package kawat.desk.edits;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kawat.article.Entity;
import kawat.article.EntityType;
import kawat.lexicon.KnownEntity;
import kawat.lexicon.KnownNames;
import org.jspecify.annotations.Nullable;

/// Finds people and bodies that Kawat knows beforehand by what is typed of a name.
final class NamesKnown {

    private static final Pattern APART = Pattern.compile("[\\s-]+");

    private @Nullable KnownNames names;

    /// Returns who has a name of which a word begins so; people first, in the order of their names.
    List<Entity> of(String typed, int most) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? List.of()
                : names().all().stream().filter(e -> e.type() != EntityType.PLACE)
                        .filter(e -> forms(e).anyMatch(f -> begins(f.toLowerCase(Locale.ROOT), wanted)))
                        .sorted(Comparator.comparing(KnownEntity::type).thenComparing(KnownEntity::name)).limit(most)
                        .map(e -> new Entity(e.id(), e.name(), e.type(), e.kind())).toList();
    }

    private static Stream<String> forms(KnownEntity entity) {
        return Stream.concat(Stream.of(entity.name()), entity.aliases().values().stream().flatMap(List::stream));
    }

    private static boolean begins(String form, String wanted) {
        return form.startsWith(wanted)
                || APART.splitAsStream(form).skip(1).anyMatch(word -> word.startsWith(wanted));
    }

    private synchronized KnownNames names() {
        KnownNames read = names;
        if (read == null) {
            read = KnownNames.load();
            names = read;
        }
        return read;
    }
}
