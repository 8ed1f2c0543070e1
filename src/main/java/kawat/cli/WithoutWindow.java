package kawat.cli;

import java.io.PrintWriter;
import kawat.desk.Desk;
import kawat.index.ArticleHit;

/// Shows stories in the terminal where no window can open.
public final class WithoutWindow {

    private WithoutWindow() {
    }

    /// Prints the newest stories with their statements.
    public static void print(Desk desk, int most, PrintWriter out) {
        for (ArticleHit hit : desk.newest(most).items()) {
            desk.article(hit.id()).ifPresent(article -> PlainText.print(article, out));
        }
    }
}
