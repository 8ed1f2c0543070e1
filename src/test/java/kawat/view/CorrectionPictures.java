package kawat.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import kawat.article.Article;
import kawat.article.EntityType;
import kawat.article.Origin;
import kawat.article.Quote;
import kawat.article.Rejected;
import kawat.article.Span;
import kawat.article.Who;
import kawat.desk.Annotator;
import kawat.desk.Desk;
import kawat.desk.IngestListener;
import kawat.index.ArticleHit;
import kawat.view.article.ArticleModel.View;
import kawat.view.article.Shown;
import kawat.view.prose.Prose;

/// Paints how a reader corrects who said what, why Kawat thought so, and which days are meant.
final class CorrectionPictures {

    private static final List<String> LANGUAGES = List.of("en", "id", "zh", "ar");

    private final Pictures pictures;
    private final String suffix;
    private final int percent;

    private CorrectionPictures(Pictures pictures, String suffix, int percent) {
        this.pictures = pictures;
        this.suffix = suffix;
        this.percent = percent;
    }

    static void paint(Path home, Path folder, Annotator annotator) throws Exception {
        Path archive = home.resolve("corrections");
        try (Desk first = Desk.open(archive, annotator)) {
            first.addSamplesWhenEmpty(new Silent());
        }
        FollowedFeeds.add(archive);
        Desk desk = Desk.open(archive, annotator);
        desk.online().switchOff(true);
        for (String language : LANGUAGES) {
            correct(desk, language);
        }
        Pictures english = new Pictures(desk, home, folder, Locale.ENGLISH);
        CorrectionPictures plain = new CorrectionPictures(english, "", 100);
        new CorrectionPictures(english, "-200", 200).all("id", true);
        plain.all("ar", true);
        new CorrectionPictures(new Pictures(desk, home, folder, Locale.of("id")), "-ui-id", 100).all("id", false);
        plain.all("zh", false);
        plain.all("en", false);
    }

    /// Lets a reader decide something of each kind about the story that is painted.
    private static void correct(Desk desk, String language) {
        String id = desk.newest(100).items().stream().filter(h -> h.language().equals(language)).map(ArticleHit::id)
                .findFirst().orElseThrow();
        Article story = desk.article(id).orElseThrow();
        List<Quote> quotes = story.annotations().quotes();
        if (!quotes.isEmpty()) {
            desk.edits().speaker(id, quotes.getFirst(),
                    new Who.Called("Ida Sample", EntityType.PERSON, Optional.empty()));
        }
        if (quotes.size() > 3) {
            desk.edits().notSaid(id, quotes.get(3));
        }
        int last = story.paragraphs().size() - 1;
        desk.edits().said(id, List.of(new Span(last, 0, Math.min(40, story.paragraphs().get(last).text().length()))),
                Quote.Kind.INDIRECT, new Who.Nobody());
    }

    private void all(String language, boolean dark) throws Exception {
        one("corrected", language, View.QUOTES, dark, w -> focusCard(w, 0));
        one("menu", language, View.QUOTES, dark, w -> ((MenuButton) node(w, ".card-more")).show());
        one("why", language, View.QUOTES, dark, w -> focusCard(w, 1), w -> type(w, KeyCode.W));
        one("chooser", language, View.QUOTES, dark, w -> focusCard(w, 1), w -> type(w, KeyCode.S));
        one("chooser-typed", language, View.QUOTES, dark, w -> focusCard(w, 1), w -> type(w, KeyCode.S),
                w -> ((TextField) node(w, "#chooser-field")).setText("Min"));
        one("notes", language, View.QUOTES, dark, w -> ((ScrollPane) node(w, "#quotes")).setVvalue(1));
        one("missed", language, View.PARAGRAPHS, dark, w -> select(w, 6), CorrectionPictures::askForMenu);
        one("days", language, View.PARAGRAPHS, dark, CorrectionPictures::restOnDay);
        one("keys", language, View.PARAGRAPHS, dark, w -> node(w, "#key-sheet").setVisible(true));
        if (language.equals("en") || percent > 100 || suffix.contains("ui")) {
            feeds(language, dark);
        }
    }

