package kawat.view.intake;

/// An input that was refused, in words ready to show.
///
/// @param what   file name or address
/// @param reason why, and where in it
public record Refusal(String what, String reason) {}
