package kawat.page.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.page.html.HtmlReader;
import kawat.page.plain.PlainReader;
import kawat.page.story.CapturedPictures;
import kawat.page.story.Dates;
import kawat.page.story.Facts;
import kawat.source.BadBytes;
import kawat.source.Page;
import kawat.source.mime.Mail;
import kawat.source.mime.MailHeaders;
import kawat.source.mime.MailPart;

/// Reads the stories of a mail, and of a page that a browser saved as one.
///
/// The text of a mail is one story, each attached text or mail is another; of a text in several shapes the web page is
/// read. A short text, such as a note to whoever gets a story attached, is a story only where there is no other.
public final class MailReader {

    /// Letters below which the text of a mail may be a mere note.
    private static final int NOTE = 300;

    private final HtmlReader html;
    private final PlainReader plain;
    private final TextOf decoder;

    /// Turns bytes into text.
    public interface TextOf {

        /// Returns the text of a part.
        ///
        /// @param part a page made of the bytes of one part, with its charset
        String text(Page part);
    }

    public MailReader(HtmlReader html, PlainReader plain, TextOf decoder) {
        this.html = html;
        this.plain = plain;
        this.decoder = decoder;
    }

    /// Hands over each story, or the reason why there is none.
    ///
    /// @param bytes of the mail, unpacked
    public void read(Page page, byte[] bytes, Consumer<Outcome> to) {
        try {
            Mail mail = Mail.read(bytes);
            if (mail.headers().isSavedPage()) {
                savedPage(page, mail, to);
            } else {
                Page typed = page.typed("message/rfc822");
                stories(typed, mail).forEach(to);
            }
        } catch (BadBytes e) {
            to.accept(new Outcome.Refused(page.origin(), e.rejected()));
        }
    }

    private void savedPage(Page page, Mail mail, Consumer<Outcome> to) {
        Optional<String> address = mail.headers().pageAddress();
        List<MailPart> pages = mail.root().all().filter(MailPart::isHtml).toList();
        Optional<MailPart> main = pages.stream()
                .filter(p -> address.isPresent() && p.location().equals(address)).findFirst()
                .or(() -> pages.stream().findFirst());
        if (main.isEmpty()) {
            to.accept(new Outcome.Refused(page.origin(),
                    new Rejected("it was saved by a browser, but there is no page in it", Optional.empty())));
            return;
        }
        Optional<String> uri = main.get().location().or(() -> address).filter(MailReader::web).or(page::uri);
        Page saved = new Page(page.bytes(), Optional.of("multipart/related"), page.charset(), uri,
                page.capturedAt().or(() -> mail.headers().date()), page.pictures(), page.within());
        String text = text(saved, main.get());
        PartPictures pictures = new PartPictures(mail.root(), page.pictures());
        to.accept(CapturedPictures.in(html.read(saved, text), uri, text, pictures::take, page.pictures()));
    }

    private static boolean web(String address) {
        return address.matches("(?i)https?://.+");
    }

    private List<Outcome> stories(Page page, Mail mail) {
        List<Found> found = new ArrayList<>();
        gather(mail.headers(), mail.root(), found);
        List<Outcome> outcomes = new ArrayList<>();
        for (Found text : found) {
            outcomes.add(read(page, mail, text));
        }
        List<Outcome> stories = outcomes.stream().filter(o -> o instanceof Outcome.Read).toList();
        boolean other = stories.stream().anyMatch(o -> letters(o) >= NOTE);
        List<Outcome> chosen = stories.stream().filter(o -> !other || letters(o) >= NOTE).toList();
        if (chosen.isEmpty()) {
            return List.of(outcomes.stream().findFirst().orElseGet(() -> new Outcome.Refused(page.origin(),
                    new Rejected("the mail holds no text that Kawat reads", Optional.empty()))));
        }
        return chosen;
    }

    private static int letters(Outcome outcome) {
        return outcome instanceof Outcome.Read(Article article)
                ? article.paragraphs().stream().mapToInt(p -> p.text().length()).sum()
                : 0;
    }

    /// A text and the mail that it is in.
    ///
    /// @param attached whether it has a headline of its own rather than the subject of the mail
    private record Found(MailHeaders mail, MailPart text, boolean attached) {}

    private static void gather(MailHeaders headers, MailPart part, List<Found> found) {
        MailHeaders mail = part.mail().orElse(headers);
        if (part.type().equals("multipart/alternative")) {
            best(part).ifPresent(p -> gather(mail, p, found));
            return;
        }
        if (part.readable() && part.bytes().length > 0) {
            found.add(new Found(mail, part, part.attached() || part.name().isPresent()));
        }
        if (part.type().equals("multipart/related")) {
            part.parts().stream().findFirst().ifPresent(p -> gather(mail, p, found));
        } else {
            part.parts().forEach(p -> gather(mail, p, found));
        }
    }

    /// The shapes stand in the order of their richness, but some add a calendar or the like behind the text.
    private static Optional<MailPart> best(MailPart alternative) {
        List<MailPart> shapes = alternative.parts();
        return shapes.stream().filter(s -> s.all().anyMatch(p -> p.isHtml() && p.bytes().length > 0)).findFirst()
                .or(() -> shapes.stream().filter(s -> s.all().anyMatch(MailPart::readable)).findFirst());
    }

    private Outcome read(Page page, Mail mail, Found found) {
        Page with = new Page(page.bytes(), page.mediaType(), page.charset(), page.uri(),
                page.capturedAt().or(() -> mail.headers().date()), page.pictures(), page.within());
        String text = text(page, found.text());
        if (text.isBlank()) {
            return new Outcome.Refused(page.origin(), new Rejected("the mail holds no text", Optional.empty()));
        }
        Outcome outcome = found.text().isHtml()
                ? html.read(with, text, facts -> told(facts, found))
                : plain.read(with, text, told(Facts.NONE, found));
        PartPictures pictures = new PartPictures(mail.root(), page.pictures());
        return CapturedPictures.in(outcome, found.text().location(), text, pictures::take, page.pictures());
    }

    private String text(Page page, MailPart part) {
        return decoder.text(new Page(part.bytes(), Optional.of(part.type()), part.charset(), page.uri(),
                page.capturedAt()));
    }

    private static Facts told(Facts page, Found found) {
        MailHeaders mail = found.mail();
        Optional<String> sender = mail.sender();
        Optional<Dates.Shown> sent = mail.date().map(Object::toString).flatMap(Dates::machine);
        return page.mailed(found.attached() ? Optional.empty() : mail.first("Subject"), sent,
                mail.toMany() ? List.of() : sender.stream().toList(), sender.filter(s -> mail.toMany()),
                sender.stream().toList());
    }
}
