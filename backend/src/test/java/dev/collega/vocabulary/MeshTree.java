package dev.collega.vocabulary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The library's tree of 2017, where it lies beside the project; it is too large to be a part of it. */
final class MeshTree {

    private MeshTree() {}

    static Optional<Path> file() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var file = folder.resolve("shared/data/mesh/tree-2017.tsv");
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
