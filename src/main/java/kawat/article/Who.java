package kawat.article;

import java.util.Optional;

/// Tells whom the reader takes for a speaker, in a way that outlives the annotations of the article.
public sealed interface Who {

    /// Someone whom Kawat knows beforehand.
    ///
    /// @param entity whose id is the same in every article
    record Known(Entity entity) implements Who {}

    /// Someone with a name, whom only the article knows, or nobody but the reader.
    ///
    /// @param name    as the reader gave it, or the canonical name that the article's bearer had
    /// @param mention where the article names the bearer
    record Called(String name, EntityType type, Optional<Anchor> mention) implements Who {

        public Called {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a name without words");
            }
        }
    }

    /// Someone whom the story does not name.
    record Described(String description) implements Who {

        public Described {
            if (description.isBlank()) {
                throw new IllegalArgumentException("a description without words");
            }
        }
    }

    /// Nobody who could be told.
    record Nobody() implements Who {}
}
