package kawat.page.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.page.xml.XmlElement;

/// Reads an item of NewsML 1: each of its components that holds text is a story of its own.
final class NewsMl1 {

    private static final String FORMAL = "FormalName";

    private NewsMl1() {
    }

    static List<WireItem> read(XmlElement root) {
        List<WireItem> found = new ArrayList<>();
        for (XmlElement component : root.children("NewsComponent")) {
            components(root, List.of(component), found);
        }
        if (found.isEmpty()) {
            found.add(item(root, root.children("NewsComponent"), 0));
        }
        return found;
    }

    private static void components(XmlElement root, List<XmlElement> path, List<WireItem> found) {
        XmlElement here = path.getLast();
        if (here.at("ContentItem", "DataContent").anyMatch(d -> !Body.lines(d).isEmpty())) {
            WireItem item = item(root, path, found.size());
            if (!item.lines.isEmpty()) {
                found.add(item);
            }
        }
        for (XmlElement inner : here.children("NewsComponent")) {
            List<XmlElement> deeper = new ArrayList<>(path);
            deeper.add(inner);
            components(root, deeper, found);
        }
    }

    /// @param path   from the outermost component to the one that holds the text
    /// @param number of stories of the item before this one
    private static WireItem item(XmlElement root, List<XmlElement> path, int number) {
        WireItem item = new WireItem();
        root.at("Identification", "NewsIdentifier").findFirst().ifPresent(id -> identify(id, item, number));
        root.at("NewsManagement").findFirst().ifPresent(m -> management(m, item));
        for (int i = path.size() - 1; i >= 0; i--) {
            component(path.get(i), item);
        }
        item.slug = item.slug.or(() -> first(root, "Identification", "NameLabel"));
        item.language = item.language.or(() -> root.attribute("xml:lang"));
        if (!path.isEmpty()) {
            text(path.getLast(), item);
        }
        return item;
    }

    private static void identify(XmlElement id, WireItem item, int number) {
        item.version = first(id, "RevisionId").flatMap(WireItem::number);
        Optional<String> named = first(id, "NewsItemId");
        // The public identifier ends in the version; versions of one item share what stands before it.
        item.guid = named
                .map(n -> "urn:newsml:" + first(id, "ProviderId").orElse("") + ":" + first(id, "DateId").orElse("")
                        + ":"
                        + n)
                .or(() -> first(id, "PublicIdentifier")).map(g -> number == 0 ? g : g + "#" + (number + 1));
        first(id, "ProviderId").ifPresent(item.senders::add);
    }

    private static void management(XmlElement management, WireItem item) {
        Optional<String> created = first(management, "FirstCreated");
        item.published = created.flatMap(WireItem::time);
        item.modified = first(management, "ThisRevisionCreated").flatMap(WireItem::time)
                .filter(t -> item.published.map(p -> t.instant().isAfter(p.instant())).orElse(true));
        // An embargo ends when the state is to change.
        management.at("StatusWillChange").filter(c -> formal(c, "FutureStatus").filter("Usable"::equals).isPresent())
                .flatMap(c -> first(c, "DateAndTime").flatMap(WireItem::time).stream()).findFirst()
                .filter(t -> formal(management, "Status").filter("Embargoed"::equals).isPresent())
                .ifPresent(t -> item.published = Optional.of(t));
        formal(management, "Status").ifPresent(item::status);
        item.urgency(formal(management, "Urgency"));
        management.at("Instruction").flatMap(i -> i.attribute(FORMAL).stream()).forEach(i -> item.status(i));
        item.supersedes = management.at("DerivedFrom").flatMap(d -> d.attribute("NewsItem").stream()).findFirst()
                .filter(d -> formal(management, "NewsItemType").filter(t -> t.equals("Correction")).isPresent());
    }

    private static void component(XmlElement component, WireItem item) {
        XmlElement lines = component.children("NewsLines").stream().findFirst().orElse(component);
        item.headline = item.headline.or(() -> first(lines, "HeadLine"));
        item.subheadline = item.subheadline.or(() -> first(lines, "SubHeadLine"));
        item.slug = item.slug.or(() -> first(lines, "SlugLine"));
        item.dateline = item.dateline.or(() -> first(lines, "DateLine"));
        if (item.bylines.isEmpty()) {
            lines.at("ByLine").flatMap(b -> WireItem.line(b.text()).stream()).forEach(item.bylines::add);
        }
        lines.at("NewsLine").filter(n -> n.at("NewsLineType").flatMap(t -> t.attribute(FORMAL).stream())
                .anyMatch(t -> t.toLowerCase(java.util.Locale.ROOT).contains("note")))
                .flatMap(n -> n.at("NewsLineText")).flatMap(n -> WireItem.line(n.text()).stream())
                .forEach(item.notes::add);
        component.at("AdministrativeMetadata").flatMap(a -> a.below("Party"))
                .flatMap(p -> p.attribute(FORMAL).stream()).forEach(item.senders::add);
        for (XmlElement about : component.children("DescriptiveMetadata")) {
            item.language = item.language.or(() -> formal(about, "Language"));
            about.at("SubjectCode").flatMap(s -> s.children().stream()).flatMap(s -> s.attribute(FORMAL).stream())
                    .forEach(item.subjects::add);
            about.at("Property").filter(p -> p.attribute(FORMAL).filter("Keyword"::equals).isPresent())
                    .flatMap(p -> p.attribute("Value").stream()).forEach(item.subjects::add);
        }
    }

    private static void text(XmlElement component, WireItem item) {
        for (XmlElement content : component.at("ContentItem").toList()) {
            boolean text = formal(content, "MediaType").map(m -> m.equalsIgnoreCase("text")).orElse(true);
            for (XmlElement data : content.children("DataContent")) {
                if (text && item.lines.isEmpty()) {
                    Optional<XmlElement> nitf = data.children("nitf").stream().findFirst();
                    item.lines.addAll(nitf.map(Nitf::body)
                            .orElseGet(() -> data.children().isEmpty() ? Body.lines(data.text()) : Body.lines(data)));
                }
            }
        }
    }

    private static Optional<String> formal(XmlElement from, String name) {
        return from.at(name).flatMap(e -> e.attribute(FORMAL).stream()).findFirst();
    }

    private static Optional<String> first(XmlElement from, String... path) {
        return from.at(path).map(XmlElement::text).flatMap(t -> WireItem.line(t).stream()).findFirst();
    }
}
