package kawat.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Feeds as a reader may follow them, for tests and pictures.
final class FollowedFeeds {

    private FollowedFeeds() {
    }

    /// Writes them into an archive that is not open.
    static void add(Path archive) throws IOException {
        Files.createDirectories(archive);
        Files.writeString(archive.resolve("subscriptions.json"),
                "{\"format\":1,\"subscriptions\":[" + feed("quay", "Quay Wire", "", "2031-05-06T08:00:00Z", "") + ","
                        + feed("harbour", "Harbour Times, the news of all harbours", "Wires", "2031-05-06T08:00:00Z",
                                "")
                        + ","
                        + feed("north", "\u0648\u0643\u0627\u0644\u0629 \u0627\u0644\u0645\u064A\u0646\u0627\u0621",
                                "Wires",
                                "2031-05-05T08:00:00Z",
                                ",\"failures\":2,\"result\":\"the host cannot be reached\"")
                        + "," + feed("old", "Old Ferry News", "Wires", "2031-05-05T08:00:00Z", ",\"gone\":true")
                        + "]}");
        Files.createDirectories(archive.resolve("network"));
        Files.writeString(archive.resolve("network/feeds.tsv"),
                "quay\t" + LiveStory.ID + "\nharbour\ta\nharbour\tb\nharbour\tc\n");
    }

    private static String feed(String id, String title, String folder, String checked, String more) {
        return "{\"id\":\"" + id + "\",\"address\":\"https://" + id + ".example/feed.xml\",\"feedTitle\":\"" + title
                + "\"" + (folder.isEmpty() ? "" : ",\"folder\":[\"" + folder + "\"]") + ",\"checked\":\"" + checked
                + "\""
                + more + "}";
    }
}
