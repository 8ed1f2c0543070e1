package kawat.article;

/// Tells what became of one item of an input: bad input is data, not an exception.
public sealed interface Outcome {

    /// It was read.
    record Read(Article article) implements Outcome {}

    /// It was refused; the rest of the batch goes on.
    record Refused(Origin origin, Rejected rejected) implements Outcome {}
}
