package kawat.archive;

import kawat.article.Article;

/// Tells what became of an article that was handed to the archive.
///
/// @param article as the archive has it: a new version carries an id of its own and the id it supersedes
/// @param added   whether it was not there before
public record Kept(Article article, boolean added) {}
