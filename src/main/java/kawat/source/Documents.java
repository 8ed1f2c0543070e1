package kawat.source;

/// Says what to do with documents that hold no saved page.
public final class Documents {

    private Documents() {
    }

    /// Returns why such a document is refused, and what to do instead.
    ///
    /// @param what e.g. `an EPUB book`
    public static String refusal(String what) {
        return "it is " + what + ", which Kawat does not read: open it in its own program, and save the story as"
                + " plain text or as a web page";
    }
}
