package kawat.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kawat.article.Entity;
import kawat.article.EntityMention;
import kawat.article.EntityType;
import org.jspecify.annotations.Nullable;

/// Settles who bears each name of one story: short forms go to the bearer of the full one.
final class Cast {

    private static final class Member {
        private final String id;
        private String name;
        private final EntityType type;
        private final Optional<String> kind;
        private List<String> words;
        private int lastNamed;
        private final int order;

        private Member(String id, String name, EntityType type, Optional<String> kind, List<String> words,
                int order) {
            this.id = id;
            this.name = name;
            this.type = type;
            this.kind = kind;
            this.words = words;
            this.order = order;
        }
    }

    private static final int MOST_NAMESAKES = 200;

    private final List<Candidate> candidates;
    private final UnaryOperator<String> romanised;
    private final BiPredicate<String, String> sameWord;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, Set<Member>> byWord = new LinkedHashMap<>();
    /// By the first and the last word of a name, of which a fuller one shares at least one.
    private final Map<String, Set<Member>> byEnd = new HashMap<>();
    private int local;

    /// @param romanised writes a name as printed in Latin letters
    /// @param sameWord  tells whether two words are forms of one
    Cast(List<Candidate> candidates, UnaryOperator<String> romanised, BiPredicate<String, String> sameWord) {
        this.sameWord = sameWord;
        this.candidates = candidates;
        this.romanised = romanised;
    }

    EntityFinder.Found settle() {
        @Nullable
        Member[] settled = new @Nullable Member[candidates.size()];
        for (int i = 0; i < settled.length; i++) {
            settled[i] = full(candidates.get(i));
        }
        members.values().forEach(m -> m.lastNamed = -1);
        for (int i = 0; i < settled.length; i++) {
            Member member = settled[i];
            Candidate candidate = candidates.get(i);
            if (isBare(candidate)) {
                member = bare(candidate, member);
            }
            if (member != null) {
                settled[i] = member;
                member.lastNamed = i;
            }
        }
        Map<String, Entity> entities = new LinkedHashMap<>();
        List<EntityMention> mentions = new ArrayList<>();
        for (int i = 0; i < settled.length; i++) {
            Member member = settled[i];
            if (member != null) {
                entities.computeIfAbsent(member.id, id -> entity(member));
                mentions.add(EntityMention.at(candidates.get(i).span(), member.id));
            }
        }
        return new EntityFinder.Found(List.copyOf(entities.values()), List.copyOf(mentions));
    }

    private Entity entity(Member member) {
        boolean asPrinted = member.type == EntityType.PERSON && isLocal(member);
        return new Entity(member.id, asPrinted ? romanised.apply(member.name) : member.name, member.type, member.kind);
    }

    /// Tells whether a name is one word that could be part of a fuller one.
    private static boolean isBare(Candidate candidate) {
        return candidate.words().size() == 1
                && (candidate.known().isEmpty()
                        || candidate.known().stream().anyMatch(b -> b.type() == EntityType.PERSON));
    }

    /// Settles a name that stands for itself; a single unlisted word waits until all full names are known.
    private @Nullable Member full(Candidate candidate) {
        if (!candidate.known().isEmpty()) {
            Bearer bearer = candidate.known().getFirst();
            Member member = members.computeIfAbsent(bearer.id(),
                    id -> new Member(id, bearer.name(), bearer.type(), bearer.kind(), List.of(), members.size()));
            if (bearer.type() == EntityType.PERSON && candidate.words().size() > 1) {
                widen(member, candidate.words());
            }
            return member;
        }
        EntityType type = candidate.type().orElse(null);
        if (type == null || candidate.words().size() == 1 && type == EntityType.PERSON && !isWhole(candidate.text())) {
            return null;
        }
        List<String> words = candidate.words();
        Optional<Member> same = ends(words).flatMap(w -> byEnd.getOrDefault(w, Set.of()).stream())
                .filter(m -> m.type == type && sameName(m.words, words, type))
                .min(Comparator.comparingInt(m -> m.order));
        if (same.isPresent()) {
            if (words.size() > same.get().words.size() && isLocal(same.get())) {
                same.get().name = printedName(candidate.text());
            }
            widen(same.get(), words);
            return same.get();
        }
        Member member = new Member("e" + ++local, printedName(candidate.text()), type, Optional.empty(), List.of(),
                members.size());
        members.put(member.id, member);
        widen(member, words);
        return member;
    }

