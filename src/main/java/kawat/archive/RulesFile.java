package kawat.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.article.LineRule;
import kawat.article.Removed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Keeps the reader's rules in `rules.json` beside the archive. What another version of Kawat wrote into the file and
/// this one does not know stays in it. Safe for use by several threads.
public final class RulesFile {

    private static final String LINES = "lines";
    private static final long LARGEST = 16L << 20;

    private final Path file;
    private ObjectNode tree;
    private List<LineRule> rules;

    private RulesFile(Path file, ObjectNode tree) {
        this.file = file;
        this.tree = tree;
        this.rules = parse(tree);
    }

    /// Reads the rules of an archive's folder.
    ///
    /// @throws IOException when the file is there and holds no rules; it is not overwritten then
    public static RulesFile open(Path folder) throws IOException {
        Path file = folder.resolve("rules.json");
        Optional<byte[]> bytes = OwnFile.read(file, LARGEST);
        try {
            JsonNode read = bytes.isEmpty() ? empty() : StrictMapper.MAPPER.readTree(bytes.get());
            if (read instanceof ObjectNode object) {
                return new RulesFile(file, object);
            }
        } catch (JacksonException e) {
            throw new IOException(file + ": it holds no rules; move it away to begin with none", e);
        }
        throw new IOException(file + ": it holds no rules; move it away to begin with none");
    }

    /// Returns the rules in the order in which they were made.
    public synchronized List<LineRule> lines() {
        return rules;
    }

    /// Keeps a rule; one that is there already stays where it is.
    public synchronized void add(LineRule rule) throws IOException {
        if (!rules.contains(rule)) {
            ObjectNode next = tree.deepCopy();
            ArrayNode array = next.withArrayProperty(LINES);
            array.addObject().put("site", rule.site()).put("reason", rule.reason().name()).put("shape", rule.shape());
            keep(next);
        }
    }

    /// Forgets a rule.
    public synchronized void remove(LineRule rule) throws IOException {
        ObjectNode next = tree.deepCopy();
        ArrayNode array = next.withArrayProperty(LINES);
        for (int i = array.size() - 1; i >= 0; i--) {
            if (rule(array.get(i)).filter(rule::equals).isPresent()) {
                array.remove(i);
            }
        }
        keep(next);
    }

    private void keep(ObjectNode next) throws IOException {
        OwnFile.write(file, StrictMapper.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(next));
        tree = next;
        rules = parse(next);
    }

    private static ObjectNode empty() {
        ObjectNode fresh = StrictMapper.MAPPER.createObjectNode();
        return fresh.put("format", ArticleJson.FORMAT);
    }

    private static List<LineRule> parse(ObjectNode tree) {
        List<LineRule> found = new ArrayList<>();
        tree.path(LINES).forEach(node -> rule(node).ifPresent(found::add));
        return List.copyOf(found);
    }

    /// Reads a rule; one that this version does not know counts for nothing, and stays in the file.
    private static Optional<LineRule> rule(JsonNode node) {
        try {
            String site = node.path("site").asString("");
            String shape = node.path("shape").asString("");
            Removed.Reason reason = Removed.Reason.valueOf(node.path("reason").asString(""));
            return site.isBlank() || shape.isBlank()
                    ? Optional.empty()
                    : Optional.of(new LineRule(site, reason, shape));
        } catch (IllegalArgumentException e) {
            // A reason of another version.
            return Optional.empty();
        }
    }
}
