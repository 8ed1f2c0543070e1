package kawat.view.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ParcelTest {

    @Test
    void filesComeBeforeAllElse() {
        assertEquals(new Parcel(List.of(Path.of("/a")), List.of(), Optional.empty()),
                Parcel.of(List.of(new File("/a")), "https://b.example", "<p>x</p>", "x"));
    }

    @Test
    void listOfAddressesIsReadAsTheStandardWritesIt() {
        assertEquals(new Parcel(List.of(Path.of("/srv/x y.html")), List.of("https://b.example/1", "http://c.example"),
                Optional.empty()),
                Parcel.of(List.of(),
                        "# comment\r\nhttps://b.example/1\r\nfile:///srv/x%20y.html\r\nhttp://c.example\r\nhttps://b.example/1\r\n",
                        "<a>x</a>", "x"));
    }

    @Test
    void textThatIsAllAddressesIsAddresses() {
        assertEquals(List.of("https://b.example/1", "https://b.example/2"),
                Parcel.of(List.of(), "", "", " https://b.example/1\n https://b.example/2 ").addresses());
        assertEquals(Optional.of("See https://b.example/1"),
                Parcel.of(List.of(), "", "", "See https://b.example/1").text());
    }

    @Test
    void formattedTextComesBeforePlain() {
        assertEquals(Optional.of("<p>x</p>"), Parcel.of(List.of(), "", "<p>x</p>", "x").text());
        assertEquals(Optional.of("x"), Parcel.of(List.of(), "", " ", "x").text());
        assertEquals(Optional.empty(), Parcel.of(List.of(), "", "", " \n").text());
    }

    @Property(tries = 500)
    void whateverIsOfferedOnlyWebAddressesAreAddresses(@ForAll String uris, @ForAll String html, @ForAll String plain) {
        Parcel parcel = Parcel.of(List.of(), uris + "\nfile:%zz\nfile://host/x\njavascript:alert(1)", html, plain);
        assertEquals(List.of(), parcel.addresses().stream().filter(a -> !a.matches("(?i)https?://\\S+")).toList());
    }
}
