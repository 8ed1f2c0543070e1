package kawat.article;

/// Tells whether its sender still stands by an article.
public enum Status {
    USABLE, WITHHELD, CANCELED
}
