package kawat.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] SEALED = Seal
            .close("{\"id\":\"satu\",\"text\":\"Halo 北京\"}".getBytes(StandardCharsets.UTF_8));

    @Property
    void everyRecordComesBackAsItWas(@ForAll byte[] record) {
        assertArrayEquals(record, Seal.open(Seal.close(record)).orElseThrow());
    }

    @Test
    void everyFlippedBitIsNoticed() {
        for (int bit = 0; bit < SEALED.length * 8; bit++) {
            byte[] flipped = SEALED.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertTrue(Seal.open(flipped).isEmpty(), "bit " + bit);
        }
    }

    @Test
    void everyCutIsNoticed() {
        for (int length = 0; length < SEALED.length; length++) {
            assertTrue(Seal.open(Arrays.copyOf(SEALED, length)).isEmpty(), "cut after " + length);
        }
    }

    @Test
    void gluedAndPaddedFilesAreNoticed() {
        byte[] twice = Arrays.copyOf(SEALED, SEALED.length * 2);
        System.arraycopy(SEALED, 0, twice, SEALED.length, SEALED.length);
        assertTrue(Seal.open(twice).isEmpty());
        assertTrue(Seal.open(Arrays.copyOf(SEALED, SEALED.length + 4096)).isEmpty());
        assertTrue(Seal.open(new byte[4096]).isEmpty());
    }
}
