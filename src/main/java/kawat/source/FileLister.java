package kawat.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kawat.article.Rejected;

/// Collects the files of a folder.
final class FileLister extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Path> files = new ArrayList<>();
    private final PageSink to;

    private FileLister(Path root, PageSink to) {
        this.root = root;
        this.to = to;
    }

    /// Lists files and the files below folders, without the pieces of saved pages.
    static List<Path> files(List<Path> paths, PageSink to) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            FileLister lister = new FileLister(path, to);
            try {
                Files.walkFileTree(path, lister);
            } catch (IOException e) {
                to.refused(Inputs.origin(path), new Rejected("the folder cannot be read", Optional.empty()));
            }
            files.addAll(lister.pages());
        }
        return files;
    }

    private List<Path> pages() {
        Map<Path, String> names = new HashMap<>();
        files.forEach(f -> names.put(f, name(f)));
        SavedPages saved = new SavedPages(names.values());
        Collections.sort(files);
        return files.stream().filter(f -> !saved.isPiece(names.getOrDefault(f, ""))).toList();
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(root) && hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!hidden(file) && Files.isRegularFile(file)) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        to.refused(Inputs.origin(file), new Rejected("it cannot be read", Optional.empty()));
        return FileVisitResult.CONTINUE;
    }

    private static boolean hidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}
