package kawat.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Holds on to words of an article, so that they are found again after it was read anew, lines were put back, or a new
/// version of the story came. It would rather find nothing than other words.
///
/// @param text   of the paragraph in which the words stand
/// @param start  UTF-16 code unit of the paragraph, inclusive
/// @param end    UTF-16 code unit of the paragraph, exclusive
/// @param before the end of the paragraph before, empty for none
/// @param after  the beginning of the paragraph after, empty for none
/// @param nth    how many paragraphs of the very same text stand before this one
/// @param of     how many paragraphs have that text
public record Anchor(String text, int start, int end, String before, String after, int nth, int of) {

    /// UTF-16 code units that are kept of the paragraphs around, which tell paragraphs of the same text apart.
    private static final int NEIGHBOUR = 60;
    /// Letters on either side of the words that must be the same in a paragraph that was edited: they hold the words that
    /// say who speaks, in nearly every sentence.
    private static final int AROUND = 40;
    /// Fewer letters than this, the ones around included, are no proof in a paragraph that was edited.
    private static final int FEWEST = 24;

    public Anchor {
        if (start < 0 || end <= start || end > text.length() || nth < 0 || nth >= of) {
            throw new IllegalArgumentException("no words to hold on to: " + start + " to " + end);
        }
    }

    /// Holds on to the words at a span.
    public static Anchor of(Article article, Span span) {
        List<Paragraph> all = article.paragraphs();
        String text = all.get(span.paragraph()).text();
        List<Integer> same = same(article, text);
        return new Anchor(text, span.start(), span.end(), before(article, span.paragraph()),
                after(article, span.paragraph()), same.indexOf(span.paragraph()), same.size());
    }

    /// Returns the words.
    public String words() {
        return text.substring(start, end);
    }

    /// Finds the words in an article: in the paragraph that reads the same, else in one that reads the same around them, if
    /// there is only one such place.
    public Optional<Span> in(Article article) {
        List<Integer> same = same(article, text);
        return same.isEmpty() ? edited(article) : chosen(article, same).map(p -> new Span(p, start, end));
    }

    /// Chooses among paragraphs of the same text: by those around, else by their order where their number is the same.
    private Optional<Integer> chosen(Article article, List<Integer> same) {
        if (same.size() == 1) {
            return Optional.of(same.getFirst());
        }
        int most = same.stream().mapToInt(p -> alike(article, p)).max().orElse(0);
        List<Integer> best = same.stream().filter(p -> alike(article, p) == most).toList();
        return best.size() == 1
                ? Optional.of(best.getFirst())
                : same.size() == of ? Optional.of(same.get(nth)) : Optional.empty();
    }

    private int alike(Article article, int paragraph) {
        return (before(article, paragraph).equals(before) ? 1 : 0) + (after(article, paragraph).equals(after) ? 1 : 0);
    }

    private Optional<Span> edited(Article article) {
        Letters own = Letters.of(List.of(text));
        int first = own.from(start);
        int last = own.from(end);
        int from = Math.max(0, first - AROUND);
        int to = Math.min(own.text.length(), last + AROUND);
        if (first == last || to - from < FEWEST) {
            return Optional.empty();
        }
        String wanted = own.text.substring(from, to);
        Letters all = Letters.of(article.paragraphs().stream().map(Paragraph::text).toList());
        int at = all.text.indexOf(wanted);
        if (at < 0 || all.text.indexOf(wanted, at + 1) >= 0) {
            return Optional.empty();
        }
        int begin = at + first - from;
        int end = at + last - from - 1;
        int paragraph = all.paragraphs.get(begin);
        if (paragraph != all.paragraphs.get(end)) {
            return Optional.empty();
        }
        return Optional.of(widened(article.paragraphs().get(paragraph).text(), paragraph, all.places.get(begin),
                all.places.get(end) + 1, own.places.get(first), own.places.get(last - 1) + 1));
    }

    /// Takes in what stood in the words before their first and after their last letter, as far as it stands there again.
    private Span widened(String there, int paragraph, int from, int to, int first, int last) {
        int begin = from;
        for (int i = first; i > start && begin > 0 && there.charAt(begin - 1) == text.charAt(i - 1); i--) {
            begin--;
        }
        int finish = to;
        for (int i = last; i < end && finish < there.length() && there.charAt(finish) == text.charAt(i); i++) {
            finish++;
        }
        return new Span(paragraph, begin, finish);
    }

    private static List<Integer> same(Article article, String text) {
        return IntStream.range(0, article.paragraphs().size())
                .filter(p -> article.paragraphs().get(p).text().equals(text)).boxed().toList();
    }

    private static String before(Article article, int paragraph) {
        String text = paragraph == 0 ? "" : article.paragraphs().get(paragraph - 1).text();
        return text.substring(Math.max(0, text.length() - NEIGHBOUR));
    }

    private static String after(Article article, int paragraph) {
        String text = paragraph + 1 == article.paragraphs().size()
                ? ""
                : article.paragraphs().get(paragraph + 1).text();
        return text.substring(0, Math.min(text.length(), NEIGHBOUR));
    }

    /// The letters and digits of paragraphs, one after the other: spaces, marks and the ends of paragraphs are what readers
    /// of pages change most often.
    ///
    /// @param text       only letters and digits, with the signs that hang on them
    /// @param paragraphs of each code unit
    /// @param places     of each code unit in its paragraph
    private record Letters(String text, List<Integer> paragraphs, List<Integer> places) {

        static Letters of(List<String> texts) {
            StringBuilder text = new StringBuilder();
            List<Integer> paragraphs = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (int p = 0; p < texts.size(); p++) {
                String all = texts.get(p);
                for (int i = 0; i < all.length(); i++) {
                    int point = all.codePointAt(Character.isLowSurrogate(all.charAt(i)) && i > 0
                            && Character.isHighSurrogate(all.charAt(i - 1)) ? i - 1 : i);
                    if (isLetter(point)) {
                        text.append(all.charAt(i));
                        paragraphs.add(p);
                        places.add(i);
                    }
                }
            }
            return new Letters(text.toString(), paragraphs, places);
        }

        private static boolean isLetter(int point) {
            return Character.isLetterOrDigit(point) || switch (Character.getType(point)) {
                case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                default -> false;
            };
        }

        /// Returns how many letters stand before a place of the only paragraph.
        int from(int place) {
            int count = 0;
            while (count < places.size() && places.get(count) < place) {
                count++;
            }
            return count;
        }
    }
}
