package kawat.desk.online;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kawat.archive.Subscription;
import kawat.page.opml.Opml;
import kawat.page.opml.Outline;

/// Lays feeds out in their folders, as lists for other programs want them.
final class Outlines {

    private Outlines() {
    }

    static Opml of(List<Subscription> feeds) {
        return Opml.of(inside(feeds, 0));
    }

    /// @param depth folders that are opened already
    private static List<Outline> inside(List<Subscription> feeds, int depth) {
        List<Outline> lines = new ArrayList<>();
        Map<String, List<Subscription>> folders = new LinkedHashMap<>();
        for (Subscription feed : feeds) {
            if (feed.folder().size() > depth) {
                folders.computeIfAbsent(feed.folder().get(depth), f -> new ArrayList<>()).add(feed);
            } else {
                Map<String, String> attributes = new LinkedHashMap<>(
                        Outline.feed(feed.name(), feed.address()).attributes());
                feed.home().ifPresent(h -> attributes.put("htmlUrl", h));
                lines.add(new Outline(attributes, List.of()));
            }
        }
        folders.forEach((name, all) -> lines.add(Outline.folder(name, inside(all, depth + 1))));
        return lines;
    }
}
