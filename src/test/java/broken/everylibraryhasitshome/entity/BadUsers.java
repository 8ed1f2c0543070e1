package broken.everylibraryhasitshome.entity;

class BadJsoupUser {
    org.jsoup.nodes.Document page;
}

class BadJacksonUser {
    tools.jackson.databind.JsonNode tree;
}

class BadIcuUser {
    com.ibm.icu.text.BreakIterator words;
}

class BadLuceneUser {
    org.apache.lucene.document.Document row;
}

class BadCommand {
    picocli.CommandLine line;
}

class BadButton {
    javafx.scene.control.Button button;
}

class BadFetcher {
    java.net.http.HttpClient client;
}

class BadLookup {
    java.net.InetAddress host;
}

class BadDetour {
    java.net.ProxySelector detour;
}

class BadStarter {
    ProcessBuilder program;
}

class BadGuest {
    com.tngtech.archunit.lang.ArchRule libraryThatTheTableDoesNotKnow;
}
