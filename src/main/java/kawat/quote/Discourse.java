package kawat.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.EntityType;
import kawat.article.Evidence;
import kawat.lexicon.SpeechWords.Pronoun;
import kawat.lexicon.SpeechWords.Who;
import kawat.quote.Phrase.Head;
import kawat.quote.Referent.Kind;
import org.jspecify.annotations.Nullable;

/// Remembers whom the story has spoken of, and tells whom a pronoun or a role stands for.
final class Discourse {

    /// Role of a noun that says no more than that it is somebody.
    private static final String PERSON = "person";
    /// Role of a noun that stands for an institution.
    static final String BODY = "body";
    /// Role of a noun for whoever holds the same office elsewhere.
    private static final String COUNTERPART = "counterpart";
    /// Role of a noun that stands, with a country's name, for who rules it.
    static final String GOVERNMENT = "government";
    /// How many sentences' subjects back a pronoun may reach.
    private static final int REACH = 8;
    /// How many of those who were named or described a role may be of; a story has fewer.
    private static final int REMEMBERED = 300;

    private final Map<String, Entity> entities;
    private final Map<String, Referent> named = new LinkedHashMap<>();
    private final List<Referent> unnamed = new ArrayList<>();
    /// Who acted, sentence by sentence, the latest last.
    private final List<Referent> subjects = new ArrayList<>();
    /// Everyone named or described, the latest last.
    private final LinkedHashSet<Referent> seen = new LinkedHashSet<>();
    /// Those who, when they acted last, did so from within another phrase.
    private final Set<Referent> within = new HashSet<>();
    private final Words words;
    private final Scale scale;
    /// Who acted in the sentence before, in the same paragraph.
    private @Nullable Referent atHand;

    /// Gives the words at a place of the story.
    interface Words {
        String at(int paragraph, int start, int end);
    }

    /// Whom a phrase stands for, how well that is grounded, and who else it might stand for.
    record Resolved(Referent who, Score grounds, List<Resolved> others) {

        Resolved(Referent who, Score grounds) {
            this(who, grounds, List.of());
        }
    }

    Discourse(Map<String, Entity> entities, Words words, Scale scale) {
        this.entities = entities;
        this.words = words;
        this.scale = scale;
    }

    /// Begins a paragraph: who acted in the one before is no longer at hand.
    void paragraph() {
        atHand = null;
    }

    /// Notes who acted in a sentence.
    ///
    /// @param fromWithin whether its name stands within another phrase, whose head nobody knows: "the quota of the temple"
    void acted(Referent who, boolean fromWithin) {
        atHand = who;
        subjects.remove(who);
        subjects.add(who);
        if (fromWithin) {
            within.add(who);
        } else {
            within.remove(who);
        }
    }

    /// Tells whom the phrase stands for; a name or a new role is remembered.
    @Nullable
    Resolved resolve(Phrase phrase) {
        Resolved found = switch (phrase.head()) {
            case PERSON, BODY, PLACE -> new Resolved(name(phrase), scale.on(Evidence.NAMED));
            case PRONOUN -> pronoun(java.util.Objects.requireNonNull(phrase.pronoun()).pronoun);
            case ROLE -> role(phrase);
            case STRANGER -> null;
        };
        if (found != null) {
            seen(found.who);
        }
        phrase.modifiers().forEach(this::house);
        return found;
    }

    private void modify(Referent who, EntityMention modifier) {
        who.modifiers.add(modifier.entity());
        Entity entity = entities.get(modifier.entity());
        if (entity != null && entity.type() == EntityType.PLACE) {
            who.lands.add(entity.name());
        }
    }

    private void seen(Referent who) {
        seen.addLast(who);
    }

    /// Returns whom a reader may still have in mind, the latest first.
    private Stream<Referent> remembered() {
        return seen.reversed().stream().limit(REMEMBERED);
    }

    /// Remembers a body that was named only to tell whose official somebody is: "the bank" may stand for it later.
    private void house(EntityMention mention) {
        Entity entity = entities.get(mention.entity());
        if (entity != null && entity.type() == EntityType.ORGANISATION) {
            seen(named.computeIfAbsent(entity.id(), id -> new Referent(Kind.BODY, id, "")));
        }
    }

