package kawat.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kawat.article.Span;
import kawat.article.Speaker;
import kawat.article.Via;

/// Someone or something the story speaks of, under however many names and roles. Grows as the story is read.
final class Referent {

    enum Kind {
        PERSON, BODY, PLACE, UNNAMED
    }

    final Kind kind;
    /// Id of the entity, or one of our own for somebody without a name.
    final String id;
    /// The words that introduced somebody without a name.
    final String description;
    /// What the lexicon says of the roles, e.g. `foreign-minister`.
    final Set<String> roles = new HashSet<>();
    /// The role nouns as printed, in lower case.
    final Set<String> heads = new LinkedHashSet<>();
    /// Names that tell the role apart, by entity.
    final Set<String> modifiers = new HashSet<>();
    /// English names of the countries it is of.
    final Set<String> lands = new HashSet<>();
    /// How somebody without a name reached us, where the words that introduced them say so.
    final List<Via> via = new ArrayList<>();
    /// Whether the story has quoted it by now.
    boolean spoke;
    Optional<String> country = Optional.empty();
    Optional<String> body = Optional.empty();
    Optional<Integer> count = Optional.empty();

    Referent(Kind kind, String id, String description) {
        this.kind = kind;
        this.id = id;
        this.description = description;
    }

    boolean isNamed() {
        return kind != Kind.UNNAMED;
    }

    Speaker speaker(Optional<Span> mention) {
        if (isNamed()) {
            return new Speaker.Named(mention, id);
        }
        return new Speaker.Unnamed(description, mention, Optional.of(id), country, body,
                roles.stream().filter(r -> !r.isEmpty()).sorted().findFirst(), count);
    }
}
