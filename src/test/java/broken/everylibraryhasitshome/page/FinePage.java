package broken.everylibraryhasitshome.page;

class FinePage {
    org.jsoup.nodes.Document page;
    java.util.List<tools.jackson.databind.JsonNode> embedded;
}