    private Referent name(Phrase phrase) {
        EntityMention mention = java.util.Objects.requireNonNull(phrase.mention());
        Kind kind = phrase.is(Head.PERSON) ? Kind.PERSON : phrase.is(Head.BODY) ? Kind.BODY : Kind.PLACE;
        Referent who = named.computeIfAbsent(mention.entity(), id -> new Referent(kind, id, ""));
        phrase.roles().forEach(r -> who.roles.add(r.role));
        if (who.roles.contains(COUNTERPART)) {
            // "her Icelandic counterpart" holds the office that she holds.
            subjects.stream().filter(s -> s != who && s.kind == Kind.PERSON).reduce((a, b) -> b)
                    .ifPresent(s -> who.roles.addAll(s.roles));
        }
        who.heads.addAll(phrase.heads());
        phrase.modifiers().stream().filter(m -> !m.entity().equals(who.id)).forEach(m -> modify(who, m));
        who.lands.addAll(phrase.lands());
        return who;
    }

    /// Tells whom a pronoun stands for, or a verb that has none.
    @Nullable
    Resolved pronoun(@Nullable Pronoun pronoun) {
        Who wanted = pronoun == null ? Who.ANY : pronoun.who();
        if (pronoun != null && pronoun.last().orElse(false)) {
            Optional<Referent> last = remembered().filter(w -> fits(w, wanted)).findFirst();
            if (last.isPresent()) {
                return new Resolved(last.get(), scale.on(Evidence.NAMED_LAST));
            }
        }
        Resolved speaker = latest(wanted, true, false);
        return speaker != null ? speaker : latest(wanted, false, false);
    }

    /// Tells who speaks where a pronoun hangs on the verb: a person rather than a house.
    @Nullable
    Resolved clitic() {
        Resolved person = latest(Who.PERSON, true, false);
        return person != null ? person : pronoun(null);
    }

    /// Tells who speaks where the verb names nobody, "hieß es": a house that just acted may.
    @Nullable
    Resolved understood() {
        Resolved speaker = latest(Who.ANY, true, true);
        return speaker != null ? speaker : latest(Who.ANY, false, true);
    }

    /// Finds who acted or spoke before with the best grounds; a crowd or a house that only acted is passed over when it must
    /// have spoken.
    private @Nullable Resolved latest(Who wanted, boolean likeSpeakers, boolean houses) {
        List<Resolved> all = new ArrayList<>();
        int others = 0;
        int bystanders = 0;
        for (int i = subjects.size() - 1; i >= Math.max(0, subjects.size() - REACH); i--) {
            Referent who = subjects.get(i);
            boolean house = houses && who == atHand && who.kind == Kind.BODY;
            boolean may = !likeSpeakers || who.spoke || who.kind == Kind.PERSON || wanted == Who.BODY || house;
            if (fits(who, wanted) && may) {
                Score score = scale.add(scale.add(scale.on(Evidence.ACTED), Evidence.OTHERS_SINCE, others),
                        Evidence.BYSTANDERS_SINCE, bystanders);
                if (!likeSpeakers || house && !who.spoke) {
                    score = scale.add(score, Evidence.NEVER_SPOKE);
                }
                if (within.contains(who)) {
                    score = scale.add(score, Evidence.ACTED_WITHIN);
                }
                all.add(new Resolved(who, score));
            }
            others += may ? 1 : 0;
            bystanders += may ? 0 : 1;
        }
        all.sort(Comparator.comparingDouble((Resolved r) -> -r.grounds.value()));
        return all.isEmpty()
                ? null
                : new Resolved(all.getFirst().who, all.getFirst().grounds, List.copyOf(all.subList(1, all.size())));
    }

    private static boolean fits(Referent who, Who wanted) {
        return switch (wanted) {
            case PERSON -> who.kind == Kind.PERSON || who.kind == Kind.UNNAMED;
            case PEOPLE -> who.kind == Kind.UNNAMED || who.kind == Kind.BODY;
            case BODY -> who.kind == Kind.BODY;
            case ANY -> who.kind != Kind.PLACE;
        };
    }

    private Resolved role(Phrase phrase) {
        boolean general = phrase.roles().stream().allMatch(r -> r.role.equals(PERSON));
        boolean body = phrase.roles().stream().allMatch(r -> r.role.equals(BODY));
        if (!phrase.indefinite() && !general) {
            Resolved known = holder(phrase);
            if (known != null) {
                return known;
            }
        }
        if (phrase.definite() && (general || phrase.modifiers().isEmpty() && phrase.plain() == 0)) {
            Resolved spokenOf = pronoun(
                    new Pronoun(List.of(), body ? Who.BODY : Who.PERSON, Optional.empty(), Optional.of(body)));
            if (spokenOf != null) {
                return new Resolved(spokenOf.who,
                        scale.on(general ? Evidence.SPOKEN_OF : Evidence.ROLE_OF_SPOKEN_OF), spokenOf.others);
            }
        }
        return new Resolved(describe(phrase), scale.on(Evidence.DESCRIBED));
    }

