package kawat.view.paragraphs;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// Shows a picture no wider than the place it is given: a picture never widens the column of text.
final class FittedPicture extends Region {

    private final ImageView view;
    private final Image image;

    /// @param description what is on it
    FittedPicture(Image image, String description) {
        this.image = image;
        this.view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(description);
        getChildren().add(view);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 ? 0 : fitted(width) * image.getHeight() / image.getWidth();
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(Math.max(1, fitted(getWidth())));
        view.relocate(0, 0);
    }

    private double fitted(double width) {
        return Math.min(width, image.getWidth());
    }
}
