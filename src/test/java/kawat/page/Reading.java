package kawat.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.lexicon.Lexicons;
import kawat.source.Page;

/// Reads pages for tests; the reader is made once.
final class Reading {

    private static final PageReader READER = new PageReader(Lexicons.load());

    private Reading() {
    }

    static List<Outcome> all(byte[] bytes, Optional<Charset> charset, Optional<String> uri) {
        List<Outcome> outcomes = new ArrayList<>();
        READER.read(new Page(bytes, Optional.empty(), charset, uri, Optional.empty()), outcomes::add);
        return outcomes;
    }

    static Outcome one(byte[] bytes) {
        List<Outcome> all = all(bytes, Optional.empty(), Optional.of("file:///story"));
        return all.getFirst();
    }

    static Article article(String text) {
        return ((Outcome.Read) one(text.getBytes(StandardCharsets.UTF_8))).article();
    }

    static String refusal(byte[] bytes) {
        return ((Outcome.Refused) one(bytes)).rejected().reason();
    }

    static List<String> texts(Article article) {
        return article.paragraphs().stream().map(p -> p.text()).toList();
    }
}
