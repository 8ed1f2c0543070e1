package kawat.page.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.article.Article;
import kawat.article.Outcome;
import kawat.article.Picture;
import kawat.lexicon.Lexicons;
import kawat.page.PageReader;
import kawat.page.story.CapturedPictures;
import kawat.source.Page;
import kawat.source.Pictures;
import kawat.source.mime.Mail;
import kawat.source.mime.MailPart;
import org.junit.jupiter.api.Test;

class MailReaderTest {

    private static final PageReader READER = new PageReader(Lexicons.load());
    private static final String HEAD = "Received: from a by b\nFrom: Ines Carmo <ines@quay.example>\n"
            + "To: desk@quay.example\nSubject: Two towns share a ferry\nDate: Fri, 3 May 2024 20:05:00 +0200\n"
            + "MIME-Version: 1.0\n";
    private static final String TEXT = "LISBON, May 3 (Reuters) - Two harbour towns agreed on Friday to share\n"
            + "one ferry, ending a quarrel that had lasted nine winters, the mayors\nsaid.\n\n"
            + "The boat does not ask who pays, said Rosa Quintal, who runs the\nsmaller quay, after the talks had ended and the lamps were lit.\n\n"
            + "The first crossing is planned for June, the two mayors said in a\nstatement that was read out twice.\n";
    private static final String PAGE = "<!DOCTYPE html><html><head><title>Two towns share a ferry</title></head><body><h1>Two towns share a ferry</h1><p>"
            + TEXT.strip().replace("\n\n", "</p><p>").replace("\n", " ") + "</p></body></html>";
    private static final String CHROME = "From: <Saved by Blink>\nSnapshot-Content-Location: https://quay.example/ferry\n"
            + "Subject: =?utf-8?Q?Two=20towns?=\nDate: Sat, 4 May 2024 08:00:00 -0000\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"----MultipartBoundary--q----\"\n\n\n"
            + "------MultipartBoundary--q----\nContent-Type: text/html\nContent-ID: <frame-1@mhtml.blink>\n"
            + "Content-Transfer-Encoding: quoted-printable\nContent-Location: https://quay.example/ferry\n\n"
            + PAGE.replace("=", "=3D").replace("share one", "share=\n one")
            + "\n------MultipartBoundary--q----\nContent-Type: text/html\nContent-Location: https://ads.example/frame\n\n"
            + "<p>Buy boats, many boats, at the best price of all the boats that there are.</p>\n"
            + "------MultipartBoundary--q----\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n"
            + "Content-Location: https://quay.example/boat.png\n\niVBORwECAwQ=\n------MultipartBoundary--q------\n";

    private static List<Outcome> read(String mail) {
        List<Outcome> outcomes = new ArrayList<>();
        READER.read(page(mail), outcomes::add);
        return outcomes;
    }

    private static Page page(String mail) {
        return new Page(mail.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty(),
                Optional.of("file:///story.eml"), Optional.empty());
    }

    private static Article only(String mail) {
        List<Outcome> all = read(mail);
        assertEquals(1, all.size(), all.toString());
        return ((Outcome.Read) all.getFirst()).article();
    }

    @Test
    void plainMailIsAStoryWithItsSubjectDateAndWriter() {
        Article a = only(HEAD + "\n" + TEXT);
        assertEquals(Optional.of("Two towns share a ferry"), a.headline());
        assertEquals("2024-05-03T18:05:00Z", a.published().orElseThrow().toString());
        assertEquals(List.of("Ines Carmo"), a.bylines());
        assertEquals(Optional.of("Reuters"), a.agency());
        assertEquals(3, a.paragraphs().size());
        assertEquals(Optional.of("message/rfc822"), a.origin().mediaType());
        assertEquals(page(HEAD + "\n" + TEXT).origin().sha256(), a.origin().sha256());
    }

    @Test
    void letterToManyIsPublishedByWhoSendsIt() {
        Article a = only(HEAD.replace("Ines Carmo", "The Quay Post") + "List-Unsubscribe: <mailto:x@y>\n\n" + TEXT);
        assertEquals(Optional.of("The Quay Post"), a.outlet());
        assertEquals(List.of(), a.bylines());
    }

    @Test
    void ofTheShapesOfATextTheWebPageIsRead() {
        Article a = only(HEAD + "Content-Type: multipart/alternative; boundary=x\n\n--x\n\nSee the other part.\n--x\n"
                + "Content-Type: text/html; charset=utf-8\n\n" + PAGE + "\n--x--\n");
        assertEquals(3, a.paragraphs().size());
        assertEquals(Optional.of("Two towns share a ferry"), a.headline());
    }

