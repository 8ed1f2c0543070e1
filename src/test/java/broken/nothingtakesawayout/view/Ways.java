package broken.nothingtakesawayout.view;

import javafx.scene.image.Image;

class Fine {
    Image image(java.io.InputStream picture) {
        return new Image(picture);
    }
}

class BadImage {
    Image image(String address) {
        return new Image(address);
    }
}

class BadSizedImage {
    Image image(String address) {
        return new Image(address, 10, 10, true, true);
    }
}

class BadPage {
    Object fetch(String address) {
        return org.jsoup.Jsoup.connect(address);
    }
}

class BadProgram {
    Object start(String[] command) throws java.io.IOException {
        return Runtime.getRuntime().exec(command);
    }
}

class BadTurn {
    Object url(java.net.URI address) throws java.io.IOException {
        return address.toURL();
    }
}
