package broken.onlyfxthreadhandsover.view;

import javafx.application.Platform;

class FxThread {
    void run(Runnable work) {
        Platform.runLater(work);
    }
}

class BadPane {
    void run(Runnable work) {
        Platform.runLater(work);
    }
}

class BadPaneByReference {
    java.util.function.Consumer<Runnable> later = Platform::runLater;
}
