package kawat.desk.edits;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kawat.archive.Archive;
import kawat.archive.Edit;
import kawat.archive.RulesFile;
import kawat.article.Article;
import kawat.article.LineRule;
import kawat.article.Removed;
import org.jspecify.annotations.Nullable;

/// Puts lines back that were taken out of stories: in the article at hand by an edit beside it, in pages that are yet to be
/// read by a rule.
final class PutBacks {

    private final Archive archive;
    private final EditKeeper keeper;
    private final @Nullable RulesFile file;

    /// Opens the rules of an archive; broken ones are told of, and left as they are.
    PutBacks(Archive archive, EditKeeper keeper) {
        this.archive = archive;
        this.keeper = keeper;
        RulesFile opened = null;
        try {
            opened = RulesFile.open(archive.folder());
        } catch (IOException e) {
            keeper.notice(e.getMessage() + ".");
        }
        this.file = opened;
    }

    /// Returns the rules, the oldest first.
    List<LineRule> rules() {
        return file == null ? List.of() : file.lines();
    }

    /// Puts back a line of an article, and those like it.
    ///
    /// @param line as the article shows it among the removed ones
    /// @return what was done; empty when there is no such line
    Optional<PutBack> putBack(String id, Removed line) throws IOException {
        RulesFile to = writable();
        Optional<Article> captured = archive.captured(id);
        Optional<Removed> own = captured.flatMap(c -> captured(c, line));
        if (captured.isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        LineRule rule = LineRule.of(captured.get(), own.get());
        boolean fresh = !to.lines().contains(rule);
        Set<Removed> back = Edit.putBack(archive.edits(id));
        List<Removed> lines = captured.get().removed().stream()
                .filter(r -> !back.contains(r) && rule.fits(captured.get(), r)).distinct().toList();
        to.add(rule);
        keeper.edit(Map.of(id, lines.stream().map(l -> line(true, l, rule)).toList()));
        return Optional.of(new PutBack(id, lines, rule, fresh));
    }

    /// Undoes what was done.
    void undo(PutBack done) throws IOException {
        RulesFile from = writable();
        if (done.fresh()) {
            from.remove(done.rule());
        }
        keeper.edit(Map.of(done.article(),
                done.lines().stream().map(l -> line(false, l, done.rule())).toList()));
    }

    /// Forgets a rule; the lines that it put back are out again.
    void forget(LineRule rule) throws IOException {
        writable().remove(rule);
        Map<String, List<Edit>> news = new LinkedHashMap<>();
        archive.edited((id, edits) -> {
            Set<Removed> back = Edit.putBack(edits);
            List<Edit> out = lines(edits).filter(e -> e.rule().filter(rule::equals).isPresent()).map(Edit.Line::line)
                    .filter(back::contains).distinct().map(l -> line(false, l, rule)).toList();
            if (!out.isEmpty()) {
                news.put(id, out);
            }
        });
        if (!news.isEmpty()) {
            keeper.edit(news);
        }
    }

    /// Returns the edits that rules ask for in an article; lines about which the reader decided are left alone.
    static List<Edit> byRule(Archive archive, Article captured, Map<Removed, LineRule> back) {
        Set<Removed> decided = lines(archive.edits(captured.id())).map(Edit.Line::line)
                .collect(Collectors.toCollection(HashSet::new));
        return back.entrySet().stream()
                .filter(e -> captured.removed().contains(e.getKey()) && !decided.contains(e.getKey()))
                .map(e -> line(true, e.getKey(), e.getValue())).toList();
    }

    private RulesFile writable() throws IOException {
        if (file == null) {
            throw new IOException("the rules cannot be read, so none can be added");
        }
        return file;
    }

    /// Finds the captured line that an article shows among its removed ones; the rest of them keep their order when some
    /// are put back.
    private Optional<Removed> captured(Article captured, Removed shown) {
        Set<Removed> back = Edit.putBack(archive.edits(captured.id()));
        int place = captured.restored(back).removed().indexOf(shown);
        List<Removed> rest = new ArrayList<>(captured.removed());
        rest.removeIf(r -> back.contains(r) && !r.text().isBlank());
        return place < 0 || rest.size() <= place ? Optional.empty() : Optional.of(rest.get(place));
    }

    private static Stream<Edit.Line> lines(List<Edit> edits) {
        return edits.stream().filter(Edit.Line.class::isInstance).map(Edit.Line.class::cast);
    }

    private static Edit line(boolean back, Removed line, LineRule rule) {
        return new Edit.Line(Instant.now().truncatedTo(ChronoUnit.SECONDS), back, line, Optional.of(rule));
    }
}
