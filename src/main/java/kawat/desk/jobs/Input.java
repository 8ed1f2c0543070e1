package kawat.desk.jobs;

import java.nio.file.Path;

/// Names something to take in.
public sealed interface Input {

    /// Returns how a person would name it.
    String name();

    /// A file or a folder.
    record File(Path path) implements Input {
        @Override
        public String name() {
            return path.toString();
        }
    }

    /// An address that the reader asked to be fetched.
    record Address(String uri) implements Input {
        @Override
        public String name() {
            return uri;
        }
    }

    /// A text that the reader pasted, kept in a file until the job is forgotten.
    record Text(Path kept) implements Input {
        @Override
        public String name() {
            return "";
        }
    }
}
