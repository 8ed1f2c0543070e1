package kawat.view.paragraphs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PictureHeadTest {

    /// A GIF of two frames of 3 by 2 pixels.
    private static final String GIF = "47494638396103000200800000ffffff000000"
            + "21f9040000000000" + "2c000000000300020000" + "0202845100" + "2c000000000300020000" + "0202845100" + "3b";

    @Example
    void sizesAreReadFromTheHeads() {
        assertEquals(Optional.of(new PictureHead(640, 480, 1)),
                head("89504e470d0a1a0a0000000d4948445200000280000001e0"));
        assertEquals(Optional.of(new PictureHead(300, 200, 1)),
                head("ffd8ffe000104a46494600010100000100010000ffffc0001108" + "00c8012c" + "03"));
        assertEquals(Optional.of(new PictureHead(16, 8, 1)),
                head("424d" + "000000000000000000000000" + "28000000" + "10000000" + "f8ffffff"));
        assertEquals(Optional.of(new PictureHead(3, 2, 2)), head(GIF));
    }

    @Example
    void twentyMegapixelsAreTheMostWithAllFrames() {
        assertTrue(new PictureHead(5_000, 4_000, 1).showable());
        assertFalse(new PictureHead(5_001, 4_000, 1).showable());
        assertFalse(new PictureHead(1_000, 1_000, 21).showable());
        assertFalse(new PictureHead(Integer.MAX_VALUE, Integer.MAX_VALUE, 1).showable());
        assertFalse(new PictureHead(0, 10, 1).showable());
        assertFalse(new PictureHead(-5, -5, 1).showable());
    }

    @Example
    void otherFormatsAreNotShown() {
        assertEquals(Optional.empty(), PictureHead.of(new byte[0]));
        assertEquals(Optional.empty(), PictureHead.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes()));
        assertEquals(Optional.empty(), head("52494646000000005745425056503820"));
    }

    @Property(tries = 2_000)
    void anyBytesGiveASizeOrNone(@ForAll byte[] bytes, @ForAll("heads") String head) {
        byte[] begun = HexFormat.of().parseHex(head);
        byte[] all = java.util.Arrays.copyOf(begun, begun.length + bytes.length);
        System.arraycopy(bytes, 0, all, begun.length, bytes.length);
        PictureHead.of(all).ifPresent(PictureHead::showable);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> heads() {
        return net.jqwik.api.Arbitraries.of("89504e470d0a1a0a", "ffd8", "474946383961", "424d", "ffd8ffe0", "");
    }

    private static Optional<PictureHead> head(String hex) {
        return PictureHead.of(HexFormat.of().parseHex(hex));
    }
}
