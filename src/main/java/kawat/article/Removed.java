package kawat.article;

/// Keeps a line that was taken out of the body, so that cleaning can be audited and undone.
///
/// @param text  the words as they stood on the page
/// @param after index of the paragraph it stood behind, -1 when it stood before the first
public record Removed(String text, Reason reason, int after) {

    /// Tells why a line is no part of the story.
    public enum Reason {
        RELATED_LINK, CREDIT, BYLINE, DATE, ADVERTISEMENT, NAVIGATION, COMMENT, NEWSLETTER, SHARE, COPYRIGHT, SITE_NAME, BULLET, ADVISORY, DECK, CONSENT, FURNITURE
    }
}
