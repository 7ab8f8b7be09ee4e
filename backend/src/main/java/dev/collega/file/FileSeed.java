package dev.collega.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files of the posts of a demo network, made anew like any other. */
@ApplicationScoped
public class FileSeed {

    private final FileIntake intake;
    private final FileRows rows;

    FileSeed(FileIntake intake, FileRows rows) {
        this.intake = intake;
        this.rows = rows;
    }

    public void attach(UUID author, UUID post, int place, String name, String alt, InputStream content) {
        try (content) {
            var draft = CleanFile.draft();
            try {
                Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
                rows.add(author, intake.take(author, post, name, alt, draft, text -> {}), place);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
