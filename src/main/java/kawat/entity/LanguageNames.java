package kawat.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kawat.article.EntityType;
import kawat.lexicon.KnownEntity;
import kawat.lexicon.KnownNames;
import kawat.lexicon.Lexicon;
import kawat.lexicon.NameWords;
import kawat.text.PlaceNames;
import org.jspecify.annotations.Nullable;

/// Holds all listed names and words of one language, ready to be looked up. Immutable once made.
final class LanguageNames {

    private static final String ENGLISH = "en";
    private static final String ANY = "*";
    private static final Set<String> CASED = Set.of("Latn", "Cyrl", "Grek", "Armn");
    /// Shorter titles end too many other words.
    private static final int SHORTEST_TITLE = 6;
    private static final String GAP = "{}";

    private final String language;
    private final NameWords words;
    private final boolean capitals;
    private final boolean latin;
    private final boolean compounds;
    private final Set<String> abbreviations;
    private final Set<String> functionWords;
    private final PhraseTrie<Bearer> names = new PhraseTrie<>();
    private final PhraseTrie<Role> roles = new PhraseTrie<>();
    private final Inflection nameForms;
    private final Inflection wordForms;
    private final Map<String, Bearer> countries = new HashMap<>();
    private final Inflection givenForms;
    private final KnownNames known;
    private final Set<String> articles;
    private final PhotoCredit photoCredit;

    LanguageNames(Lexicon lexicon, KnownNames known, PlaceNames places) {
        this.language = lexicon.language();
        this.words = lexicon.names();
        this.compounds = words.nounCapitals().orElse(false);
        this.latin = "Latn".equals(lexicon.script());
        this.capitals = CASED.contains(lexicon.script());
        this.abbreviations = Set.copyOf(lexicon.abbreviations());
        this.functionWords = Set.copyOf(lexicon.functionWords());
        this.nameForms = new Inflection(words.inflections(), words.prefixes());
        this.wordForms = new Inflection(words.inflections(), words.prefixes());
        this.givenForms = new Inflection(isInflected() ? words.inflections() : Map.of(), Map.of());
        if (isInflected()) {
            known.givenNames().forEach(givenForms::learn);
        }
        this.known = known;
        this.photoCredit = new PhotoCredit(lexicon.page().labels().getOrDefault("CREDIT", List.of()));
        this.articles = Set.copyOf(words.articles());
        addKnown(known);
        addPlaces(known, places, language);
        if (!language.equals(ENGLISH)) {
            addPlaces(known, places, ENGLISH);
        }
        addRoles(lexicon);
    }

    String language() {
        return language;
    }

    NameWords words() {
        return words;
    }

    /// Tells what a word is the whole name of by its ending, as in Korean; a particle behind it is no part of the name.
    Optional<EntityType> headAtEnd(String word) {
        if (words.headEndings().isEmpty()) {
            return Optional.empty();
        }
        String bare = word.substring(0, word.length() - particle(word));
        return words.headEndings().entrySet().stream()
                .filter(e -> bare.length() > e.getKey().length() + 1 && bare.endsWith(e.getKey()))
                .max(Comparator.comparingInt(e -> e.getKey().length()))
                .map(e -> e.getValue().equals("place") ? EntityType.PLACE : EntityType.ORGANISATION);
    }

    /// Returns how many letters at the end of an unlisted word are a particle, in scripts without capitals.
    int particle(String word) {
        if (capitals) {
            return 0;
        }
        int longest = 0;
        for (String ending : words.inflections().getOrDefault("", List.of())) {
            if (ending.length() > longest && word.length() > ending.length() && word.endsWith(ending)) {
                longest = ending.length();
            }
        }
        return longest;
    }

    /// Tells whether a word begins with the article, which is written together with it.
    boolean hasArticle(String word) {
        return words.prefixes().entrySet().stream().filter(p -> !p.getValue().isEmpty())
                .anyMatch(p -> word.startsWith(p.getValue()) || word.startsWith(p.getKey()));
    }

    /// Tells by its ending whether a word behind another is its adjective.
    boolean isAdjective(String word) {
        return words.adjectiveEndings().stream().anyMatch(word::endsWith);
    }

    PhotoCredit photoCredit() {
        return photoCredit;
    }

