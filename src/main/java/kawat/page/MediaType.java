package kawat.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.source.BadBytes;

/// Tells formats apart by what the bytes are, never by the name of a file.
enum MediaType {

    HTML("text/html"), TEXT("text/plain"), REUTERS("text/sgml"), JSON("application/json"), XML("application/xml");

    private static final int HEAD = 4096;
    /// Beginnings of formats that are no text, as ISO 8859-1, and what people call them.
    private static final Map<String, String> KNOWN = Map.ofEntries(Map.entry("%PDF", "a PDF document"),
            Map.entry("PK\u0003\u0004", "a ZIP, EPUB or office document"), Map.entry("\u0089PNG", "a picture"),
            Map.entry("\u00FF\u00D8\u00FF", "a picture"), Map.entry("GIF8", "a picture"),
            Map.entry("RIFF", "a picture, sound or film"), Map.entry("II*\u0000", "a picture"),
            Map.entry("MM\u0000*", "a picture"), Map.entry("\u00D0\u00CF\u0011\u00E0", "an old office document"),
            Map.entry("7z\u00BC\u00AF", "a packed folder"), Map.entry("Rar!", "a packed folder"),
            Map.entry("BZh", "a packed file"), Map.entry("\u00FD7zXZ", "a packed file"),
            Map.entry("(\u00B5/\u00FD", "a packed file"), Map.entry("\u007FELF", "a program"),
            Map.entry("MZ\u0090", "a program"), Map.entry("ID3", "a sound"), Map.entry("OggS", "a sound or film"),
            Map.entry("{\\rtf", "an RTF document"), Map.entry("SQLite format", "a database"),
            Map.entry("WARC/", "a web archive"), Map.entry("\u001F\u008B", "a packed file inside a packed file"));
    private static final Pattern HTML_TAG = Pattern.compile(
            "(?i)<(?:!doctype\\s+html|html|head|body|div|p|article|table|h[1-6]|meta|title|script|section|main|ul|font|span|br|a|b|i|em|strong|center|img|header|nav|figure|blockquote)(?=[\\s>/])");
    private static final Pattern REUTERS_TAG = Pattern.compile("(?i)<!DOCTYPE\\s+lewis|<REUTERS\\s");
    private static final Pattern PRELUDE = Pattern.compile("(?s)\\A(?:\\s|<!--.*?-->|<\\?xml.*?\\?>)*");

    private final String label;

    MediaType(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// Tells whether the bytes hold text at all, and stories of the Reuters collection.
    ///
    /// @throws BadBytes when they are something that people read with other programs
    static MediaType of(byte[] bytes) throws BadBytes {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> known : KNOWN.entrySet()) {
            if (head.startsWith(known.getKey())) {
                throw refused(known.getValue());
            }
        }
        if (head.length() > 12 && head.startsWith("ftyp", 4)) {
            throw refused("a film");
        }
        long odd = head.chars()
                .filter(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B && c != 0)
                .count();
        long zeros = head.chars().filter(c -> c == 0).count();
        if (odd * 20 > head.length() || zeros * 20 > head.length() && odd * 100 > head.length()) {
            throw refused("data that is no text");
        }
        return REUTERS_TAG.matcher(head).find() ? REUTERS : TEXT;
    }

    private static BadBytes refused(String what) {
        return new BadBytes("it is " + what + "; Kawat reads saved web pages and plain text", Optional.empty());
    }

    /// Tells what the text is written in.
    static MediaType ofText(String text) {
        String head = text.substring(0, Math.min(text.length(), 4 * HEAD));
        Matcher prelude = PRELUDE.matcher(head);
        String start = prelude.lookingAt() ? head.substring(prelude.end()) : head;
        if (HTML_TAG.matcher(start).lookingAt()) {
            return HTML;
        }
        if (head.stripLeading().startsWith("<?xml")
                || start.startsWith("<") && start.matches("(?s)<[A-Za-z][\\w:-]*[\\s>].*")
                        && !HTML_TAG.matcher(start).find()) {
            return HTML_TAG.matcher(start).find() && start.toLowerCase(java.util.Locale.ROOT).contains("<html")
                    ? HTML
                    : XML;
        }
        Matcher tags = HTML_TAG.matcher(head);
        int found = 0;
        while (tags.find() && found < 4) {
            found++;
        }
        if (found >= 3 || start.startsWith("<") && found > 0) {
            return HTML;
        }
        boolean braces = start.startsWith("{\"") || start.startsWith("{\n") || start.startsWith("[{")
                || start.startsWith("[\"");
        return braces && text.strip().matches("(?s).*[}\\]]") ? JSON : TEXT;
    }
}
