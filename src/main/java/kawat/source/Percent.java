package kawat.source;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/// Writes names as parts of addresses, and reads them back.
public final class Percent {

    private Percent() {
    }

    /// Returns the text with what an address encodes put back; a sign of percent that encodes nothing stays.
    public static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && high >= 0 && low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Returns the name as the part of an address behind its `#`.
    public static String fragment(String name) {
        try {
            String uri = new URI(null, null, name.replace('\0', '_')).toASCIIString();
            return uri.startsWith("#") ? uri : "#" + uri;
        } catch (URISyntaxException e) {
            return "#";
        }
    }
}
