package kawat.index;

import kawat.text.Analyzers;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// Names the fields of the index. Where a name ends in a dot, the language follows; the words of all languages
/// together, unstemmed, are under the name with {@link #EXACT}.
final class Fields {

    /// Changes whenever documents are made otherwise, so that older copies are made anew.
    static final int FORMAT = 2;

    /// Stands between an article's id and the id of a bearer that counts in it only.
    static final char LOCAL = '#';

    static final String EXACT = Analyzers.EXACT;

    /// The article's text, or the statement's words.
    static final String BODY = "body.";
    static final String HEADLINE = "headline.";
    /// The paragraphs a statement stands in.
    static final String CONTEXT = "context.";

    static final String TYPE = "type";
    static final String ARTICLE = "article";
    static final String QUOTE = "quote";

    static final String ID = "id";
    static final String SUPERSEDES = "supersedes";
    static final String STATUS = "status";
    static final String LANGUAGE = "language";
    static final String SAMPLE = "sample";
    static final String PUBLISHED = "published";
    static final String AGENCY = "agency";
    static final String OUTLET = "outlet";
    static final String PLACE = "place";
    static final String DAY = "day";
    static final String KIND = "kind";
    static final String VIA = "via";
    static final String SPEAKER = "speaker";
    static final String SPEAKER_ID = "speakerId";
    /// The ids once more, by document: what the id of a found name is read from.
    static final String SPEAKER_IDS = "speakerIds";
    static final String ORDINAL = "ordinal";
    static final String QUOTES = "quotes";
    static final String TEXT = "text";
    static final String SHOWN_HEADLINE = "shownHeadline";
    static final String SHOWN_SPEAKER = "shownSpeaker";
    static final String SHOWN_VIA = "shownVia";

    /// Text whose matches are marked: places in the printed text are kept with each word.
    static final FieldType MARKED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);
    /// Text that is searched and not marked.
    static final FieldType SEARCHED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    /// Short names: long ones are no better, so no length is kept.
    static final FieldType NAMED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private Fields() {
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
