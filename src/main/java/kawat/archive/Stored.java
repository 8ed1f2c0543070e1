package kawat.archive;

import java.util.Optional;
import kawat.article.Article;

/// Holds an article as read from the archive.
///
/// @param article with its annotations, where it has any
/// @param stamp   engine and data that made the annotations; absent where they are missing or damaged
public record Stored(Article article, Optional<String> stamp) {}
