package kawat.page.meta;

import java.util.List;
import kawat.lexicon.Markup;
import org.jsoup.nodes.Element;

/// Reads what the names that a page gives its elements say of the fields of a story. Safe for use by several threads.
public final class Called {

    static final int HEADLINE = 1;
    static final int STORY = 1 << 1;
    static final int ELSEWHERE = 1 << 2;
    static final int BADGE = 1 << 3;
    static final int WRITER = 1 << 4;
    static final int BESIDE = 1 << 5;
    static final int PASSED = 1 << 6;

    /// The bits below this one are those of others in the same lists.
    private static final int FIRST = 32;

    private final ListedNames listed;

    /// Made once for all pages.
    public Called(Markup.Fields fields, ListedNames listed) {
        this.listed = listed;
        add(fields.headline(), HEADLINE);
        add(fields.story(), STORY);
        add(fields.elsewhere(), ELSEWHERE);
        add(fields.badge(), BADGE);
        add(fields.writer(), WRITER);
        add(fields.beside(), BESIDE);
        add(fields.passed(), PASSED);
    }

    private void add(List<String> names, int bit) {
        listed.add(names, (long) bit << FIRST, true);
    }

    /// Tells whether one of the names of an element is listed under this bit.
    boolean is(int bit, Element element) {
        return (of(element) & bit) != 0;
    }

    /// Returns what an element is called, in the bits above.
    int of(Element element) {
        return of(listed.of(element));
    }

    /// Returns what an element of these names is called.
    static int of(long names) {
        return (int) (names >>> FIRST);
    }
}