    /// Tells whether one word without spaces is a whole name, surname and all.
    private static boolean isWhole(String name) {
        boolean korean = name.codePoints()
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
        return korean ? name.length() == 3 : name.length() > 2 && name.codePoints().allMatch(Character::isIdeographic);
    }

    private @Nullable Member bare(Candidate candidate, @Nullable Member known) {
        String word = fold(candidate.words().getFirst());
        Member best = null;
        for (Member member : byWord.getOrDefault(word, inflected(candidate))) {
            boolean sooner = best == null || (member.type == EntityType.PERSON) == (best.type == EntityType.PERSON)
                    && member.lastNamed > best.lastNamed;
            if (sooner || best != null && best.type != EntityType.PERSON && member.type == EntityType.PERSON) {
                best = member;
            }
        }
        if (best != null && !(known != null && known.lastNamed > best.lastNamed)) {
            return best;
        }
        if (known != null) {
            return known;
        }
        EntityType type = candidate.type().orElse(null);
        if (type == null) {
            return null;
        }
        Member member = new Member("e" + ++local, printedName(candidate.text()), type, Optional.empty(),
                candidate.words(), members.size());
        members.put(member.id, member);
        put(byWord.computeIfAbsent(word, w -> new LinkedHashSet<>()), member);
        return member;
    }

    /// Finds the people of whose names the word is another form.
    private Set<Member> inflected(Candidate candidate) {
        String word = candidate.words().getFirst();
        Set<Member> found = new LinkedHashSet<>();
        if (candidate.known().isEmpty()) {
            members.values().stream().filter(m -> m.type == EntityType.PERSON && !m.words.isEmpty())
                    .filter(m -> sameWord.test(m.words.getLast(), word) || sameWord.test(m.words.getFirst(), word))
                    .limit(MOST_NAMESAKES).forEach(found::add);
        }
        return found;
    }

    private static boolean isLocal(Member member) {
        return member.id.matches("e[0-9]+");
    }

    private void widen(Member member, List<String> words) {
        if (words.size() > member.words.size()) {
            member.words = words;
            ends(words).forEach(w -> put(byEnd.computeIfAbsent(w, e -> new LinkedHashSet<>()), member));
        }
        if (member.type == EntityType.PERSON) {
            List<String> parts = new ArrayList<>(words);
            if (words.size() == 1 && isWhole(words.getFirst())) {
                parts.add(words.getFirst().substring(0, 1));
                parts.add(words.getFirst().substring(0, 2));
            }
            for (String word : parts) {
                Set<Member> named = byWord.computeIfAbsent(fold(word), w -> new LinkedHashSet<>());
                if (word.length() > 1 || word.codePointAt(0) > 0x2E80) {
                    put(named, member);
                }
            }
        } else {
            put(byWord.computeIfAbsent(fold(words.getFirst()), w -> new LinkedHashSet<>()), member);
        }
    }

    /// One word is part of a few names; where it is part of more, none of them could be told by it.
    private static void put(Set<Member> named, Member member) {
        if (named.size() < MOST_NAMESAKES) {
            named.add(member);
        }
    }

    private static Stream<String> ends(List<String> words) {
        return Stream.of(words.getFirst(), words.getLast()).map(Cast::fold).distinct();
    }

    /// Tells whether two names are one: equal but for case and accents, or a person's with words left out.
    private static boolean sameName(List<String> one, List<String> other, EntityType type) {
        List<String> shorter = (one.size() <= other.size() ? one : other).stream().map(Cast::fold).toList();
        List<String> longer = (one.size() <= other.size() ? other : one).stream().map(Cast::fold).toList();
        if (shorter.size() == longer.size()) {
            return shorter.equals(longer);
        }
        boolean end = shorter.getLast().equals(longer.getLast()) || shorter.getFirst().equals(longer.getFirst());
        return type == EntityType.PERSON && shorter.size() > 1 && end && longer.containsAll(shorter);
    }

    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower;
        }
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    }

    /// A name in capitals is given only its initial ones.
    private static String printedName(String printed) {
        String name = printed.replaceAll("\\s+", " ");
        if (name.indexOf(' ') < 0 || !name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        StringBuilder mixed = new StringBuilder();
        for (String word : name.split(" ")) {
            mixed.append(mixed.isEmpty() ? "" : " ").append(word, 0, 1)
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return mixed.toString();
    }
}
