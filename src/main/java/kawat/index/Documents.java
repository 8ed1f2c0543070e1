package kawat.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kawat.article.Article;
import kawat.article.Dateline;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.Paragraph;
import kawat.article.Quote;
import kawat.article.Span;
import kawat.article.Speaker;
import kawat.article.Via;
import kawat.lexicon.Lexicon;
import kawat.lexicon.Lexicons;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/// Makes the documents of an article: one of its own, and one for each statement.
final class Documents {

    /// Ids that articles give to bearers whom no list knows.
    private static final Pattern NUMBERED = Pattern.compile("[a-z]\\d+");

    private final Lexicons lexicons;

    Documents(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /// Returns the documents of an article; the first is the article's own.
    List<Document> of(Article a) {
        List<Document> made = new ArrayList<>();
        Document own = common(a, Fields.ARTICLE);
        String text = a.paragraphs().stream().map(Paragraph::text).collect(Collectors.joining("\n"));
        text(own, Fields.BODY, a.language(), text, Fields.MARKED);
        own.add(new StoredField(Fields.TEXT, text));
        own.add(new StoredField(Fields.QUOTES, a.annotations().quotes().size()));
        own.add(new StoredField(Fields.STATUS, a.status().name()));
        a.supersedes().ifPresent(s -> own.add(new StringField(Fields.SUPERSEDES, s, Field.Store.NO)));
        a.dateline().flatMap(Dateline::place).ifPresent(p -> own.add(new StoredField(Fields.PLACE, p)));
        a.dateline().flatMap(Dateline::date).ifPresent(d -> own.add(new StoredField(Fields.DAY, d.toString())));
        made.add(own);
        for (int i = 0; i < a.annotations().quotes().size(); i++) {
            Quote quote = a.annotations().quotes().get(i);
            made.add(statement(a, quote, i));
            said(own, a, quote);
        }
        return made;
    }

    private Document statement(Article a, Quote quote, int ordinal) {
        Document made = common(a, Fields.QUOTE);
        String words = a.textOf(quote);
        made.add(new StoredField(Fields.ORDINAL, ordinal));
        made.add(new StoredField(Fields.TEXT, words));
        text(made, Fields.BODY, a.language(), words, Fields.MARKED);
        String context = quote.spans().stream().map(Span::paragraph).distinct().map(p -> a.paragraphs().get(p).text())
                .collect(Collectors.joining("\n"));
        text(made, Fields.CONTEXT, a.language(), context, Fields.SEARCHED);
        made.add(new StoredField(Fields.KIND, quote.kind().name()));
        for (Speaker speaker : quote.speakers()) {
            made.add(new StoredField(Fields.SHOWN_SPEAKER, shown(a, speaker)));
            id(a, speaker).ifPresent(id -> made.add(new SortedSetDocValuesField(Fields.SPEAKER_IDS, new BytesRef(id))));
        }
        for (Via via : quote.via()) {
            made.add(new StoredField(Fields.SHOWN_VIA, via.kind().name() + ' ' + via.name()));
        }
        said(made, a, quote);
        return made;
    }

    /// Adds what a statement is found by besides its words.
    private static void said(Document to, Article a, Quote quote) {
        to.add(new StringField(Fields.KIND, quote.kind().name().toLowerCase(Locale.ROOT), Field.Store.NO));
        quote.via().forEach(v -> to.add(new Field(Fields.VIA, v.name(), Fields.NAMED)));
        for (Speaker speaker : quote.speakers()) {
            id(a, speaker).ifPresent(id -> to.add(new StringField(Fields.SPEAKER_ID, id, Field.Store.NO)));
            forms(a, speaker).forEach(f -> to.add(new Field(Fields.SPEAKER, f, Fields.NAMED)));
        }
    }

    private Document common(Article a, String type) {
        Document made = new Document();
        made.add(new StringField(Fields.TYPE, type, Field.Store.NO));
        made.add(new StringField(Fields.ID, a.id(), Field.Store.YES));
        made.add(new StringField(Fields.LANGUAGE, a.language().toLowerCase(Locale.ROOT), Field.Store.NO));
        made.add(new StoredField(Fields.LANGUAGE, a.language()));
        made.add(new StringField(Fields.SAMPLE, Boolean.toString(a.sample()), Field.Store.YES));
        a.headline().ifPresent(h -> {
            made.add(new StoredField(Fields.SHOWN_HEADLINE, h));
            text(made, Fields.HEADLINE, a.language(), h, Fields.SEARCHED);
        });
        keptName(made, Fields.AGENCY, a.agency());
        keptName(made, Fields.OUTLET, a.outlet());
        Optional<Instant> time = a.published()
                .or(() -> a.dateline().flatMap(Dateline::date).map(d -> d.atStartOfDay(ZoneOffset.UTC).toInstant()));
        time.ifPresent(t -> made.add(new NumericDocValuesField(Fields.PUBLISHED, t.getEpochSecond())));
        a.published().ifPresent(t -> made.add(new StoredField(Fields.PUBLISHED, t.toString())));
        return made;
    }

    private static void keptName(Document to, String field, Optional<String> name) {
        name.ifPresent(n -> {
            to.add(new Field(field, n, Fields.NAMED));
            to.add(new StoredField(field, n));
        });
    }

    private void text(Document to, String field, String language, String text, FieldType type) {
        to.add(new Field(field + Fields.EXACT, text, type));
        lexicons.of(language).map(Lexicon::language).ifPresent(l -> to.add(new Field(field + l, text, type)));
    }

    /// Returns the id of the bearer; one that counts in its article only is tied to it, so that two people whom two
    /// articles number alike stay two.
    private static Optional<String> id(Article a, Speaker speaker) {
        Optional<String> own = switch (speaker) {
            case Speaker.Named named -> Optional.of(named.entity());
            case Speaker.Unnamed unnamed -> unnamed.entity();
            case Speaker.Unknown unknown -> Optional.empty();
        };
        return own.map(id -> NUMBERED.matcher(id).matches() ? a.id() + Fields.LOCAL + id : id);
    }

    private static String shown(Article a, Speaker speaker) {
        return switch (speaker) {
            case Speaker.Named named -> a.entity(named.entity()).map(Entity::name).orElse(named.entity());
            case Speaker.Unnamed unnamed -> unnamed.description();
            case Speaker.Unknown unknown -> "";
        };
    }

    /// Returns the canonical name and every form in which the article prints it; the description of an unnamed speaker.
    private static Set<String> forms(Article a, Speaker speaker) {
        Set<String> forms = new LinkedHashSet<>();
        if (!(speaker instanceof Speaker.Unknown)) {
            forms.add(shown(a, speaker));
        }
        if (speaker instanceof Speaker.Named named) {
            for (EntityMention mention : a.annotations().mentions()) {
                if (mention.entity().equals(named.entity())) {
                    forms.add(a.textAt(mention.span()));
                }
            }
        }
        return forms;
    }
}
