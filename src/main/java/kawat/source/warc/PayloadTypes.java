package kawat.source.warc;

/// Tells by its media type what a payload is to a reader.
final class PayloadTypes {

    private PayloadTypes() {
    }

    /// Tells whether it may hold a story. Scripts and style sheets, though text, never do.
    static boolean page(String type) {
        if (type.isEmpty()) {
            return true;
        }
        boolean text = type.startsWith("text/")
                && !type.matches("text/(?:css|javascript|ecmascript|x-javascript|x-component|vtt|dns|gemini)");
        boolean data = type.matches("application/(?:json|xml|[a-z0-9.-]+\\+(?:xml|json)|sgml|x-sgml)")
                && !type.matches("application/(?:manifest\\+json|opensearchdescription\\+xml)");
        return text || data;
    }

    /// Tells whether it is JSON, which holds a story where it is a feed or a wire's, and else what programs tell each other.
    static boolean data(String type) {
        return type.matches("(?:application|text)/(?:[a-z0-9.-]+\\+)?json");
    }

    /// Tells whether the address is one of those under which crawlers keep notes of their own, or read how to behave.
    static boolean ofTheCrawler(String address) {
        return address.matches(
                "(?i)(?:metadata|urn|dns|whois|screenshot|about|chrome|data|blob):.*|https?://[^/]+/robots\\.txt");
    }

    /// Tells whether it is a picture.
    static boolean picture(String type) {
        return type.startsWith("image/") && !type.equals("image/svg+xml");
    }
}
