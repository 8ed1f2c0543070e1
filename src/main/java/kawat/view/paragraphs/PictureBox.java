package kawat.view.paragraphs;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kawat.view.article.ArticleModel;
import kawat.view.article.Shown;
import kawat.view.prose.Prose;
import kawat.view.wording.Messages;

/// Stands where a picture stood. It is shown where it was captured with the article, and is never fetched.
final class PictureBox extends VBox {

    /// Pictures are made no wider and no higher than this, in pixels: the width of the column at twice the text size.
    private static final int LARGEST = 1_200;
    private static final int MOST_BYTES = 16 << 20;

    private final ImageView view = new ImageView();

    PictureBox(Shown.Spot spot, String language, ArticleModel model, Messages messages) {
        getStyleClass().add("picture");
        Region icon = new Region();
        icon.getStyleClass().addAll("icon", "picture-icon");
        Label words = new Label(spot.host().isBlank()
                ? messages.of("picture.embedded")
                : messages.of("picture.elsewhere", spot.host()), icon);
        words.getStyleClass().add("picture-missing");
        words.setMinWidth(0);
        getChildren().add(words);
        spot.description().filter(d -> !d.isBlank())
                .ifPresent(d -> getChildren().add(new Prose(d, language, "picture-description")));
        spot.sha256().ifPresent(hash -> model.picture(hash, PictureBox::make, image -> {
            show(image, spot.description().orElse(words.getText()));
            getChildren().set(0, view);
        }));
    }

    private void show(Image image, String description) {
        view.setImage(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(description);
        widthProperty().addListener(o -> fit(image));
        fit(image);
    }

    private void fit(Image image) {
        view.setFitWidth(Math.max(1, Math.min(image.getWidth(), getWidth() > 0 ? getWidth() : image.getWidth())));
    }

    /// Makes the picture, no larger than it is shown; none of what is too large or cannot be read.
    static Optional<Image> make(byte[] bytes) {
        Optional<PictureHead> head = bytes.length > MOST_BYTES
                ? Optional.empty()
                : PictureHead.of(bytes).filter(PictureHead::showable);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        try {
            double scale = Math.min(1, (double) LARGEST / Math.max(head.get().width(), head.get().height()));
            Image image = new Image(new ByteArrayInputStream(bytes), Math.max(1, head.get().width() * scale),
                    Math.max(1, head.get().height() * scale), true, true);
            return image.isError() || image.getWidth() < 1 ? Optional.empty() : Optional.of(image);
        } catch (RuntimeException e) {
            // A damaged picture is one that is not shown.
            return Optional.empty();
        }
    }
}
