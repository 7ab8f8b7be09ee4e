package dev.collega.file;

import dev.collega.file.FileRows.FileRow;
import dev.collega.shared.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Takes a file in: makes it anew, has its words looked at, and puts it into the store. First it is written down that there
 * will be bytes, then they are put, then there is a file of them: whatever breaks off in between leaves nothing for good.
 */
@Singleton
class FileIntake {

    private final FileCleaning cleaning;
    private final FileStores stores;
    private final FileRows rows;

    FileIntake(FileCleaning cleaning, FileStores stores, FileRows rows) {
        this.cleaning = cleaning;
        this.stores = stores;
        this.rows = rows;
    }

    /**
     * The bytes are in the store then, and the file is to be {@link FileRows#add added}.
     *
     * @param look refuses what may tell who a patient is
     * @throws ProblemException files-full, unsupported-file, unreadable-file, not-an-image, too-many-pixels
     */
    FileRow take(UUID me, UUID post, String name, String alt, Path received, Consumer<String> look) throws IOException {
        rows.requireRoom(me, 0);
        try (var clean = cleaning.clean(received)) {
            look.accept(clean.text());
            // By chance alone: a key that tells the time would tell when somebody wrote who speaks unnamed.
            var id = UUID.randomUUID();
            var store = stores.chosen();
            QuarkusTransaction.requiringNew().run(() -> rows.expect(id, store));
            stores.of(store).put(id, clean.content());
            var kind = clean.kind();
            return new FileRow(
                    me,
                    post,
                    kind,
                    store,
                    new PostFile(
                            id,
                            FileName.tidy(name, kind),
                            kind.mediaType(),
                            clean.bytes(),
                            words(alt),
                            clean.width(),
                            clean.height()));
        }
    }

    static String words(String alt) {
        return alt == null || alt.isBlank() ? null : alt.strip();
    }

    /** With no post as yet. */
    PostFile keep(UUID me, String name, String alt, Path received, Consumer<String> look) throws IOException {
        var row = take(me, null, name, alt, received, look);
        try {
            QuarkusTransaction.requiringNew().run(() -> rows.add(me, row, null));
        } catch (RuntimeException e) {
            QuarkusTransaction.requiringNew().run(() -> rows.abandon(row.id()));
            throw e;
        }
        return row.file();
    }
}
