package kawat.article;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Says that lines of one shape, taken out of pages of one site for one reason, are part of the story there: the reader
/// put such a line back.
///
/// @param site   whose pages it is for, as {@link #site} names it
/// @param reason why the line was taken out
/// @param shape  of the line, as {@link #shape} tells it
public record LineRule(String site, Removed.Reason reason, String shape) {

    /// Lines of these kinds are told apart by their whole words: their label is that of countless others, which nobody
    /// asked for.
    private static final Set<Removed.Reason> WHOLE = Set.of(Removed.Reason.RELATED_LINK, Removed.Reason.ADVERTISEMENT,
            Removed.Reason.NAVIGATION, Removed.Reason.NEWSLETTER, Removed.Reason.SHARE, Removed.Reason.CONSENT);
    /// A label is no longer than this, in UTF-16 code units.
    private static final int LABEL = 32;
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern NUMBERS = Pattern.compile("\\p{Nd}+");
    private static final Pattern WEB = Pattern.compile("(?i)https?://(?:[^/?#@]*@)?([^/?#:]+).*");

    /// Makes the rule that puts a line of an article back, and those like it.
    public static LineRule of(Article article, Removed line) {
        return new LineRule(site(article), line.reason(), shape(line));
    }

    /// Tells whether the rule puts a line of an article back.
    public boolean fits(Article article, Removed line) {
        return line.reason() == reason && shape(line).equals(shape) && site(article).equals(site);
    }

    /// Names the site of an article: its host, else its outlet, else the very bytes it was read from.
    public static String site(Article article) {
        return host(article.origin().uri()).or(article::outlet)
                .or(() -> article.origin().sha256().map(h -> "sha256:" + h)).orElse("id:" + article.id());
    }

    /// Returns the host of an address of the web.
    public static Optional<String> host(Optional<String> uri) {
        return uri.map(WEB::matcher).filter(m -> m.matches()).map(m -> m.group(1).toLowerCase(Locale.ROOT))
                .map(h -> h.startsWith("www.") ? h.substring(4) : h);
    }

    /// Tells the shape of a line: its words, whatever numbers stand in them and however they are spaced and capitalised;
    /// of a line that opens with a label and a colon the label alone, unless its kind is told by the whole words.
    static String shape(Removed line) {
        String words = NUMBERS.matcher(BLANKS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll(" "))
                .replaceAll("0").strip();
        int colon = Math.max(words.indexOf(':'), words.indexOf('\uFF1A'));
        boolean label = !WHOLE.contains(line.reason()) && colon > 0 && colon <= LABEL && colon < words.length() - 1
                && words.substring(0, colon).codePoints().anyMatch(Character::isLetter);
        return label ? words.substring(0, colon + 1) : words;
    }
}
