package kawat.entity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kawat.lexicon.KnownNames;
import kawat.text.NameReadings;

/// Holds what the names of one story are judged by.
///
/// @param lowerCase words that the story prints without a capital
/// @param capitals  words that it prints with a capital where no sentence begins
/// @param datelines the places it was filed from, in lower case
/// @param day       the day of the story; absent where nothing tells it
/// @param readings  tells people in scripts where only a dictionary does
/// @param country   whose bodies are meant where none is named
record Story(LanguageNames names, KnownNames known, Set<String> lowerCase, Set<String> capitals, Set<String> datelines,
        Optional<LocalDate> day, Optional<Bearer> country, NameReadings readings) {}