    /// Tells whether it is printed in Latin letters.
    boolean isLatin() {
        return latin;
    }

    /// Tells whether the script has capitals.
    boolean capitals() {
        return capitals;
    }

    /// Tells whether names take endings within the word, as in the Slavic languages.
    boolean isInflected() {
        return capitals && !words.inflections().isEmpty() && !words.apostropheEndings().orElse(false);
    }

    /// Tells whether people's names open with the word, in any form of it.
    boolean isGivenName(String word) {
        return known.isGivenName(word) || isInflected() && !givenForms.words(word).isEmpty();
    }

    /// Tells whether two unlisted words may be forms of one name.
    boolean isSameWord(String one, String other) {
        return isInflected() && one.length() > 2 && other.length() > 2 && nameForms.isSame(one, other);
    }

    /// Tells whether a name opens with an article that has a capital of its own.
    boolean isArticle(Token token) {
        return !token.opens() && token.capital() && articles.contains(token.text().toLowerCase(Locale.ROOT));
    }

    List<Token> tokens(String text) {
        return Token.of(text, abbreviations);
    }

    boolean isFunctionWord(String lower) {
        return functionWords.contains(lower);
    }

    /// Tells by its ending whether a word without a capital goes on with the name of an organisation before it.
    boolean goesOn(String word) {
        return words.organisationEndings().stream().anyMatch(e -> word.length() > e.length() + 1 && word.endsWith(e));
    }

    /// Returns the country of an ISO 3166 code.
    Optional<Bearer> country(String code) {
        return Optional.ofNullable(countries.get(code));
    }

    /// Returns how many letters at the start of a token are written together with the name after them.
    int prefix(Token token) {
        return nameForms.prefix(token.text());
    }

    /// Returns how many letters at the end of a token are a particle after the name.
    int suffix(Token token) {
        return nameForms.suffix(token.text());
    }

    PhraseTrie.@Nullable Match<Bearer> name(List<Token> tokens, int at) {
        return names.longest(tokens, at,
                t -> t.kind() == Token.Kind.WORD ? nameForms.words(t.text()) : List.of(t.text()));
    }

    PhraseTrie.@Nullable Match<Role> role(List<Token> tokens, int at) {
        PhraseTrie.Match<Role> listed = roles.longest(tokens, at,
                t -> t.kind() == Token.Kind.WORD
                        ? wordForms.words(t.text().toLowerCase(Locale.ROOT))
                        : List.of(t.text()));
        return listed == null && compounds && isTitleCompound(tokens.get(at))
                ? new PhraseTrie.Match<>(at, at + 1, List.of(Role.of(Role.Kind.TITLE)))
                : listed;
    }

    /// Tells whether a word is a title with another word written before it, as in German.
    private boolean isTitleCompound(Token token) {
        if (!token.capital()) {
            return false;
        }
        String lower = token.text().toLowerCase(Locale.ROOT);
        for (int i = 2; i + SHORTEST_TITLE <= lower.length(); i++) {
            if (words.titles().containsKey(lower.substring(i))) {
                return true;
            }
        }
        return false;
    }

    private void addKnown(KnownNames known) {
        for (KnownEntity entity : known.all()) {
            Set<String> after = new HashSet<>(entity.after().getOrDefault(language, List.of()));
            after.addAll(entity.after().getOrDefault(ANY, List.of()));
            Bearer bearer = new Bearer(entity.id(), entity.name(), entity.type(), entity.kind(), entity.country(),
                    after);
            if (bearer.isCountry()) {
                bearer.country().ifPresent(code -> countries.put(code, bearer));
            }
            if (entity.after().isEmpty() || !after.isEmpty()) {
                addName(entity.name(), bearer);
                for (String from : List.of(ANY, ENGLISH, language)) {
                    entity.aliases().getOrDefault(from, List.of()).forEach(alias -> addName(alias, bearer));
                }
            }
        }
    }

