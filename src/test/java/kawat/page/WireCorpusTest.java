package kawat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Files as wires really send them give the fields that were read off them by eye, where the folder that holds them is
/// given by `-Dkawat.corpora`. Twins of all of them, in words of our own, are in {@link WireTest}.
class WireCorpusTest {

    private record Sample(String file, String... fields) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("afp.newsml-1.2.xml",
                    "urn:newsml:afp.com:20140829T135002Z:TX-PAR-FXW86 | en | Sweden court accepts |  | AFP | Sweden-SAAB",
                    "v1 | u4 | 04011002 + 04016007 + 04000000 | - | USABLE | -",
                    "STOCKHOLM | 2014-08-29 | 2014-08-29T13:49:51Z | -",
                    "BBBBBBBBB 1427 credit"),
            new Sample("ansa.newsml-g2.xml",
                    "tag:ansa.it,2017-10-11:40e5fb1034e7e2b21942ea09718fc85a | en | Catalan independence declaration |  | ANSA | -",
                    "v1 | u5 | ALR + Catalan independence declaration unacceptable - Alfano | - | USABLE | -",
                    "Rome | 2017-10-11 | 2017-10-11T09:41:00Z | -",
                    "SBBBB 529 "),
            new Sample("ap.anpa.txt",
                    "anpa1312:bc lt argentina cancer beauty:2013-11-13 | en | For Argentine chemo | PAUL BYRNE + ALMUDENA CALATRAVA | AP | BC-LT--Argentina-Cancer Beauty",
                    "v- | u- | f | AP Photo XNP101, | USABLE | -",
                    "BUENOS AIRES | - | 2013-11-13T15:09:00Z | -",
                    "BBBBBBBBBBBBB 2642 credit furniture"),
            new Sample("ap.nitf.xml",
                    "4fe5e39e122a9bc3b721a778a2df5a4a | en | Can trading pollution | BERNARD CONDON | AP | -",
                    "v- | u- |  | For global distribution | USABLE | -",
                    "NEW YORK | - | 2015-12-10T19:10:44Z | -",
                    "BBBBBBBBBBBBBBBBBBBBBBBBBB 6188 credit furniture"),
            new Sample("dpa-two-line.iptc7901.txt",
                    "iptc7901:dpa eca0124:2018-11-21 | en | Peace talks on |  | dpa | Yemen/conflict/",
                    "v- | u3 | i | - | USABLE | -",
                    "Washington | - | 2018-11-21T21:01:00Z | -",
                    "BBBB 565 advisory"),
            new Sample("dpa.iptc7901.txt",
                    "iptc7901:dpa eca062:2013-11-13 | en | Germany Social Democrats: |  | dpa | Germany-politics/",
                    "v- | u4 | i | - | USABLE | -",
                    "Berlin | - | 2013-11-13T11:37:00Z | -",
                    "BBBBB 1024 advisory"),
            new Sample("dpa.newsml-g2.xml",
                    "urn:newsml:dpa.com:20090101:221011-930-4303 | de | Eintracht in London: |  | dpa | -",
                    "v1 | u4 | Deutschland + Hessen + Gro\u00DFbritannien | dpa pre yyhe | USABLE | -",
                    "London | - | 2022-10-11T09:14:42Z | -",
                    "BBB 1520 navigation date"),
            new Sample("efe.nitf.xml",
                    "22751909 | en | Honduran president announces |  | EFE | HONDURAS GOVERNMENT",
                    "v- | u5 | HONDURAS GOVERNMENT + Executive (government) + GOVERNMENT | - | USABLE | -",
                    "Tegucigalpa | 2017-01-02 | 2017-01-02T22:28:00Z | -",
                    "B 37 advisory"),
            new Sample("pa1.nitf.xml",
                    "af1f7ad5-5619-49de-84cc-2e608538c77fSSS-3-1 | en | PA SPORT TRIVIA |  | PA | Trivia (Oct 14)",
                    "v- | u4 | Trivia (Oct 14) + 04011002 + 10000000 | - | USABLE | -",
                    "- | - | 2015-10-14T03:30:01Z | -",
                    "SBBBBBBBBBSBBBBBBBBBBBSBBBBBBBBBBBBSBBBBBB 4040 credit"),
            new Sample("reuters-KBN0FL0NN-v5.newsml-g2.xml",
                    "tag_reuters.com_2014_newsml_KBN0FL0NN | en | Confident Assad launches | Marwan Makdisi | Reuters | US-SYRIA-CRISIS-ASSAD",
                    "v5 | u4 | MCC:a + MCC:i + N2:CIV | This is editorial | USABLE | -",
                    "DAMASCUS | - | 2014-07-16T08:10:15Z | 2014-07-16T15:53:10Z",
                    "BBBBBBBBBBBBSBBBBBBBBBBB 5868 byline credit"),
            new Sample("reuters-L4N1FL0N0.newsml-g2.xml",
                    "tag:reuters.com,0000:newsml_L4N1FL0N0 | en | PRECIOUS-Gold rises as | Arpan Varghese | Reuters | GLOBAL-PRECIOUS/ (UPDATE 1)",
                    "v1132689232 | u3 | MCC:OEC + N2:COM + N2:CDTY | - | USABLE | -",
                    "- | 2017-01-30 | 2017-01-31T03:47:29Z | -",
                    "BBBBBBBBBBBB 1813 advisory bullet byline credit"),
            new Sample("sample1.ninjs.json",
                    "urn:newsml:localhost:2017-08-24T14:37:19.783611:c044162e-7f40-4d04-b700-49b6a66e652c | fr | headline | Peter + Jane | AAP | slugline",
                    "v2 | u3 | arts, culture and entertainment | ed note | USABLE | -",
                    "Milton Keynes | - | 2017-08-24T04:37:19Z | 2017-08-24T04:38:34Z",
                    "B 17 advisory"),
            new Sample("simple-text.ninjs.json",
                    "http://ninjs.example.com/newsitems/20130709simp123 | en | Captain of wrecked | Paulo Santalucia + Frances d'Emilio | AP | -",
                    "v- | u- |  | - | USABLE | -",
                    "GROSSETO | - | 2013-07-09T10:37:00Z | -",
                    "BBBB 951 "),
            new Sample("stt.newsml-g2.xml",
                    "urn:newsml:stt.fi:20171219:101801633 | en | Parliament passed the |  | STT | -",
                    "v4 | u3 | Related topic id + Politics | complemented throughout | USABLE | -",
                    "Helsinki | - | 2017-12-19T08:33:04Z | -",
                    "BSBBBBBBBBSBBBBBBBBBBBBBBBBBBBBBBBBBBBBB 7689 "));

    @TestFactory
    Stream<DynamicTest> everyFieldIsTheOneThatWasReadByEye() {
        return SAMPLES.stream().map(s -> DynamicTest.dynamicTest(s.file, () -> {
            Outcome outcome = Reading.one(Files.readAllBytes(folder().resolve(s.file)));
            Article a = ((Outcome.Read) outcome).article();
            assertEquals(String.join("\n", s.fields), String.join("\n", WireFields.named(a, 3), WireFields.filed(a, 3),
                    WireFields.dated(a), WireFields.text(a)));
        }));
    }

    @TestFactory
    Stream<DynamicTest> packageOfReferencesIsRefusedByName() {
        return Stream.of(DynamicTest.dynamicTest("package", () -> {
            byte[] bytes = Files.readAllBytes(folder().resolve("reuters-KBN0FL0NM-v10-package.newsml-g2.xml"));
            assertEquals("it is a package: a list of 5 items that are not in it, and no story",
                    Reading.refusal(bytes));
        }));
    }

    @TestFactory
    Stream<DynamicTest> filesCutOffAnywhereAreReadOrRefused() throws IOException {
        String root = Objects.requireNonNullElse(System.getProperty("kawat.corpora"), "");
        if (root.isBlank()) {
            return Stream.empty();
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Sample sample : SAMPLES) {
            tests.add(DynamicTest.dynamicTest(sample.file, () -> {
                byte[] bytes = Files.readAllBytes(folder().resolve(sample.file));
                for (int length = 1; length < bytes.length; length += 97) {
                    assertTrue(Reading.all(java.util.Arrays.copyOf(bytes, length), java.util.Optional.empty(),
                            java.util.Optional.empty()).size() > 0);
                }
            }));
        }
        return tests.stream();
    }

    private static Path folder() {
        String root = Objects.requireNonNullElse(System.getProperty("kawat.corpora"), "");
        assumeFalse(root.isBlank(), "no corpora folder was given");
        return Path.of(root, "data/wire");
    }
}
