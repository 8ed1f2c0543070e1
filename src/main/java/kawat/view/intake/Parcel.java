package kawat.view.intake;

import java.io.File;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// What was dropped or pasted: files, or addresses, or a text.
///
/// @param text as HTML where there is any, else plain
public record Parcel(List<Path> files, List<String> addresses, Optional<String> text) {

    /// Most addresses of one parcel.
    private static final int MOST = 100;
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?|feeds?)://\\S+|feed:https?://\\S+");

    public Parcel {
        files = List.copyOf(files);
        addresses = List.copyOf(addresses);
    }

    /// Tells whether a clipboard holds anything that could be taken in, without looking into it.
    public static boolean welcome(Clipboard board) {
        return board.hasFiles() || board.hasUrl() || board.hasHtml() || board.hasString();
    }

    /// Opens what a clipboard or a drag holds.
    public static Parcel of(Clipboard board) {
        return of(board.hasFiles() ? board.getFiles() : List.of(),
                board.getContent(DataFormat.URL) instanceof String s ? s : "",
                board.hasHtml() ? Optional.ofNullable(board.getHtml()).orElse("") : "",
                board.hasString() ? Optional.ofNullable(board.getString()).orElse("") : "");
    }

    /// Chooses among the forms in which the same thing is offered: files before addresses before HTML before plain text.
    static Parcel of(List<File> files, String uris, String html, String plain) {
        List<Path> paths = new ArrayList<>(files.stream().map(File::toPath).toList());
        List<String> addresses = new ArrayList<>();
        if (paths.isEmpty()) {
            uris.lines().map(String::strip).filter(l -> !l.startsWith("#")).forEach(l -> {
                if (ADDRESS.matcher(l).matches()) {
                    addresses.add(l);
                } else {
                    file(l).ifPresent(paths::add);
                }
            });
        }
        List<String> words = plain.isBlank() ? List.of() : List.of(plain.strip().split("\\s+"));
        if (paths.isEmpty() && addresses.isEmpty() && !words.isEmpty()
                && words.stream().allMatch(w -> ADDRESS.matcher(w).matches())) {
            addresses.addAll(words);
        }
        Optional<String> text = paths.isEmpty() && addresses.isEmpty()
                ? Optional.of(html).filter(h -> !h.isBlank()).or(() -> Optional.of(plain)).filter(t -> !t.isBlank())
                : Optional.empty();
        return new Parcel(paths, addresses.stream().distinct().limit(MOST).toList(), text);
    }

    private static Optional<Path> file(String uri) {
        try {
            return uri.regionMatches(true, 0, "file:", 0, 5) ? Optional.of(Path.of(URI.create(uri))) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // No file of this machine.
            return Optional.empty();
        }
    }
}
