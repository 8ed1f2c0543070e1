package kawat.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import kawat.article.Origin;
import kawat.article.Rejected;
import kawat.desk.jobs.Input;
import kawat.source.Inputs;
import kawat.source.Page;
import kawat.source.PageSink;

/// Tells how the inputs of jobs are read.
final class JobInputs {

    private JobInputs() {
    }

    /// @param addresses hands over the page of an address
    static Ingest.Source source(Input input, BiConsumer<String, PageSink> addresses) {
        return switch (input) {
            case Input.File(Path path) -> to -> Inputs.read(path, to);
            case Input.Text(Path kept) -> to -> pasted(kept, to);
            case Input.Address(String uri) -> to -> addresses.accept(uri, to);
        };
    }

    /// Makes a page of a text that was pasted: it came from nowhere in particular.
    static Page pasted(byte[] text) {
        return new Page(text, Optional.empty(), Optional.of(StandardCharsets.UTF_8), Optional.empty(),
                Optional.empty());
    }

    private static void pasted(Path kept, PageSink to) {
        try {
            pasted(Files.readAllBytes(kept)).handTo(to);
        } catch (IOException e) {
            to.refused(Origin.UNKNOWN, new Rejected("the pasted text is no longer there", Optional.empty()));
        }
    }
}
