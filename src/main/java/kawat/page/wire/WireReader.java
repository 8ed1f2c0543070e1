package kawat.page.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kawat.article.Origin;
import kawat.article.Outcome;
import kawat.article.Rejected;
import kawat.article.Status;
import kawat.page.story.StoryBuilder;
import kawat.page.xml.XmlElement;
import kawat.text.TextCleaner;
import tools.jackson.core.JacksonException;

/// Reads files in which wires send their stories; one file may hold many.
public final class WireReader {

    /// Outermost elements, and what each is to people where it holds no story.
    private static final Map<String, String> ROOTS = Map.of("newsMessage", "", "newsItem", "", "NewsML", "", "nitf", "",
            "packageItem", "a package", "conceptItem", "an entry of a vocabulary", "knowledgeItem", "a vocabulary",
            "planningItem", "a plan of coverage", "catalogItem", "a catalogue of vocabularies");

    private static final Pattern OPENING = Pattern.compile("[\\s\u0000\u0016\u0001]*");

    private final StoryBuilder builder;

    public WireReader(StoryBuilder builder) {
        this.builder = builder;
    }

    /// Tells whether XML whose outermost element is of this name is of a wire.
    public static boolean knows(String root) {
        return ROOTS.containsKey(root);
    }

    /// Hands over every story of the file; one that is cut off is refused, and so is a list of stories that are elsewhere.
    public void read(Origin origin, XmlElement root, Consumer<Outcome> to) {
        List<XmlElement> items = switch (root.name()) {
            case "newsMessage" -> root.at("itemSet").flatMap(s -> s.children().stream()).toList();
            case "NewsML" -> root.children("NewsItem");
            default -> List.of(root);
        };
        List<Outcome> outcomes = new ArrayList<>();
        List<Outcome> lists = new ArrayList<>();
        for (XmlElement item : items) {
            Origin own = items.size() == 1 ? origin : numbered(origin, outcomes.size() + lists.size() + 1);
            if (!item.closed()) {
                outcomes.add(refused(own, "the item is cut off: its end is missing", item));
                continue;
            }
            switch (item.name()) {
                case "newsItem" -> outcomes.add(story(own, NewsMl2.read(item), item));
                case "NewsItem" -> several(own, NewsMl1.read(item), outcomes);
                case "nitf" -> outcomes.add(Nitf.read(item).read(own, builder));
                case "packageItem" -> lists.add(refused(own, "it is a package: a list of " + NewsMl2.references(item)
                        + " items that are not in it, and no story", item));
                default -> lists.add(refused(own,
                        "it is " + ROOTS.getOrDefault(item.name(), "an item of a kind that Kawat cannot read")
                                + ", not a story",
                        item));
            }
        }
        // A list beside the stories that it lists takes nothing from anybody.
        Stream.concat(outcomes.stream(), outcomes.isEmpty() ? lists.stream() : Stream.empty()).forEach(to);
        if (outcomes.isEmpty() && lists.isEmpty()) {
            to.accept(refused(origin, root.closed()
                    ? "the message holds no item"
                    : "the message is cut off before its first item", root));
        }
    }

    /// Hands over every story of ninjs.
    ///
    /// @return whether it was ninjs at all
    public boolean read(Origin origin, String json, Consumer<Outcome> to) {
        List<WireItem> items;
        try {
            items = Ninjs.read(json);
        } catch (JacksonException e) {
            to.accept(new Outcome.Refused(origin,
                    new Rejected("it is JSON that is broken or cut off", Optional.ofNullable(e.getLocation())
                            .filter(l -> l.getLineNr() > 0).map(l -> "line " + l.getLineNr()))));
            return true;
        }
        List<Outcome> outcomes = new ArrayList<>();
        several(origin, items, outcomes);
        outcomes.forEach(to);
        return !items.isEmpty();
    }

    /// Tells what the first characters of a file are in the formats of wires that are no markup: empty where none of them.
    public static Optional<Signs> signs(String head) {
        Matcher opening = OPENING.matcher(head);
        if (!opening.lookingAt()) {
            return Optional.empty();
        }
        String line = head.substring(opening.end()).lines().findFirst().orElse("");
        if (opening.group().contains("\u0016") || Anpa.header(line) && !Iptc7901.header(line)) {
            return opening.group().isBlank() ? Optional.empty() : Optional.of(Signs.ANPA_1312);
        }
        return opening.group().contains("\u0001") || Iptc7901.header(line)
                ? Optional.of(Signs.IPTC_7901)
                : Optional.empty();
    }

    /// The formats of wires that are told by their signs of control.
    public enum Signs {
        IPTC_7901, ANPA_1312
    }

    /// Hands over every story of a file whose messages follow one another.
    public void read(Origin origin, String text, Signs signs, Consumer<Outcome> to) {
        List<WireItem> items = new ArrayList<>();
        for (String message : text.replace("\u0016", "").replace("\u0000", "").split("\u0001")) {
            if (!TextCleaner.clean(message).isBlank()) {
                items.add(signs == Signs.ANPA_1312
                        ? Anpa.read(message.stripLeading())
                        : Iptc7901.read(message.stripLeading()));
            }
        }
        if (items.isEmpty()) {
            to.accept(new Outcome.Refused(origin, new Rejected("the message holds no text", Optional.empty())));
        }
        List<Outcome> outcomes = new ArrayList<>();
        several(origin, items, outcomes);
        outcomes.forEach(to);
    }

    private void several(Origin origin, List<WireItem> items, List<Outcome> to) {
        for (int i = 0; i < items.size(); i++) {
            to.add(items.get(i).read(items.size() == 1 ? origin : numbered(origin, i + 1), builder));
        }
    }

    private Outcome story(Origin origin, WireItem item, XmlElement root) {
        Optional<String> kind = root.at("itemMeta", "itemClass").flatMap(c -> c.attribute("qcode").stream())
                .map(q -> q.substring(q.indexOf(':') + 1)).findFirst();
        if (item.lines.isEmpty() && item.status == Status.USABLE
                && kind.filter(k -> !k.equals("text") && !k.equals("composite")).isPresent()) {
            return item.refused(origin, "the item is of the kind “" + kind.get() + "” and holds no text of a story");
        }
        return item.read(origin, builder);
    }

    private static Origin numbered(Origin file, int number) {
        return new Origin(file.uri().map(u -> u + "#" + number), file.capturedAt(), file.mediaType(), file.sha256());
    }

    private static Outcome refused(Origin origin, String why, XmlElement at) {
        return new Outcome.Refused(origin, new Rejected(why,
                Optional.of(at.attribute("guid").map(g -> g + ", ").orElse("") + "line " + at.line())));
    }
}
