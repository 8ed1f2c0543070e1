package kawat.page.html;

import java.util.ArrayList;
import java.util.List;
import kawat.article.Removed;
import kawat.lexicon.Markup;
import kawat.page.meta.ListedNames;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads what the names that a page gives its elements say of them. What an element is called is a set of bits.
final class ClassNames {

    static final int BODY = 1;
    static final int KICKER = 1 << 1;
    static final int BYLINE = 1 << 2;
    static final int DATE = 1 << 3;
    static final int CAPTION = 1 << 4;
    static final int CREDIT = 1 << 5;
    static final int EMBED = 1 << 6;
    static final int RELATED = 1 << 7;
    static final int INSET = 1 << 8;
    static final int ICON = 1 << 9;
    static final int DECK = 1 << 10;
    /// The reasons to set a block apart have the bits from here on, first come first.
    private static final int REASONS = 12;
    private final ListedNames listed;
    private final List<Removed.Reason> reasons = new ArrayList<>();

    ClassNames(Markup markup, ListedNames listed) {
        this.listed = listed;
        listed.add(markup.body(), BODY, false);
        listed.add(markup.kicker(), KICKER, false);
        listed.add(markup.byline(), BYLINE, false);
        listed.add(markup.date(), DATE, false);
        listed.add(markup.caption(), CAPTION, false);
        listed.add(markup.credit(), CREDIT, false);
        listed.add(markup.embed(), EMBED, false);
        listed.add(markup.related(), RELATED, false);
        listed.add(markup.inset(), INSET, false);
        listed.add(markup.icon(), ICON, false);
        listed.add(markup.deck(), DECK, false);
        markup.apart().forEach((reason, names) -> {
            listed.add(names, 1 << REASONS + reasons.size(), false);
            reasons.add(Removed.Reason.valueOf(reason));
        });
    }

    /// Returns all that the names of the element are listed under, the lists of others among them.
    long names(Element element) {
        return listed.of(element);
    }

    /// Returns what the element is called.
    int of(Element element) {
        return (int) listed.of(element);
    }

    /// Returns why elements of these names are set apart, null where they are not.
    Removed.@Nullable Reason apart(int called) {
        int bits = called >>> REASONS;
        return bits == 0 ? null : reasons.get(Integer.numberOfTrailingZeros(bits));
    }

    /// Tells whether an address is that of a sign or a counter, not of a picture.
    boolean icon(String address) {
        int slash = address.indexOf('/', address.indexOf("//") + 2);
        String path = slash < 0 ? address : address.substring(slash);
        int query = path.indexOf('?');
        return (listed.of(path.substring(0, query < 0 ? path.length() : query).replace('/', ' ')) & ICON) != 0;
    }
}
