package kawat.view.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kawat.article.Anchor;
import kawat.article.Article;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.EntityType;
import kawat.article.Speaker;
import kawat.article.Who;

/// Lists who may have said something in an article: those who speak in it, the people whom it names, its institutions.
final class People {

    /// Ids that count in one article alone.
    private static final Pattern LOCAL = Pattern.compile("[a-z]\\d+");

    private People() {
    }

    static List<Shown.Person> of(Article a) {
        Map<String, Shown.Person> people = new LinkedHashMap<>();
        List<Speaker> speakers = a.annotations().quotes().stream().flatMap(q -> q.speakers().stream()).toList();
        for (Speaker speaker : speakers) {
            switch (speaker) {
                case Speaker.Named named -> a.entity(named.entity()).ifPresent(e -> add(people, a, e));
                case Speaker.Unnamed unnamed when !unnamed.description().isBlank() ->
                    people.putIfAbsent("(" + unnamed.description(), new Shown.Person(unnamed.description(),
                            new Who.Described(unnamed.description())));
                case Speaker.Unnamed unnamed -> {
                    // A description without words describes nobody who could be chosen.
                }
                case Speaker.Unknown unknown -> {
                    // Nobody is always offered.
                }
            }
        }
        List<Entity> named = new ArrayList<>(a.annotations().entities());
        named.sort(Comparator.comparing(Entity::type));
        named.stream().filter(e -> e.type() != EntityType.PLACE).forEach(e -> add(people, a, e));
        return List.copyOf(people.values());
    }

    private static void add(Map<String, Shown.Person> people, Article a, Entity entity) {
        if (!entity.name().isBlank()) {
            people.putIfAbsent(entity.id(), new Shown.Person(entity.name(), who(a, entity)));
        }
    }

    private static Who who(Article a, Entity entity) {
        if (!LOCAL.matcher(entity.id()).matches()) {
            return new Who.Known(entity);
        }
        Optional<Anchor> first = a.annotations().mentions().stream().filter(m -> m.entity().equals(entity.id()))
                .map(EntityMention::span).filter(s -> s.length() > 0).findFirst().map(s -> Anchor.of(a, s));
        return new Who.Called(entity.name(), entity.type(), first);
    }
}
