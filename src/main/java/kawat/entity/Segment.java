package kawat.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Holds a stretch of tokens with what is known of it: a listed name, listed words, a capitalised word, or none of these.
///
/// @param from  first token, inclusive
/// @param to    last token, exclusive
/// @param names bearers of a listed name
/// @param roles what listed words do
record Segment(int from, int to, Token first, Token last, List<Bearer> names, List<Role> roles) {

    boolean isName() {
        return !names.isEmpty();
    }

    boolean has(Role.Kind kind) {
        for (Role role : roles) {
            if (role.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    Optional<Role> role(Role.Kind kind) {
        return roles.stream().filter(r -> r.kind() == kind).findFirst();
    }

    /// Tells whether it is one capitalised word that no list holds.
    boolean isUnlisted() {
        return names.isEmpty() && roles.isEmpty() && first.capital();
    }

    boolean isCountry() {
        return isName() && names.getFirst().isCountry();
    }

    /// Divides the tokens: at each place the longest listed name or phrase, a name where both are of one length.
    static List<Segment> of(List<Token> tokens, LanguageNames names) {
        List<Segment> segments = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size();) {
            PhraseTrie.Match<Bearer> name = names.name(tokens, i);
            PhraseTrie.Match<Role> role = names.role(tokens, i);
            List<Bearer> bearers = name == null ? List.of() : inContext(name.values(), tokens, i);
            if (name != null && !bearers.isEmpty() && (role == null || name.to() >= role.to())) {
                segments.add(segment(tokens, i, name.to(), bearers,
                        role != null && role.to() == name.to() ? role.values() : List.of()));
            } else if (role != null) {
                segments.add(segment(tokens, i, role.to(), List.of(), role.values()));
            } else {
                segments.add(segment(tokens, i, i + 1, List.of(), List.of()));
            }
            i = segments.getLast().to;
        }
        return segments;
    }

    private static Segment segment(List<Token> tokens, int from, int to, List<Bearer> names, List<Role> roles) {
        return new Segment(from, to, tokens.get(from), tokens.get(to - 1), names, roles);
    }

    private static List<Bearer> inContext(List<Bearer> bearers, List<Token> tokens, int at) {
        if (bearers.stream().allMatch(b -> b.after().isEmpty())) {
            return bearers;
        }
        String before = at == 0 ? "" : tokens.get(at - 1).text().toLowerCase(Locale.ROOT);
        return bearers.stream().filter(b -> b.after().isEmpty() || b.after().contains(before)).toList();
    }
}