    private void addPlaces(KnownNames known, PlaceNames places, String from) {
        Map<String, KnownEntity> byName = new LinkedHashMap<>();
        for (KnownEntity entity : known.all()) {
            if (entity.type() == EntityType.PLACE) {
                byName.put(entity.name(), entity);
            }
        }
        for (PlaceNames.Place place : places.in(from)) {
            Bearer bearer = place.city()
                    ? city(place, byName)
                    : countries.computeIfAbsent(place.country(),
                            code -> new Bearer(id(place.english()), place.english(), EntityType.PLACE,
                                    Optional.of("country"),
                                    Optional.of(code), Set.of()));
            place.aliases().forEach(alias -> addName(alias, bearer));
        }
    }

    private static Bearer city(PlaceNames.Place place, Map<String, KnownEntity> byName) {
        KnownEntity own = byName.get(place.english());
        return own == null
                ? new Bearer(id(place.english()), place.english(), EntityType.PLACE, Optional.of("city"),
                        Optional.of(place.country()), Set.of())
                : new Bearer(own.id(), own.name(), own.type(), own.kind(), own.country(), Set.of());
    }

    /// An id made of a name: lower-case words joined by hyphens.
    static String id(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    private void addName(String alias, Bearer bearer) {
        List<String> parts = parts(alias);
        if (parts.isEmpty() || parts.size() == 1 && parts.getFirst().length() == 1 && bearer.after().isEmpty()) {
            return;
        }
        put(parts, bearer);
        if (parts.getLast().equals(".")) {
            put(parts.subList(0, parts.size() - 1), bearer);
        }
        int first = alias.codePointAt(0);
        if (Character.isLowerCase(first)) {
            String capital = new StringBuilder().appendCodePoint(Character.toTitleCase(first))
                    .append(alias.substring(Character.charCount(first))).toString();
            put(parts(capital), bearer);
        }
    }

    private void put(List<String> parts, Bearer bearer) {
        parts.forEach(nameForms::learn);
        names.add(parts, bearer);
    }

    private List<String> parts(String phrase) {
        return Token.of(phrase, Set.of()).stream().map(Token::text).toList();
    }

    private void addRoles(Lexicon lexicon) {
        words.titles().forEach((w, office) -> addOfCountry(w, Role.Kind.TITLE, office));
        words.bodies().forEach((w, key) -> addOfCountry(w, Role.Kind.BODY, key));
        words.demonyms().forEach((w, country) -> addRole(w, new Role(Role.Kind.DEMONYM, "", country)));
        addRoles(words.honorifics(), Role.Kind.HONORIFIC);
        addRoles(words.honorificsAfter(), Role.Kind.HONORIFIC_AFTER);
        addRoles(words.organisationWords(), Role.Kind.ORGANISATION);
        addRoles(words.placeWords(), Role.Kind.PLACE);
        addRoles(words.placePrepositions(), Role.Kind.PREPOSITION);
        addRoles(words.personCues(), Role.Kind.CUE);
        addRoles(words.notNames(), Role.Kind.NOT_NAME);
        // Short names of months and days are other words too.
        addRoles(lexicon.months().keySet().stream().filter(m -> m.length() > 3).toList(), Role.Kind.NOT_NAME);
        addRoles(lexicon.weekdays().keySet().stream().filter(d -> d.length() > 3).toList(), Role.Kind.NOT_NAME);
        addRoles(words.particles(), Role.Kind.PARTICLE);
        addRoles(words.joiners(), Role.Kind.JOINER);
    }

    /// Adds a phrase; where it has a gap, once for each adjective of a country in the gap.
    private void addOfCountry(String phrase, Role.Kind kind, String value) {
        if (phrase.contains(GAP)) {
            words.demonyms()
                    .forEach((adjective, code) -> addRole(phrase.replace(GAP, adjective), new Role(kind, value, code)));
        } else {
            addRole(phrase, new Role(kind, value, ""));
        }
    }

    private void addRoles(Collection<String> phrases, Role.Kind kind) {
        phrases.forEach(w -> addRole(w, Role.of(kind)));
    }

    private void addRole(String phrase, Role role) {
        List<String> parts = parts(phrase.toLowerCase(Locale.ROOT));
        List<List<String>> variants = new ArrayList<>(List.of(parts));
        if (parts.size() > 1 && parts.getLast().equals(".") && parts.getFirst().length() > 1) {
            variants.add(parts.subList(0, parts.size() - 1));
        }
        for (List<String> variant : variants) {
            variant.forEach(wordForms::learn);
            roles.add(variant, role);
        }
    }
}
