package kawat.page.wire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kawat.article.Status;
import kawat.page.xml.XmlElement;

/// Reads an item of NewsML-G2 (iptc.org/std/nar/2006-10-01).
final class NewsMl2 {

    /// Relations of an item to the one that it takes the place of.
    private static final Set<String> REPLACES = Set.of("supersedes", "corrects", "previousversion", "replaces",
            "updates");
    /// Signals with which a wire takes a story back: kill, delete, withdraw.
    private static final Set<String> TAKES_BACK = Set.of("kill", "mandatorykill", "edstat:d", "delete", "withdraw",
            "withdrawn");

    private NewsMl2() {
    }

    static WireItem read(XmlElement root) {
        WireItem item = new WireItem();
        item.guid = root.attribute("guid");
        item.version = root.attribute("version").flatMap(WireItem::number);
        root.at("itemMeta").forEach(meta -> management(meta, item));
        root.at("contentMeta").forEach(meta -> content(meta, item));
        item.language = item.language.or(() -> root.attribute("xml:lang"));
        item.headline = item.headline.or(() -> first(root, "itemMeta", "title"));
        root.at("rightsInfo", "copyrightHolder").flatMap(NewsMl2::named).forEach(item.senders::add);
        body(root, item);
        return item;
    }

    /// Tells what a package lists.
    static int references(XmlElement root) {
        return (int) root.below("itemRef").count();
    }

    private static void management(XmlElement meta, WireItem item) {
        Optional<String> created = first(meta, "firstCreated");
        Optional<String> version = first(meta, "versionCreated");
        item.published = first(meta, "embargoed").or(() -> created).or(() -> version).flatMap(WireItem::time);
        item.modified = version.flatMap(WireItem::time)
                .filter(v -> item.published.filter(p -> v.instant().isAfter(p.instant())).isPresent());
        meta.at("pubStatus").map(NewsMl2::code).forEach(item::status);
        meta.at("signal").map(NewsMl2::code).map(s -> s.toLowerCase(java.util.Locale.ROOT))
                .filter(s -> TAKES_BACK.contains(s) || TAKES_BACK.contains(s.substring(s.indexOf(':') + 1)))
                .forEach(s -> item.status = Status.CANCELED);
        // Notes may be given twice, marked up for showing and one by one.
        List<XmlElement> notes = meta.children("edNote");
        Stream<XmlElement> plain = notes.stream().filter(n -> n.children().isEmpty());
        plain.map(XmlElement::text).flatMap(n -> WireItem.line(n).stream()).forEach(item.notes::add);
        if (item.notes.isEmpty()) {
            notes.stream().flatMap(n -> Body.lines(n).stream()).forEach(l -> item.notes.add(l.text()));
        }
        for (XmlElement link : meta.children("link")) {
            String relation = link.attribute("rel").orElse("").toLowerCase(java.util.Locale.ROOT);
            if (REPLACES.contains(relation.substring(relation.indexOf(':') + 1))) {
                item.supersedes = item.supersedes.or(() -> link.attribute("residref"))
                        .or(() -> link.attribute("guidref")).filter(s -> !Optional.of(s).equals(item.guid));
            }
        }
        meta.at("provider").flatMap(NewsMl2::named).forEach(item.senders::add);
    }

    private static void content(XmlElement meta, WireItem item) {
        item.urgency(first(meta, "urgency"));
        item.slug = first(meta, "slugline");
        item.dateline = first(meta, "dateline");
        item.language = meta.at("language").flatMap(l -> l.attribute("tag").stream()).findFirst();
        for (XmlElement headline : meta.children("headline")) {
            boolean second = headline.attribute("role").filter(r -> r.toLowerCase(java.util.Locale.ROOT)
                    .contains("sub")).isPresent();
            if (second) {
                item.subheadline = item.subheadline.or(() -> WireItem.line(headline.text()));
            } else {
                item.headline = item.headline.or(() -> WireItem.line(headline.text()));
            }
        }
        meta.at("by").map(XmlElement::text).flatMap(b -> WireItem.line(b).stream()).forEach(item.bylines::add);
        if (item.bylines.isEmpty()) {
            meta.at("creator").filter(c -> c.attribute("type").filter(t -> t.endsWith(":person")).isPresent())
                    .flatMap(c -> c.at("name")).flatMap(n -> WireItem.line(n.text()).stream())
                    .forEach(item.bylines::add);
        }
        for (XmlElement subject : meta.children("subject")) {
            named(subject).findFirst().or(() -> Optional.of(code(subject)).filter(c -> !c.isEmpty()))
                    .ifPresent(item.subjects::add);
        }
        meta.at("creditline").map(XmlElement::text).flatMap(c -> WireItem.line(c).stream())
                .forEach(item.senders::add);
        meta.at("infoSource").flatMap(NewsMl2::named).forEach(item.senders::add);
    }

    private static void body(XmlElement root, WireItem item) {
        for (XmlElement inline : root.at("contentSet", "inlineXML").toList()) {
            if (item.lines.isEmpty()) {
                Optional<XmlElement> nitf = inline.children("nitf").stream().findFirst();
                item.lines.addAll(nitf.map(Nitf::body).orElseGet(() -> Body.lines(inline)));
            }
        }
        for (XmlElement inline : root.at("contentSet", "inlineData").toList()) {
            boolean text = inline.attribute("contenttype").map(t -> t.startsWith("text/")).orElse(true);
            if (item.lines.isEmpty() && text && inline.attribute("encoding").isEmpty()) {
                item.lines.addAll(Body.lines(inline.text()));
            }
        }
    }

    /// The name that a concept is given, in any form: a name of its own, else the literal.
    private static Stream<String> named(XmlElement concept) {
        Stream<String> names = concept.at("name").map(XmlElement::text).flatMap(n -> WireItem.line(n).stream());
        return Stream.concat(names, Stream.concat(concept.attribute("literal").stream(),
                concept.attribute("qcode").map(q -> q.substring(q.indexOf(':') + 1)).filter(q -> concept.name()
                        .equals("provider")).stream()));
    }

    private static String code(XmlElement concept) {
        return concept.attribute("qcode").or(() -> concept.attribute("uri")).or(() -> concept.attribute("literal"))
                .orElse("");
    }

    private static Optional<String> first(XmlElement from, String... path) {
        return from.at(path).map(XmlElement::text).flatMap(t -> WireItem.line(t).stream()).findFirst();
    }
}
