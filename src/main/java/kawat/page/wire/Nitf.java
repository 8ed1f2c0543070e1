package kawat.page.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kawat.page.story.Line;
import kawat.page.xml.XmlElement;
import kawat.page.xml.XmlNode;
import kawat.page.xml.XmlText;

/// Reads a story in NITF.
final class Nitf {

    private Nitf() {
    }

    static WireItem read(XmlElement root) {
        WireItem item = new WireItem();
        item.language = root.attribute("baselang").or(() -> root.attribute("xml:lang"));
        item.headline = first(root, "body", "body.head", "hedline", "hl1").or(() -> first(root, "head", "title"));
        item.subheadline = first(root, "body", "body.head", "hedline", "hl2")
                .or(() -> lines(root, "body", "body.head", "hedline", "hl1").skip(1).findFirst());
        item.guid = root.attribute("uno");
        root.at("head", "docdata").forEach(data -> docdata(data, item));
        root.at("head", "tobject", "tobject.subject").flatMap(s -> subject(s).stream()).forEach(item.subjects::add);
        if (item.published.isEmpty()) {
            item.published = root.at("head", "pubdata").flatMap(p -> p.attribute("date.publication").stream())
                    .findFirst().flatMap(WireItem::time);
        }
        root.at("head", "revision-history").flatMap(r -> r.attribute("norm").stream()).reduce((a, b) -> b)
                .flatMap(WireItem::time).ifPresent(t -> item.modified = Optional.of(t));
        root.at("body", "body.head").forEach(head -> {
            head.at("byline").flatMap(Nitf::writers).forEach(item.bylines::add);
            head.at("distributor").flatMap(d -> WireItem.line(d.text()).stream()).forEach(item.senders::add);
            item.dateline = head.at("dateline")
                    .flatMap(d -> Stream.concat(d.at("location").map(XmlElement::text), own(d)))
                    .flatMap(d -> WireItem.line(d).stream()).findFirst();
            item.summary = head.at("abstract").flatMap(a -> WireItem.line(a.text()).stream()).findFirst();
            head.at("note").flatMap(n -> WireItem.line(n.text()).stream()).forEach(item.notes::add);
        });
        root.at("head", "docdata", "doc.copyright").flatMap(c -> c.attribute("holder").stream())
                .forEach(item.senders::add);
        root.at("head", "docdata", "doc-id").flatMap(c -> c.attribute("regsrc").stream()).forEach(item.senders::add);
        item.lines.addAll(body(root));
        return item;
    }

    /// Returns the lines of the text alone.
    static List<Line> body(XmlElement root) {
        List<Line> lines = new ArrayList<>();
        root.at("body", "body.content").forEach(b -> lines.addAll(Body.lines(b)));
        root.at("body", "body.end").forEach(b -> lines.addAll(Body.lines(b)));
        return lines;
    }

    private static void docdata(XmlElement data, WireItem item) {
        item.guid = data.at("doc-id").flatMap(d -> d.attribute("id-string").stream()).findFirst().or(() -> item.guid);
        item.urgency(data.at("urgency").flatMap(u -> u.attribute("ed-urg").stream()).findFirst());
        item.version = data.at("du-key").flatMap(d -> d.attribute("version").stream()).findFirst()
                .flatMap(WireItem::number);
        item.published = Stream.of("date.release", "date.issue").flatMap(data::at)
                .flatMap(d -> d.attribute("norm").flatMap(WireItem::time).stream()).findFirst();
        data.attribute("management-status").ifPresent(item::status);
        data.at("ed-msg").flatMap(m -> m.attribute("info").stream()).forEach(item.notes::add);
        data.at("correction").findFirst().ifPresent(c -> {
            item.supersedes = c.attribute("id-string").filter(s -> !Optional.of(s).equals(item.guid));
            c.attribute("info").ifPresent(item.notes::add);
        });
        List<String> keywords = data.at("key-list", "keyword").flatMap(k -> k.attribute("key").stream()).toList();
        item.slug = keywords.stream().findFirst()
                .or(() -> data.at("du-key").flatMap(d -> d.attribute("key").stream()).findFirst());
        item.subjects.addAll(keywords);
    }

    /// The finest name that is given, else the number.
    private static Optional<String> subject(XmlElement subject) {
        return subject.attribute("tobject.subject.detail").or(() -> subject.attribute("tobject.subject.matter"))
                .or(() -> subject.attribute("tobject.subject.type"))
                .or(() -> subject.attribute("tobject.subject.refnum"));
    }

    /// Everybody is named on his own where the byline marks people, else as it is printed.
    private static Stream<String> writers(XmlElement byline) {
        List<String> people = byline.at("person").flatMap(p -> WireItem.line(withoutTitles(p)).stream()).toList();
        return people.size() > 1 ? people.stream() : WireItem.line(withoutTitles(byline)).stream();
    }

    /// What stands in a byline beside what its writer is.
    private static String withoutTitles(XmlElement byline) {
        StringBuilder names = new StringBuilder();
        for (XmlNode node : byline.content()) {
            switch (node) {
                case XmlText words -> names.append(words.text());
                case XmlElement inside -> names.append(inside.name().equals("byttl") ? "" : withoutTitles(inside));
            }
        }
        return names.toString();
    }

    private static Stream<String> own(XmlElement dateline) {
        return dateline.content().stream().filter(XmlText.class::isInstance).map(t -> ((XmlText) t).text());
    }

    private static Optional<String> first(XmlElement from, String... path) {
        return lines(from, path).findFirst();
    }

    private static Stream<String> lines(XmlElement from, String... path) {
        return from.at(path).map(XmlElement::text).flatMap(t -> WireItem.line(t).stream());
    }
}
