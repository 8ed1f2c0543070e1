package broken.nothingnamesawayout.net;

class Fine {
    java.net.URI address;
}

class FineReason {
    javax.net.ssl.SSLException why;
}

class BadTrust {
    javax.net.ssl.SSLContext trust;
}

class BadUrl {
    java.net.URL address;
}

class BadConnection {
    java.net.HttpURLConnection connection;
}

class BadSocket {
    Object open() throws java.io.IOException {
        return new java.net.Socket();
    }
}

class BadChannel {
    java.nio.channels.SocketChannel channel;
}

class BadLookup {
    javax.naming.Context names;
}

class BadBrowser {
    java.awt.Desktop desktop;
}

class BadSession {
    org.jsoup.Connection session;
}