    private void feeds(String language, boolean dark) throws Exception {
        one("feeds-follow", language, View.PARAGRAPHS, dark, w -> w.scene().getRoot().lookup("#feeds").setVisible(true),
                w -> node(w, "#feed-address").requestFocus(),
                w -> ((TextField) node(w, "#feed-address")).setText("harbour.example/news"));
        one("feeds-options", language, View.PARAGRAPHS, dark,
                w -> w.scene().getRoot().lookup("#feeds").setVisible(true),
                w -> ((ListView<?>) node(w, "#feed-list")).getSelectionModel().select(3),
                w -> ((MenuButton) node(w, "#feed-options")).show());
    }

    @SafeVarargs
    private void one(String what, String language, View view, boolean dark, Consumer<KawatWindow>... acts)
            throws Exception {
        Consumer<KawatWindow>[] all = java.util.Arrays.copyOf(acts, acts.length + 1);
        System.arraycopy(acts, 0, all, 1, acts.length);
        all[0] = KawatWindow::show;
        pictures.paint(what + "-" + language + suffix, language, view, dark, percent, all);
    }

    private static Node node(KawatWindow w, String query) {
        return w.scene().getRoot().lookup(query);
    }

    private static void focusCard(KawatWindow w, int index) {
        w.scene().getRoot().lookupAll(".card").stream().skip(index).findFirst().ifPresent(Node::requestFocus);
    }

    private static void type(KawatWindow w, KeyCode key) {
        Event.fireEvent(w.scene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static void select(KawatWindow w, int words) {
        node(w, "#paragraphs").requestFocus();
        for (int i = 0; i < words; i++) {
            Event.fireEvent(w.scene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, true, false, false, false));
        }
    }

    private static void askForMenu(KawatWindow w) {
        Node place = w.scene().getRoot().lookupAll(".paragraph").iterator().next();
        Bounds seen = place.localToScreen(place.getBoundsInLocal());
        Point2D at = new Point2D(seen.getMinX() + 120, seen.getMinY() + 12);
        Point2D in = place.screenToLocal(at);
        Event.fireEvent(place, new javafx.scene.input.ContextMenuEvent(
                javafx.scene.input.ContextMenuEvent.CONTEXT_MENU_REQUESTED, in.getX(), in.getY(), at.getX(), at.getY(),
                false, null));
    }

    /// Rests the pointer on the first words that name a day.
    private static void restOnDay(KawatWindow w) {
        List<Shown.Block> blocks = w.models().article().shownProperty().get().map(Shown::blocks).orElse(List.of());
        for (Shown.Block block : blocks) {
            Optional<Prose> prose = w.scene().getRoot().lookupAll(".paragraph").stream()
                    .filter(Prose.class::isInstance).map(Prose.class::cast)
                    .filter(p -> p.text().equals(block.text())).findFirst();
            if (!block.days().isEmpty() && prose.isPresent()) {
                ScrollPane scroll = (ScrollPane) node(w, "#paragraphs");
                double top = scroll.getContent().sceneToLocal(prose.get().localToScene(0, 0)).getY();
                scroll.setVvalue(Math.max(0, top - 250)
                        / (scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight()));
                w.scene().getRoot().layout();
                Shown.Dated day = block.days().getFirst();
                Bounds place = prose.get().placeOf(day.start(), day.end());
                Point2D at = prose.get().localToScreen(place.getCenterX(), place.getCenterY());
                Point2D in = prose.get().localToScene(place.getCenterX(), place.getCenterY());
                Event.fireEvent(prose.get(), new MouseEvent(MouseEvent.MOUSE_MOVED, in.getX(), in.getY(), at.getX(),
                        at.getY(), MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false,
                        false, null));
                return;
            }
        }
    }

    private static final class Silent implements IngestListener {
        @Override
        public void progress(long done, Optional<Long> total) {
            // Nobody watches.
        }

        @Override
        public void refused(Origin origin, Rejected why) {
            throw new IllegalArgumentException(origin + " was refused: " + why.reason());
        }
    }
}
