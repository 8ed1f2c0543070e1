package kawat.cli;

import java.io.PrintWriter;
import java.util.Optional;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.Desk;
import kawat.desk.IngestListener;
import kawat.index.ArticleHit;

/// Shows stories in the terminal where no window can open.
public final class WithoutWindow {

    private WithoutWindow() {
    }

    /// Prints the newest stories with their statements; the sample stories where there are no others.
    public static void print(Desk desk, int most, PrintWriter out) {
        desk.addSamplesWhenEmpty(new Silent());
        for (ArticleHit hit : desk.newest(most).items()) {
            desk.article(hit.id()).ifPresent(article -> {
                if (article.sample()) {
                    out.println("[sample, invented quotes]");
                }
                PlainText.print(article, out);
            });
        }
    }

    /// The samples are Kawat's own: how they go in concerns nobody.
    private static final class Silent implements IngestListener {
        @Override
        public void progress(long done, Optional<Long> total) {
            // Over in a moment.
        }

        @Override
        public void refused(Origin origin, Rejected why) {
            // A test holds that none is.
        }
    }
}
