package kawat.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.ja.dict.ToStringUtil;

/// Tells people's names from other words, and how they are read, where only a dictionary knows. Safe for use by several threads.
public final class NameReadings {

    /// Knows no names, for languages whose script tells all that is needed.
    public static final NameReadings NONE = new NameReadings(Optional.empty());

    private static final String SURNAME = "surname";
    private static final String PERSON = "proper-person";
    private static final String PROPER = "proper";
    private static final String PLACE = "proper-place";
    /// A given name of characters that the dictionary holds only one by one.
    private static final int LONGEST_GIVEN = 3;

    private final Optional<Tokenizer> tokenizer;

    /// A name as it is read, in katakana; the given name is empty where only the surname stands.
    public record Reading(String family, String given) {}

    private record Word(String speech, Optional<String> reading) {}

    private NameReadings(Optional<Tokenizer> tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// Opens the Japanese dictionary.
    public static NameReadings japanese() {
        return new NameReadings(Optional.of(new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL)));
    }

    /// Tells whether the characters are a person's surname, alone or with a given name.
    public boolean isPerson(String characters) {
        return isPerson(words(characters));
    }

    private static boolean isPerson(List<Word> words) {
        boolean given = words.size() == 2 && words.getLast().speech().contains(PERSON);
        return !words.isEmpty() && words.size() <= 1 + LONGEST_GIVEN
                && (words.getFirst().speech().endsWith(SURNAME)
                        || given && words.getFirst().speech().contains(PROPER))
                && words.stream().skip(1).noneMatch(w -> w.speech().contains(PLACE))
                && (words.size() <= 2 || words.stream().skip(1).anyMatch(w -> w.speech().contains(PERSON)));
    }

    /// Reads a name; absent where the dictionary does not know all of it.
    public Optional<Reading> read(String characters) {
        List<Word> words = words(characters);
        if (!isPerson(words) || words.stream().anyMatch(w -> w.reading().isEmpty())) {
            return Optional.empty();
        }
        String given = words.stream().skip(1).map(w -> w.reading().orElseThrow()).collect(Collectors.joining());
        return Optional.of(new Reading(words.getFirst().reading().orElseThrow(), given));
    }

    private List<Word> words(String characters) {
        return tokenizer.map(t -> words(t, characters)).orElse(List.of());
    }

    private static List<Word> words(Tokenizer tokenizer, String characters) {
        List<Word> words = new ArrayList<>();
        synchronized (tokenizer) {
            PartOfSpeechAttribute speech = tokenizer.getAttribute(PartOfSpeechAttribute.class);
            ReadingAttribute reading = tokenizer.getAttribute(ReadingAttribute.class);
            try (tokenizer) {
                tokenizer.setReader(new StringReader(characters));
                tokenizer.reset();
                while (tokenizer.incrementToken()) {
                    String translated = Optional.ofNullable(speech.getPartOfSpeech())
                            .map(ToStringUtil::getPOSTranslation).orElse("");
                    words.add(new Word(translated, Optional.ofNullable(reading.getReading())));
                }
                tokenizer.end();
            } catch (IOException e) {
                throw new UncheckedIOException("a string cannot fail to be read", e);
            }
        }
        return words;
    }
}
