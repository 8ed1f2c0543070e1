package kawat.lexicon;

import java.util.List;

/// Describes one wire or outlet, as read from `resources/wires`.
///
/// @param name       canonical name
/// @param provenance who wrote the file, from what
/// @param names      every form in which the name is printed, in all languages and scripts
/// @param datelines  shapes of its opening line beyond the common ones, with the slots `{place}`, `{date}`, `{name}`,
///                   `{byline}` and `{region}`
/// @param hosts      its own sites
public record Wire(String name, String provenance, Kind kind, List<String> names, List<String> datelines,
        List<String> hosts) {

    /// Tells a wire that others print from an outlet that prints.
    public enum Kind {
        AGENCY, OUTLET
    }
}
