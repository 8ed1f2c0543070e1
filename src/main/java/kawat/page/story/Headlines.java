package kawat.page.story;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kawat.lexicon.Wire;
import kawat.lexicon.Wires;

/// Takes glued credits off headlines.
final class Headlines {

    private final Pattern credit;
    private final Wires wires;

    Headlines(Words words, Wires wires) {
        this.wires = wires;
        String names = Wires.alternatives(wires.all().stream().flatMap(w -> w.names().stream()).toList());
        String prefixes = words.prefixes().isEmpty()
                ? "(?!)"
                : words.prefixes().stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        this.credit = Pattern
                .compile("(?:\\s*[,،，、]\\s*(?:(?i:" + prefixes + ")[\\s:：]+)?|\\s+[-–—|]+\\s*|\\s+(?i:" + prefixes
                        + ")[\\s:：]+|\\s*[(（])(?<name>" + names + ")[)）]?\\s*$", Pattern.UNICODE_CASE);
    }

    /// A headline without its credit, and the wire that the credit named.
    record Read(String headline, Optional<Wire> wire) {}

    Read read(String shown) {
        Matcher found = credit.matcher(shown);
        if (found.find() && found.start() > 0) {
            return new Read(Text.trim(shown.substring(0, found.start())), wires.named(found.group("name")));
        }
        return new Read(Text.trim(shown), Optional.empty());
    }
}