    /// Finds who was named or described with the same role; one that shares the country or body first. Where two hold it
    /// alike, it is the latest named if that one also acted last; else nobody can tell, and it is given hardly any trust.
    private @Nullable Resolved holder(Phrase phrase) {
        Referent best = null;
        Referent rival = null;
        double most = 0;
        for (Referent who : remembered().toList()) {
            double score = likeness(phrase, who);
            if (score > most) {
                rival = null;
            } else if (rival == null && best != null && score == most && best.kind == who.kind) {
                rival = who;
            }
            if (score > most) {
                most = score;
                best = who;
            }
        }
        boolean spokenOf = !subjects.isEmpty() && subjects.getLast() == best;
        if (best == null) {
            return null;
        }
        if (rival != null) {
            return new Resolved(best, scale.on(spokenOf ? Evidence.ROLE_OF_TWO : Evidence.ROLE_UNTOLD),
                    List.of(new Resolved(rival, scale.on(Evidence.ROLE_UNTOLD))));
        }
        return new Resolved(best, scale.on(phrase.definite() ? Evidence.ROLE_KNOWN : Evidence.ROLE_SHARED));
    }

    private double likeness(Phrase phrase, Referent who) {
        double score = 0;
        for (int i = 0; i < phrase.roles().size(); i++) {
            String role = phrase.roles().get(i).role;
            String head = phrase.heads().get(i);
            if (who.heads.contains(head)) {
                score += 1;
            } else if (!role.isEmpty() && !role.equals(PERSON) && !role.equals(BODY) && holds(who, role)) {
                score += 0.9;
            } else if (who.heads.stream().anyMatch(h -> (" " + h + " ").contains(" " + head + " ")
                    || head.length() > 1 && h.endsWith(head))) {
                // A staff doctor is a doctor, and so is one whose title is one word.
                score += 0.8;
            } else {
                score -= 0.5;
            }
        }
        if (score <= 0 || servesAnother(phrase, who)) {
            return 0;
        }
        for (EntityMention modifier : phrase.modifiers()) {
            score += who.modifiers.contains(modifier.entity()) || introducedWith(who, phrase.paragraph(), modifier)
                    ? 0.5
                    : who.kind == Kind.UNNAMED ? -0.8 : -0.6;
        }
        for (String land : phrase.lands()) {
            score += who.lands.contains(land) ? 0.5 : who.lands.isEmpty() ? 0 : -0.8;
        }
        if (phrase.modifiers().isEmpty() && !phrase.definite() && phrase.plain() > 0) {
            // A bare role with words of its own is more likely somebody new.
            score -= 1;
        }
        return score;
    }

    /// Whether the phrase tells of another house or country than the one by which somebody without a name was introduced.
    private boolean servesAnother(Phrase phrase, Referent who) {
        return who.kind == Kind.UNNAMED && !who.modifiers.isEmpty() && !phrase.modifiers().isEmpty()
                && phrase.modifiers().stream().noneMatch(
                        m -> who.modifiers.contains(m.entity()) || introducedWith(who, phrase.paragraph(), m));
    }

    /// "An official of the US State Department" is a US official.
    private boolean introducedWith(Referent who, int paragraph, EntityMention modifier) {
        String name = words.at(paragraph, modifier.start(), modifier.end());
        return (" " + who.description + " ").contains(" " + name + " ");
    }

    /// A foreign minister is a minister too.
    private static boolean holds(Referent who, String role) {
        return who.roles.contains(role) || who.roles.stream().anyMatch(r -> r.endsWith("-" + role));
    }

    private Referent describe(Phrase phrase) {
        Referent who = new Referent(Kind.UNNAMED, "u" + (unnamed.size() + 1),
                words.at(phrase.paragraph(), phrase.start(), phrase.end()));
        unnamed.add(who);
        phrase.roles().forEach(r -> who.roles.add(r.role));
        who.heads.addAll(phrase.heads());
        who.lands.addAll(phrase.lands());
        for (EntityMention modifier : phrase.modifiers()) {
            modify(who, modifier);
            Entity entity = entities.get(modifier.entity());
            if (entity != null && entity.type() == EntityType.PLACE && who.country.isEmpty()) {
                who.country = country(entity);
            }
            if (entity != null && entity.type() == EntityType.ORGANISATION && who.body.isEmpty()) {
                who.body = Optional.of(entity.id());
            }
        }
        return who;
    }

    /// Country entities carry their ISO 3166 code as id.
    private static Optional<String> country(Entity entity) {
        return entity.kind().filter("country"::equals).map(k -> entity.id());
    }
}
