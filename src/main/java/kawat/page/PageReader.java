package kawat.page;

import java.util.Optional;
import java.util.function.Consumer;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.lexicon.Lexicons;
import kawat.lexicon.Markup;
import kawat.lexicon.Wires;
import kawat.page.feed.FeedArticles;
import kawat.page.feed.FeedReader;
import kawat.page.html.HtmlReader;
import kawat.page.mail.MailReader;
import kawat.page.plain.PlainReader;
import kawat.page.sgml.ReutersReader;
import kawat.page.story.CapturedPictures;
import kawat.page.story.StoryBuilder;
import kawat.page.wire.WireReader;
import kawat.page.xml.Xml;
import kawat.page.xml.XmlElement;
import kawat.source.BadBytes;
import kawat.source.Gzip;
import kawat.source.Limits;
import kawat.source.Page;
import kawat.source.mime.Mail;

/// Reads the articles of a page, whatever its format. Safe for use by several threads.
public final class PageReader {

    private final Decoder decoder;
    private final HtmlReader html;
    private final PlainReader plain;
    private final ReutersReader reuters;
    private final MailReader mail;
    private final WireReader wires;
    private final FeedArticles feeds;

    public PageReader(Lexicons lexicons) {
        StoryBuilder builder = new StoryBuilder(lexicons, Wires.load());
        this.decoder = new Decoder(lexicons);
        this.html = new HtmlReader(builder, Markup.load());
        this.plain = new PlainReader(builder);
        this.reuters = new ReutersReader(builder);
        this.mail = new MailReader(html, plain, part -> decoder.decode(part.bytes(), part.charset()));
        this.wires = new WireReader(builder);
        this.feeds = new FeedArticles(builder, html);
    }

    /// Hands over each article of the page, or the reason why it was refused, in the order of the page.
    public void read(Page page, Consumer<Outcome> to) {
        readIts(page, outcome -> to.accept(
                outcome instanceof Outcome.Refused(Origin origin, Rejected why) && why.where().isEmpty()
                        ? new Outcome.Refused(origin, new Rejected(why.reason(), page.within()))
                        : outcome));
    }

    private void readIts(Page page, Consumer<Outcome> to) {
        byte[] bytes;
        MediaType type;
        try {
            bytes = unpacked(page);
            if (Mail.looksLikeOne(bytes)) {
                mail.read(page, bytes, to);
                return;
            }
            type = MediaType.of(bytes);
        } catch (BadBytes e) {
            to.accept(new Outcome.Refused(page.origin(), e.rejected()));
            return;
        }
        if (type == MediaType.REUTERS) {
            reuters.read(page.typed(type.label()), bytes, to);
            return;
        }
        String text = decoder.decode(bytes, page.charset());
        if (text.isBlank()) {
            to.accept(new Outcome.Refused(page.origin(), new Rejected("it holds no text", Optional.empty())));
            return;
        }
        Consumer<Outcome> kept = outcome -> to
                .accept(CapturedPictures.in(outcome, page.uri(), text, page.pictures()::take, page.pictures()));
        Optional<String> feed = FeedReader.mediaType(text);
        if (feed.isPresent()) {
            feeds.read(page.typed(feed.get()), text, kept);
            return;
        }
        MediaType shown = type == MediaType.TEXT ? MediaType.ofText(text) : type;
        Page typed = page.typed(shown.label());
        try {
            several(typed, text, shown, kept);
        } catch (StackOverflowError e) {
            to.accept(new Outcome.Refused(page.origin(),
                    new Rejected("it is nested too deeply to be read", Optional.empty())));
        }
    }

    private void several(Page page, String text, MediaType type, Consumer<Outcome> to) {
        switch (type) {
            case JSON -> {
                if (!wires.read(page.origin(), text, to)) {
                    to.accept(new Outcome.Refused(page.origin(),
                            new Rejected("it is JSON data, not a story that a person would read", Optional.empty())));
                }
            }
            case XML -> xml(page, text, to);
            case OPML -> to.accept(new Outcome.Refused(page.origin(), new Rejected(
                    "it is a list of feeds (OPML), not a story: `kawat feeds import FILE` follows its feeds",
                    Optional.empty())));
            case IPTC -> wires.read(page.origin(), text, WireReader.Signs.IPTC_7901, to);
            case ANPA -> wires.read(page.origin(), text, WireReader.Signs.ANPA_1312, to);
            case HTML -> to.accept(html.read(page, text));
            default -> to.accept(plain.read(page, text));
        }
    }

    private void xml(Page page, String text, Consumer<Outcome> to) {
        try {
            XmlElement root = Xml.parse(text);
            if (WireReader.knows(root.name())) {
                wires.read(page.origin(), root, to);
            } else {
                to.accept(new Outcome.Refused(page.origin(),
                        new Rejected("it is XML of a kind that Kawat cannot read", Optional.of(root.name()))));
            }
        } catch (BadBytes e) {
            to.accept(new Outcome.Refused(page.origin(), e.rejected()));
        }
    }

    static byte[] unpacked(Page page) throws BadBytes {
        byte[] bytes = page.bytes();
        if (bytes.length > Limits.PAGE_BYTES) {
            throw new BadBytes("it is larger than " + (Limits.PAGE_BYTES >> 20) + " MiB, the most that Kawat reads",
                    Optional.empty());
        }
        if (bytes.length == 0) {
            throw new BadBytes("the file is empty", Optional.empty());
        }
        return Gzip.packed(bytes) ? Gzip.unpack(bytes, Limits.WIRE_FILE_BYTES) : bytes;
    }
}
