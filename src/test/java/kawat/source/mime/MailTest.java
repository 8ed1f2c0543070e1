package kawat.source.mime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kawat.article.Origin;
import kawat.source.BadBytes;
import kawat.source.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    private static final String HEAD = "From: \"Ines Carmo\" <ines@quay.example>\nTo: desk@quay.example\n"
            + "Date: Fri, 3 May 2024 20:05:00 +0200\nMIME-Version: 1.0\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Mail mail(String text) throws BadBytes {
        return Mail.read(bytes(text));
    }

    @Test
    void headersAreDecoded() throws BadBytes {
        Mail mail = mail(HEAD + "Subject: =?utf-8?Q?F=C3=A4hre_?=\n =?iso-8859-1?B?Z2Vo9nJ0?= allen\n\nText\n");
        assertEquals(Optional.of("F\u00E4hre geh\u00F6rt allen"), mail.headers().first("subject"));
        assertEquals(Optional.of("Ines Carmo"), mail.headers().sender());
        assertEquals("2024-05-03T18:05:00Z", mail.headers().date().orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Fri, 3 May 2024 18:05:00 GMT|2024-05-03T18:05:00Z",
            "3 May 24 8:05 +0000 (UTC)|2024-05-03T08:05:00Z", "Mon, 03 MAY 2024 18:05:00 -0230|2024-05-03T20:35:00Z",
            "Fri, 3 May 2024 18:05:00 -0000|2024-05-03T18:05:00Z", "Fri, 33 Mai 2024 18:05:00|", "yesterday|"})
    void datesAreReadAsMailersWriteThem(String written, String read) throws BadBytes {
        assertEquals(Optional.ofNullable(read),
                mail("From: a\nDate: " + written + "\nSubject: b\n\nc").headers().date().map(Object::toString));
    }

    @Test
    void partsAreDecodedWithTheirCharsets() throws BadBytes {
        Mail mail = mail(HEAD + "Content-Type: multipart/mixed; boundary=\"=_x\"\n\npreamble\n--=_x\n"
                + "Content-Type: text/plain; charset=\"ISO-8859-2\"\nContent-Transfer-Encoding: quoted-printable\n\n"
                + "pr=F3ba so=\nft\n--=_x\nContent-Type: text/html; name=\"s.html\"; charset=koi8-r\n"
                + "Content-Disposition: attachment; filename*=utf-8''%C3%A9.html\nContent-Transfer-Encoding: BASE64\n\n"
                + "8PLp9+X0\n--=_x--\nepilogue");
        List<MailPart> parts = mail.root().all().filter(MailPart::readable).toList();
        assertEquals(2, parts.size());
        assertEquals("pr\u00F3ba soft", new String(parts.getFirst().bytes(), parts.getFirst().charset().orElseThrow()));
        assertEquals(Optional.of(Charset.forName("KOI8-R")), parts.getLast().charset());
        assertEquals(Optional.of("\u00E9.html"), parts.getLast().name());
        assertTrue(parts.getLast().attached());
        assertEquals(6, parts.getLast().bytes().length);
    }

    @Test
    void missingLastBoundaryLosesNothing() throws BadBytes {
        Mail mail = mail(HEAD + "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nThe ferry left.");
        assertEquals("The ferry left.", new String(mail.root().all().filter(MailPart::readable).findFirst()
                .orElseThrow().bytes(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thousandPartsInEachOtherAreRefused(boolean mails) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < 1_000; i++) {
            text.append(mails
                    ? "Content-Type: message/rfc822\n\n"
                    : "Content-Type: multipart/mixed; boundary=b" + i
                            + "\n\n--b" + i + "\n");
        }
        BadBytes bad = assertTimeoutPreemptively(Duration.ofSeconds(10),
                () -> assertThrows(BadBytes.class, () -> mail(text + "\nend")));
        assertTrue(bad.rejected().reason().contains("more than 20 deep"), bad.rejected().reason());
    }

    @Test
    void endlessHeaderAndTooManyPartsAreRefused() {
        assertThrows(BadBytes.class, () -> mail(HEAD + "Subject: " + "x".repeat(200_000) + "\n\ny"));
        assertThrows(BadBytes.class, () -> mail(HEAD + "X: y\n".repeat(2_000) + "\n\ny"));
        assertThrows(BadBytes.class, () -> mail(HEAD + "Content-Type: multipart/mixed; boundary=x\n\n"
                + "--x\n\nT\n".repeat(6_000) + "--x--\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAKARTA: the talks went on\n\nText", "Note: this is a story\nDate: unknown\n\nText",
            "From: here to there\nTo: the sea\n\nA ferry story.", "<html><body>From: a</body></html>", "", "   "})
    void storyThatOpensLikeAMailIsNone(String text) {
        assertFalse(Mail.looksLikeOne(bytes(text)));
    }

    @Test
    void mailIsToldByItsHeadersEvenBehindBlanks() {
        assertTrue(Mail.looksLikeOne(bytes("     \n" + HEAD + "\nText")));
        assertTrue(Mail.looksLikeOne(bytes("From: <Saved by Blink>\nSnapshot-Content-Location: https://q.example/\n"
                + "MIME-Version: 1.0\n\n")));
    }

    @Test
    void mailboxIsSplitWhereItsMailsBegin() throws IOException {
        String box = "From ines@quay.example Fri May  3 18:05:00 2024\n" + HEAD + "Subject: one\n\n"
                + "From there he went on, at 18:05 in May 2024\nand so on.\n\n>From here he did not.\n\n"
                + "From paul@quay.example Sat May  4 08:00:00 2024\n" + HEAD + "Subject: two\n\nText\n";
        assertTrue(Mailbox.looksLikeOne(bytes(box)));
        Taken taken = new Taken();
        Mailbox.read(new ByteArrayInputStream(bytes(box)), new Origin(Optional.of("file:///m.mbox"), Optional.empty(),
                Optional.empty(), Optional.empty()), taken);
        assertEquals(List.of("file:///m.mbox#1", "file:///m.mbox#2"), taken.uris());
        assertTrue(taken.text(0)
                .endsWith("From there he went on, at 18:05 in May 2024\nand so on.\n\nFrom here he did not.\n\n"));
        assertTrue(taken.text(1).contains("Subject: two"));
    }

    @Test
    void spoiledMailsEndInPartsOrSentences() {
        String whole = HEAD + "Subject: =?utf-8?Q?F=C3=A4hre?=\nContent-Type: multipart/mixed; boundary=\"=_x\"\n\n"
                + "--=_x\nContent-Type: multipart/alternative; boundary=y\n\n--y\n\nplain\n--y\n"
                + "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>so=\nft</p>\n--y--\n"
                + "--=_x\nContent-Type: message/rfc822\n\nSubject: in\n\nText\n--=_x\nContent-Type: image/png\n"
                + "Content-Transfer-Encoding: base64\n\niVBORw==\n--=_x--\n";
        Random random = new Random(3);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 5_000; i++) {
                byte[] spoiled = bytes(whole);
                for (int change = random.nextInt(1, 8); change > 0; change--) {
                    spoiled[random.nextInt(spoiled.length)] = (byte) (random.nextBoolean()
                            ? random.nextInt(256)
                            : "\r\n:;=-\"?".charAt(random.nextInt(8)));
                }
                try {
                    assertTrue(Mail.read(spoiled).root().all().count() > 0);
                } catch (BadBytes e) {
                    assertFalse(e.rejected().reason().isBlank());
                }
            }
        });
    }
}
