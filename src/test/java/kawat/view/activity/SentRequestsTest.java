package kawat.view.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.Annotator;
import kawat.desk.Desk;
import kawat.lexicon.Lexicons;
import kawat.source.Page;
import kawat.source.PageSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentRequestsTest {

    @TempDir
    Path folder;

    @Test
    void whatWasAskedForIsListedEvenWhenTheNetworkIsSwitchedOff() {
        try (Desk desk = Desk.open(folder, new Annotator(Lexicons.load()))) {
            desk.online().switchOff(true);
            Requests requests = new SentRequests(desk);
            AtomicInteger changes = new AtomicInteger();
            requests.listen(changes::incrementAndGet);
            desk.online().page("https://harbour.example/story", new PageSink() {
                @Override
                public void page(Page page) {
                    throw new AssertionError("nothing can come");
                }

                @Override
                public void refused(Origin origin, Rejected why) {
                    // That is told to whoever asked.
                }
            });
            assertEquals(List.of("harbour.example"), requests.lines().stream().map(Requests.Line::host).toList());
            assertEquals(1, changes.get());
        }
    }
}
