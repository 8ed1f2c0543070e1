package kawat.view.stories;

import java.util.List;
import java.util.Optional;
import kawat.index.Snippet;

/// One line of the list on the left, in words ready to show.
public sealed interface Row {

    /// Returns the id of the article it leads to.
    String article();

    /// Returns the language of its text.
    String language();

    /// Tells whether it is one of Kawat's own invented stories.
    boolean sample();

    /// One story.
    ///
    /// @param day     heading, where this story is the first of its day
    /// @param details place and sender
    /// @param quotes  how many statements it holds
    /// @param withdrawn says that its sender does not stand by it
    /// @param snippet what the search found; absent when nothing was searched for
    record Story(String article, String language, String headline, Optional<String> day, String details,
            String quotes, Optional<String> withdrawn, boolean sample, Optional<Snippet> snippet) implements Row {}

    /// One statement that a search found.
    ///
    /// @param quote   place among the statements of its article
    /// @param details kind and carriers
    record Said(String article, int quote, String language, List<String> speakers, Snippet words, String details,
            String headline, boolean sample) implements Row {}
}
