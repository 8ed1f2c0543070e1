package kawat.day;

import java.util.BitSet;

/// Reads what may fill one slot.
interface SlotReader {

    /// Returns the slot that is filled.
    Slot slot();

    /// Hands over every filling that begins at a place.
    void read(Folded text, int at, WordTrie.Found found);

    /// Collects the letters that a filling may begin with.
    void starts(BitSet to);

    /// Reads one of many words.
    ///
    /// @param dot whether a full stop behind it may belong to it
    record Words(Slot slot, WordTrie words, boolean capital, boolean dot) implements SlotReader {

        @Override
        public void read(Folded text, int at, WordTrie.Found found) {
            if (!capital || text.capital(at)) {
                words.find(text, at, (end, value) -> {
                    found.word(end, value);
                    // A full stop belongs to an abbreviation where the date goes on behind it.
                    if (dot && end < text.length() && text.at(end) == '.' && text.digit(text.pastSpace(end + 1))) {
                        found.word(end + 1, value);
                    }
                });
            }
        }

        @Override
        public void starts(BitSet to) {
            words.starts(to);
        }
    }

    /// Reads digits.
    ///
    /// @param most    digits there may be
    /// @param least   smallest number
    /// @param biggest biggest number
    /// @param endings words that may follow and say no more
    record Digits(Slot slot, int most, int least, int biggest, WordTrie endings) implements SlotReader {

        @Override
        public void read(Folded text, int at, WordTrie.Found found) {
            int end = at;
            int value = 0;
            while (text.digit(end) && end - at < most) {
                value = value * 10 + text.at(end) - '0';
                end++;
            }
            if (end > at && !text.digit(end) && value >= least && value <= biggest) {
                int number = value;
                found.word(end, number);
                endings.find(text, end, (behind, none) -> found.word(behind, number));
            }
        }

        @Override
        public void starts(BitSet to) {
            to.set('0', '9' + 1);
        }
    }

    /// Reads digits or a word.
    record Either(SlotReader one, SlotReader other) implements SlotReader {

        @Override
        public Slot slot() {
            return one.slot();
        }

        @Override
        public void read(Folded text, int at, WordTrie.Found found) {
            one.read(text, at, found);
            other.read(text, at, found);
        }

        @Override
        public void starts(BitSet to) {
            one.starts(to);
            other.starts(to);
        }
    }

    /// Reads nothing, and remembers where it stands.
    record Edge(Slot slot) implements SlotReader {

        @Override
        public void read(Folded text, int at, WordTrie.Found found) {
            found.word(at, at);
        }

        @Override
        public void starts(BitSet to) {
            // It stands before nothing of its own.
        }
    }
}
