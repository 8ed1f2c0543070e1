package kawat.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    private static String read(String written) throws BadAddress {
        return WebAddress.of(written).toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "https://example.org | https://example.org/",
            "HTTPS://Example.ORG:443/A?b=C#d | https://example.org/A?b=C",
            "http://example.org:80/ | http://example.org/",
            "http://example.org:0081/ | http://example.org:81/",
            "http://reader:secret@example.org/x | http://example.org/x",
            "http://a@b@example.org/ | http://example.org/",
            "http://example.org\\@evil.example/ | http://example.org/@evil.example/",
            "feed://example.org/f | https://example.org/f",
            "feeds://example.org/f | https://example.org/f",
            "feed:https://example.org/f | https://example.org/f",
            "http://example.org./x | http://example.org/x",
            "http://example.org/a b{c | http://example.org/a%20b%7Bc",
            "http://example.org/100% | http://example.org/100%25",
            "http://example.org/%7Ea%2 | http://example.org/%7Ea%252"})
    void addressesAreReadAsBrowsersReadThem(String written, String read) throws BadAddress {
        assertEquals(read, read(written));
    }

    @Test
    void hostsInOtherScriptsBecomeAscii() throws BadAddress {
        assertEquals("https://xn--80ak6aa92e.example/%D0%B0",
                read("https://\u0430\u0440\u0440\u04CF\u0435.example/\u0430"));
        assertEquals("http://127.0.0.1/", read("http://\uFF11\uFF12\uFF17\u30020\u30020\u30021/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://0177.0.0.1/",
            "http://0x7F000001/", "http://017700000001/", "http://127.0.1/", "http://0x7f.0.0.0x1/"})
    void everySpellingOfTheLoopbackIsTheLoopback(String written) throws Exception {
        assertEquals("127.0.0.1", WebAddress.of(written).host());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)",
            "jar:http://example.org!/", "gopher://example.org/", "mailto:a@example.org", "data:text/html,x", "http://",
            "http:///path", "http://exa mple.org/", "http://%31%32%37.0.0.1/", "http://256.1.1.1/", "http://1.2.3.4.5/",
            "http://4294967296/", "http://0x.0x.zz.0x/x:1", "http://my_host.example/", "http://[fe80::1%25eth0]/",
            "http://[::1/", "http://example.org:0/", "http://example.org:65536/", "http://example.org:99999999999/",
            "http://-a.example/", "http://a..example/", "http://0xffffffffffffffffff/"})
    void whatIsNoAddressOnTheWebIsRefusedInWords(String written) {
        BadAddress e = assertThrows(BadAddress.class, () -> WebAddress.of(written));
        assertTrue(e.reason().startsWith("it"), e.reason());
        assertFalse(e.reason().contains("Exception"), e.reason());
    }

    @Test
    void linksLeadWhereTheyDoInABrowser() throws BadAddress {
        WebAddress page = WebAddress.of("https://example.org/a/b?c=d");
        assertEquals("https://example.org/a/x", page.resolve("x").toString());
        assertEquals("https://example.org/x", page.resolve("../x").toString());
        assertEquals("https://example.org/x", page.resolve("/x").toString());
        assertEquals("https://other.example/x", page.resolve("//other.example/x").toString());
        assertEquals("https://example.org/a/b?e", page.resolve("?e").toString());
        assertEquals("http://other.example/", page.resolve("http://other.example").toString());
        assertEquals("https://example.org/a/%C3%A9", page.resolve("\u00E9").toString());
        assertThrows(BadAddress.class, () -> page.resolve("file:///etc/passwd"));
    }

    @Property
    void noTextMakesAnythingButAnAddressOrARefusal(@ForAll String text) {
        for (String written : List.of(text, "http://" + text, "http://example.org/" + text)) {
            try {
                WebAddress address = WebAddress.of(written);
                assertFalse(address.host().isEmpty(), written);
                assertEquals(null, address.uri().getUserInfo());
                assertEquals(address, WebAddress.of(address.toString()));
            } catch (BadAddress e) {
                assertFalse(e.reason().isEmpty());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1",
            "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.8",
            "198.18.0.1",
            "198.19.255.255", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1",
            "fec0::1",
            "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1",
            "64:ff9b::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b:1::1", "2002:7f00:1::", "2002:c0a8:101::1", "2001::1",
            "100::1"})
    void ownNetworkIsKnownInEveryForm(String address) {
        assertTrue(Guard.isLocal(InetAddress.ofLiteral(address)), address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1",
            "192.0.2.1", "198.17.0.1", "198.20.0.1", "169.253.0.1", "223.255.255.255", "2606:2800:220:1::1", "2a00::1",
            "64:ff9b::8.8.8.8", "2002:808:808::1", "::ffff:8.8.8.8"})
    void worldIsNotMistakenForTheOwnNetwork(String address) {
        assertFalse(Guard.isLocal(InetAddress.ofLiteral(address)), address);
    }

    @Test
    void hostWithOneInnerAddressAmongItsOwnIsLocal() throws Exception {
        Guard guard = new Guard(
                host -> List.of(InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral("10.0.0.1")));
        assertTrue(guard.isLocal("example.org"));
        assertTrue(guard.isLocal("[::1]"));
        assertTrue(guard.isLocal("[:::::]"));
        assertFalse(guard.isLocal("[2606:2800:220:1::1]"));
    }
}
