package kawat.page;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kawat.page.wire.WireReader;
import kawat.source.BadBytes;
import kawat.source.Documents;

/// Tells formats apart by what the bytes are, never by the name of a file.
enum MediaType {

    HTML("text/html"), TEXT("text/plain"), REUTERS("text/sgml"), JSON("application/json"), XML("application/xml"), IPTC(
            "text/x-iptc7901"), ANPA("text/x-anpa1312"), OPML("text/x-opml");

    private static final int HEAD = 4096;
    /// Bytes of the longest beginning below.
    private static final int LONGEST_START = 16;
    /// Beginnings of formats that are no text, in hexadecimal, and what people call them.
    private static final Map<String, String> KNOWN = Map.ofEntries(Map.entry("25504446", "a PDF document"),
            Map.entry("504b0304", "a packed folder inside a packed file"), Map.entry("89504e47", "a picture"),
            Map.entry("ffd8ff", "a picture"), Map.entry("47494638", "a picture"),
            Map.entry("52494646", "a picture, sound or film"), Map.entry("49492a00", "a picture"),
            Map.entry("4d4d002a", "a picture"), Map.entry("d0cf11e0", "an old office document"),
            Map.entry("377abcaf", "a packed folder"), Map.entry("52617221", "a packed folder"),
            Map.entry("425a68", "a packed file"), Map.entry("fd377a585a", "a packed file"),
            Map.entry("28b52ffd", "a packed file"), Map.entry("7f454c46", "a program"),
            Map.entry("4d5a90", "a program"), Map.entry("494433", "a sound"), Map.entry("4f676753", "a sound or film"),
            Map.entry("7b5c727466", "an RTF document"), Map.entry("53514c69746520666f726d6174", "a database"),
            Map.entry("574152432f", "a web archive"), Map.entry("1f8b", "a packed file inside a packed file"));
    private static final Pattern HTML_TAG = Pattern.compile(
            "(?i)<(?:!doctype\\s+html|html|head|body|div|p|article|table|h[1-6]|meta|title|script|section|main|ul|font|span|br|a|b|i|em|strong|center|img|header|nav|figure|blockquote)(?=[\\s>/])");
    private static final Pattern JSON_START = Pattern
            .compile("\\s*(?:\\{\\s*\"[^\"\\n]{0,100}\"\\s*:|\\{\\s*\\}|\\[\\s*[{\"])");
    private static final Pattern REUTERS_TAG = Pattern.compile("(?i)<!DOCTYPE\\s+lewis|<REUTERS\\s");
    private static final Pattern PRELUDE = Pattern
            .compile("(?s)\\A(?:\\s|<!--.*?-->|<\\?xml.*?\\?>|<!DOCTYPE[^<>\\[]*(?:\\[.*?\\]\\s*)?>)*");
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]{1,30}:)?([A-Za-z][\\w.-]{0,60})(?=[\\s>/])");

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
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, LONGEST_START));
        for (Map.Entry<String, String> known : KNOWN.entrySet()) {
            if (start.startsWith(known.getKey())) {
                throw refused(known.getValue());
            }
        }
        if (head.length() > 12 && head.startsWith("ftyp", 4)) {
            throw refused("a film");
        }
        if (head.startsWith("ustar", 257)) {
            throw new BadBytes("it is a tar file: unpack it and give the files, or pack them as ZIP", Optional.empty());
        }
        Optional<WireReader.Signs> signs = WireReader.signs(head);
        if (signs.isPresent()) {
            return signs.get() == WireReader.Signs.ANPA_1312 ? ANPA : IPTC;
        }
        int odd = 0;
        int zeros = 0;
        for (int i = 0; i < head.length(); i++) {
            byte c = bytes[i];
            if (c >= 0x20 || c < 0) {
                continue;
            }
            zeros += c == 0 ? 1 : 0;
            odd += c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B && c != 0 ? 1 : 0;
        }
        if (odd * 20 > head.length() || zeros * 20 > head.length() && odd * 100 > head.length()) {
            throw refused("data that is no text");
        }
        return reuters(head) ? REUTERS : TEXT;
    }

    private static boolean reuters(String head) {
        Matcher tag = REUTERS_TAG.matcher(head);
        for (int at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
            if (tag.region(at, head.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static BadBytes refused(String what) {
        if (what.endsWith(" document")) {
            return new BadBytes(Documents.refusal(what), Optional.empty());
        }
        return new BadBytes(
                "it is " + what + "; Kawat reads web pages, plain text, feeds, wire files, web archives and mails",
                Optional.empty());
    }

    /// Tells what the text is written in.
    static MediaType ofText(String text) {
        String head = text.substring(0, Math.min(text.length(), 4 * HEAD));
        Matcher prelude = PRELUDE.matcher(head);
        String start = prelude.lookingAt() ? head.substring(prelude.end()) : head;
        if (JSON_START.matcher(start).lookingAt()) {
            return JSON;
        }
        Matcher root = ROOT.matcher(start);
        if (root.lookingAt() && WireReader.knows(root.group(1))) {
            return XML;
        }
        if (root.lookingAt() && root.group(1).equalsIgnoreCase("opml")) {
            return OPML;
        }
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
        return TEXT;
    }
}
