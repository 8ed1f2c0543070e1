package kawat.page.opml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Holds the feeds of a list, and what in it is none that Kawat would read.
public record Subscriptions(List<Subscription> feeds, List<Skipped> skipped) {

    /// Names a feed.
    ///
    /// @param address as `http` or `https`
    /// @param folder  names of the folders around it, outermost first
    public record Subscription(String title, String address, Optional<String> home, List<String> folder) {

        public Subscription {
            folder = List.copyOf(folder);
        }
    }

    /// Names a line that is left out.
    ///
    /// @param reason in words for people
    public record Skipped(String title, String address, String reason) {}

    /// Attributes in which other readers keep programs to run.
    private static final List<String> COMMANDS = List.of("filtercmd", "postprocess", "postprocessscript");

    public Subscriptions {
        feeds = List.copyOf(feeds);
        skipped = List.copyOf(skipped);
    }

    private record Place(Outline outline, List<String> folder) {}

    static Subscriptions of(Opml list) {
        List<Subscription> feeds = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<Place> left = new ArrayDeque<>();
        list.body().reversed().forEach(n -> {
            if (n instanceof Outline outline) {
                left.push(new Place(outline, List.of()));
            }
        });
        while (!left.isEmpty()) {
            Place at = left.pop();
            Outline outline = at.outline;
            Optional<String> written = outline.attribute("xmlUrl");
            if (written.isPresent()) {
                String address = http(written.get());
                Optional<String> reason = seen.contains(address)
                        ? Optional.of("the list has this feed twice")
                        : refusal(address, outline);
                if (reason.isPresent()) {
                    skipped.add(new Skipped(outline.name(), written.get(), reason.get()));
                } else {
                    seen.add(address);
                    feeds.add(new Subscription(outline.name(), address,
                            outline.attribute("htmlUrl").filter(Subscriptions::web), at.folder));
                }
            }
            Optional<String> elsewhere = outline.attribute("url").filter(u -> written.isEmpty());
            elsewhere.ifPresent(u -> skipped.add(new Skipped(outline.name(), u,
                    "it points to a page or to another list, and is no feed itself")));
            List<Outline> inside = outline.outlines();
            if (!inside.isEmpty()) {
                List<String> folder = new ArrayList<>(at.folder);
                if (!outline.name().isEmpty()) {
                    folder.add(outline.name());
                }
                List<String> around = List.copyOf(folder);
                inside.reversed().forEach(o -> left.push(new Place(o, around)));
            }
        }
        return new Subscriptions(feeds, skipped);
    }

    private static Optional<String> refusal(String address, Outline outline) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("|") || lower.startsWith("exec:") || lower.startsWith("filter:")) {
            return Optional.of("it asks for a program to be run, which Kawat never does");
        }
        if (outline.attributes().entrySet().stream().anyMatch(a -> !a.getValue().isBlank() && COMMANDS.stream()
                .anyMatch(c -> a.getKey().toLowerCase(Locale.ROOT).endsWith(c)))) {
            return Optional.of("its text is to be made by a program, which Kawat never runs");
        }
        if (lower.startsWith("file:") || lower.startsWith("/") || lower.matches("(?s)[a-z]:\\\\.*")) {
            return Optional.of("it is a file on a disk; open it as a file instead");
        }
        return web(address) ? Optional.empty() : Optional.of("its address is not one of the web (http or https)");
    }

    private static boolean web(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return (lower.startsWith("http://") || lower.startsWith("https://")) && address.length() > 10
                && address.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\');
    }

    /// The address behind one whose scheme says that it is a feed.
    private static String http(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.startsWith("feed://") || lower.startsWith("feeds://") || lower.startsWith("rss://")) {
            return "https" + written.substring(written.indexOf("://"));
        }
        return lower.startsWith("feed:http") ? written.substring(5) : written;
    }
}
