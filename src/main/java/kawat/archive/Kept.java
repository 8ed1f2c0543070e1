package kawat.archive;

import kawat.article.Article;

/// Tells what became of an article that was handed to the archive.
///
/// @param article as the archive has it: a new version carries an id of its own and the id it supersedes
/// @param added   whether it was not there before
/// @param version number of the version that it is, from 1
public record Kept(Article article, boolean added, int version) {

    /// Tells whether it is a new version of an article that was there.
    public boolean updated() {
        return added && version > 1;
    }
}