    @Test
    void noteBeforeAnAttachedStoryIsNoStory() {
        String story = HEAD.replace("Two towns", "Five towns") + "\n" + TEXT;
        List<Outcome> all = read(HEAD.replace("Two towns share a ferry", "Fwd")
                + "Content-Type: multipart/mixed; boundary=x\n\n--x\n\n"
                + "For your files.\n--x\nContent-Type: message/rfc822\n\n" + story + "\n--x\n"
                + "Content-Type: text/html; name=s.html\nContent-Disposition: attachment\n\n" + PAGE + "\n--x--\n");
        assertEquals(List.of(Optional.of("Five towns share a ferry"), Optional.of("Two towns share a ferry")),
                all.stream().map(o -> ((Outcome.Read) o).article().headline()).toList());
    }

    @Test
    void mailWithoutATextIsRefusedInWords() {
        Outcome none = read(HEAD + "Content-Type: image/png\n\nxyz").getFirst();
        assertEquals("the mail holds no text that Kawat reads", ((Outcome.Refused) none).rejected().reason());
    }

    @Test
    void pageThatABrowserSavedIsThePageAtItsAddress() {
        Article a = only(CHROME);
        assertEquals(Optional.of("https://quay.example/ferry"), a.origin().uri());
        assertEquals("2024-05-04T08:00:00Z", a.origin().capturedAt().orElseThrow().toString());
        assertEquals(Optional.of("multipart/related"), a.origin().mediaType());
        assertEquals(3, a.paragraphs().size());
        assertEquals(List.of(), a.bylines());
        assertTrue(a.paragraphs().getFirst().text().contains("to share one ferry"));
    }

    @Test
    void olderBrowsersArchiveIsReadToo() {
        Article a = only("From: <Saved by Windows Internet Explorer 8>\nSubject: Two towns\n"
                + "Date: Fri, 3 May 2013 20:05:00 +0200\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"
                + "\ttype=\"text/html\";\n\tboundary=\"b\"\nX-MimeOLE: Produced By Microsoft MimeOLE\n\n"
                + "This is a multi-part message in MIME format.\n\n--b\nContent-Type: text/html;\n\tcharset=\"utf-8\"\n"
                + "Content-Location: http://quay.example/ferry.htm\n\n" + PAGE + "\n--b--\n");
        assertEquals(Optional.of("http://quay.example/ferry.htm"), a.origin().uri());
        assertEquals(3, a.paragraphs().size());
    }

    @Test
    void picturesAmongThePartsAreTaken() throws Exception {
        Mail mail = Mail.read(CHROME.getBytes(StandardCharsets.UTF_8));
        Pictures to = Pictures.none();
        PartPictures parts = new PartPictures(mail.root(), to);
        Article shown = only(CHROME).showing(List.of(
                new Picture(0, "/boat.png", Optional.empty(), Optional.of("The boat")),
                new Picture(1, "https://quay.example/other.png", Optional.empty(), Optional.empty())));
        Article a = ((Outcome.Read) CapturedPictures.in(new Outcome.Read(shown), shown.origin().uri(), "", parts::take,
                to)).article();
        byte[] boat = mail.root().all().filter(p -> p.type().equals("image/png")).map(MailPart::bytes).findFirst()
                .orElseThrow();
        assertEquals(Optional.of(Pictures.sha256(boat)), a.pictures().getFirst().sha256());
        assertEquals(Optional.empty(), a.pictures().getLast().sha256());
        assertArrayEquals(boat, to.taken().get(Pictures.sha256(boat)));
    }

    @Test
    void picturesWrittenInThePageAreTaken() {
        String data = "data:image/png;base64,iVBORwECAwQ=";
        byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4};
        Pictures to = Pictures.none();
        Article shown = only(CHROME).showing(List.of(new Picture(0, "data:image/png",
                Optional.of(Pictures.sha256(bytes)), Optional.empty())));
        CapturedPictures.in(new Outcome.Read(shown), Optional.empty(),
                "<img src=\"data:image/gif;base64,AAAA\"><img src='"
                        + data + "'>",
                address -> Optional.empty(), to);
        assertEquals(1, to.taken().size());
        assertArrayEquals(bytes, to.taken().get(Pictures.sha256(bytes)));
    }

    @Test
    void pageSavedAsAMailCutOffAnywhereEndsInAStoryOrASentence() {
        for (int cut = 1; cut < CHROME.length(); cut += 7) {
            for (Outcome outcome : read(CHROME.substring(0, cut))) {
                if (outcome instanceof Outcome.Refused refused) {
                    assertTrue(!refused.rejected().reason().isBlank(), "cut at " + cut);
                }
            }
        }
    }
}
