package kawat.view;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.SplitPane;
import javafx.stage.Stage;
import kawat.desk.Settings;
import kawat.view.article.ArticleModel;
import kawat.view.article.Shown;
import kawat.view.work.Worker;

/// Keeps where the reader was: the window's size, the theme, the open story.
final class Place {

    static final double WIDTH = 1_280;
    static final double HEIGHT = 800;

    private final Stage stage;
    private final SplitPane split;
    private final BooleanProperty feeds;
    private final Theme theme;
    private final Models models;
    private final Settings settings;
    private final Worker worker;

    Place(Stage stage, SplitPane split, BooleanProperty feeds, Theme theme, Models models, Settings settings,
            Worker worker) {
        this.stage = stage;
        this.split = split;
        this.feeds = feeds;
        this.theme = theme;
        this.models = models;
        this.settings = settings;
        this.worker = worker;
    }

    /// Goes back to where the reader was, and keeps what changes from now on.
    void restore() {
        settings.number("window.width").ifPresent(w -> stage.setWidth(Math.clamp(w, 480, 10_000)));
        settings.number("window.height").ifPresent(h -> stage.setHeight(Math.clamp(h, 360, 10_000)));
        settings.number("window.x").ifPresent(stage::setX);
        settings.number("window.y").ifPresent(stage::setY);
        settings.number("window.split").ifPresent(s -> split.setDividerPositions(Math.clamp(s, 0.1, 0.7)));
        settings.number("text.percent").ifPresent(p -> theme.percentProperty()
                .set(Math.clamp((int) p, Theme.SIZES.getFirst(), Theme.SIZES.getLast())));
        theme.darkProperty().set(settings.get("theme").filter("dark"::equals).isPresent());
        feeds.set(settings.get("feeds.shown").filter("true"::equals).isPresent());
        feeds.addListener((o, was, is) -> keep("feeds.shown", String.valueOf(is)));
        settings.get("view").flatMap(Place::view).ifPresent(models.article().viewProperty()::set);
        settings.get("story").ifPresent(id -> models.article().open(id, java.util.List.of()));
        theme.darkProperty().addListener(o -> keep("theme", theme.darkProperty().get() ? "dark" : "light"));
        theme.percentProperty().addListener(o -> keep("text.percent", String.valueOf(theme.percentProperty().get())));
        models.article().viewProperty().addListener((o, was, is) -> keep("view", is.name()));
        models.article().shownProperty()
                .addListener((o, was, is) -> is.map(Shown::id).ifPresent(id -> keep("story", id)));
        stage.setOnHiding(e -> keepWindow());
    }

    private void keepWindow() {
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            settings.put("window.width", String.valueOf(stage.getWidth()));
            settings.put("window.height", String.valueOf(stage.getHeight()));
            settings.put("window.x", String.valueOf(stage.getX()));
            settings.put("window.y", String.valueOf(stage.getY()));
        }
        settings.put("window.split", String.valueOf(split.getDividerPositions()[0]));
    }

    private void keep(String key, String value) {
        settings.put(key, value);
        worker.ask(() -> {
            settings.save();
            return value;
        }, saved -> {});
    }

    private static Optional<ArticleModel.View> view(String name) {
        try {
            return Optional.of(ArticleModel.View.valueOf(name));
        } catch (IllegalArgumentException e) {
            // Written by another version; the first view will do.
            return Optional.empty();
        }
    }
}
