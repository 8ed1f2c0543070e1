package kawat.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import kawat.index.Index;
import kawat.lexicon.ResourceFolder;

/// Names the engine and the data that annotations and index are made with; when they change, both are made anew.
///
/// @param annotations of what is found in articles
/// @param index       of the index: what is found, and how it is indexed
record Stamp(String annotations, String index) {

    private static final List<String> DATA = List.of("lexicons", "entities", "wires", "subjects");
    private static final int DIGITS = 12;

    /// Reads the data of this build and returns its stamp.
    static Stamp ofThisBuild() {
        MessageDigest hash = sha256();
        for (String folder : DATA) {
            if (Stamp.class.getResource("/" + folder) != null) {
                for (ResourceFolder.Entry file : ResourceFolder.list(folder, ".json")) {
                    hash.update((file.name() + '\n' + file.text() + '\n').getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        String annotations = Annotator.ENGINE + "+" + digits(hash);
        MessageDigest all = sha256();
        all.update((annotations + " " + Index.FORM).getBytes(StandardCharsets.UTF_8));
        return new Stamp(annotations, digits(all));
    }

    private static String digits(MessageDigest hash) {
        return HexFormat.of().formatHex(hash.digest()).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
