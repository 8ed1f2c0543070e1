package kawat.article;

import java.util.Optional;

/// Lists one bearer of a name that occurs in an article.
///
/// @param id   a curated id such as `antony-blinken`, or one that is local to the article
/// @param name the canonical name: the common English one, without "the" or rank
/// @param kind a finer type where it is known, e.g. `ministry`, `agency`, `country`
public record Entity(String id, String name, EntityType type, Optional<String> kind) {}
