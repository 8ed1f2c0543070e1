package kawat.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells the pages that a browser saved whole, as `story.html` and a folder `story_files`, by the names alone. Browsers
/// name the folder in the language of their menus, so the rule is: the page's name without its ending, a mark, one word.
/// What is in such a folder belongs to the page; the frames of advertisers are among it, which are no pages of their own.
public final class SavedPages {

    private static final Pattern PAGE = Pattern.compile("(?i)(.+)\\.(?:html?|xhtml|xht)");
    private static final Pattern MARK_AND_WORD = Pattern.compile("[-_. ][\\p{L}\\p{M}]{2,20}");

    private final Set<String> folders = new HashSet<>();

    /// @param names of all files, with slashes between the folders
    public SavedPages(Collection<String> names) {
        Set<String> stems = new HashSet<>();
        for (String name : names) {
            var page = PAGE.matcher(name);
            if (page.matches()) {
                stems.add(page.group(1));
            }
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
                String folder = name.substring(0, slash);
                if (seen.add(folder) && stem(folder, stems).isPresent()) {
                    folders.add(folder);
                }
            }
        }
    }

    private static Optional<String> stem(String folder, Set<String> stems) {
        for (int at = folder.length() - 1; at > folder.lastIndexOf('/') + 1; at--) {
            if (MARK_AND_WORD.matcher(folder.substring(at)).matches() && stems.contains(folder.substring(0, at))) {
                return Optional.of(folder.substring(0, at));
            }
        }
        return Optional.empty();
    }

    /// Tells whether a file is a piece of a page that is there too.
    public boolean isPiece(String name) {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            if (folders.contains(name.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    /// Returns which file a page means by an address, where that is a piece of a saved page.
    ///
    /// @param page the page's own name
    public Optional<String> piece(String page, String address) {
        return local(page, address).filter(this::isPiece);
    }

    /// Returns which file a page means by a relative address; never one outside the page's own folder.
    ///
    /// @param page the page's own name, with slashes between the folders
    static Optional<String> local(String page, String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.matches("[a-z][a-z0-9+.-]*:.*") || address.startsWith("/") || address.startsWith("\\")) {
            return Optional.empty();
        }
        String path = address.replaceFirst("[?#].*$", "");
        path = Percent.decoded(path);
        if (path.startsWith("./")) {
            path = path.substring(2);
        }
        for (String step : path.split("[/\\\\]", -1)) {
            if (step.isEmpty() || step.equals(".") || step.equals("..") || step.indexOf('\0') >= 0
                    || step.indexOf(':') >= 0) {
                return Optional.empty();
            }
        }
        int slash = page.lastIndexOf('/');
        return Optional.of((slash < 0 ? "" : page.substring(0, slash + 1)) + path);
    }
}
