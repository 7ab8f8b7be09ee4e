package dev.collega.file;

import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** What is known of files. */
@Singleton
class FileRows {

    /** So long a put may take; then what it has left is nobody's. */
    private static final Duration LONGEST_PUT = Duration.ofHours(24);

    private static final String COLUMNS =
            "f.id, f.member_id, f.post_id, f.name, f.alt, f.media_type, f.bytes, f.width, f.height, f.store";

    private final Jdbi jdbi;
    private final Clock clock;
    private final long quota;

    FileRows(Jdbi jdbi, Clock clock, @ConfigProperty(name = "collega.files.quota") MemorySize quota) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.quota = quota.asLongValue();
    }

    /** @param postId null while it is with no post */
    record FileRow(UUID memberId, UUID postId, FileKind kind, StoreKind store, PostFile file) {

        UUID id() {
            return file.id();
        }
    }

    static FileRow from(ResultSet row) throws SQLException {
        return new FileRow(
                Rows.uuid(row, "member_id"),
                Rows.uuid(row, "post_id"),
                FileKind.of(row.getString("media_type")),
                StoreKind.valueOf(row.getString("store")),
                new PostFile(
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("bytes"),
                        row.getString("alt"),
                        row.getObject("width", Integer.class),
                        row.getObject("height", Integer.class)));
    }

    Optional<FileRow> one(UUID id) {
        return jdbi.withHandle(database -> database.createQuery("select " + COLUMNS + " from file f where f.id = :id")
                .bind("id", id)
                .map((row, context) -> from(row))
                .findOne());
    }

    Optional<FileRow> mine(UUID me, UUID id) {
        return one(id).filter(row -> row.memberId().equals(me));
    }

    /**
     * Before there is a file of them, so that bytes which come to nothing are found and go. In a transaction of its own.
     */
    void expect(UUID id, StoreKind store) {
        jdbi.useHandle(database -> database.createUpdate(
                        "insert into file_removal (file_id, store, due_at) values (:id, :store, :due)")
                .bind("id", id)
                .bind("store", store.name())
                .bind("due", clock.instant().plus(LONGEST_PUT))
                .execute());
    }

    void abandon(UUID id) {
        jdbi.useHandle(database -> database.createUpdate("update file_removal set due_at = :now where file_id = :id")
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
    }

    /** @throws ProblemException files-full */
    void requireRoom(UUID me, long bytes) {
        var kept = jdbi.withHandle(
                database -> database.createQuery("select coalesce(sum(bytes), 0) from file where member_id = :me")
                        .bind("me", me)
                        .mapTo(Long.class)
                        .one());
        if (kept + bytes > quota) {
            throw Problems.conflict(
                    "files-full",
                    "Your files take up %,d MB of %,d. Take some out of your posts, or send a smaller one."
                            .formatted(kept >> 20, quota >> 20));
        }
    }

    /** Within a transaction: of two at the same time, the later one sees how much room the first has left. */
    void add(UUID me, FileRow row, Integer place) {
        jdbi.useHandle(database -> {
            database.execute("select pg_advisory_xact_lock(hashtextextended('file of ' || ?::text, 0))", me);
            requireRoom(me, row.file().size());
            var file = row.file();
            database.createUpdate("""
                    insert into file (id, member_id, post_id, place, name, alt, media_type, bytes, width, height, store, created_at)
                    values (:id, :me, cast(:post as uuid), :place, :name, :alt, :type, :bytes, :width, :height, :store, :now)
                    """)
                    .bind("id", file.id())
                    .bind("me", me)
                    .bind("post", row.postId())
                    .bind("place", place)
                    .bind("name", file.name())
                    .bind("alt", file.alt())
                    .bind("type", file.mediaType())
                    .bind("bytes", file.size())
                    .bind("width", file.width())
                    .bind("height", file.height())
                    .bind("store", row.store().name())
                    .bind("now", clock.instant())
                    .execute();
            database.execute("delete from file_removal where file_id = ?", file.id());
        });
    }

    void describe(UUID id, String name, String alt) {
        jdbi.useHandle(database -> database.createUpdate("update file set name = :name, alt = :alt where id = :id")
                .bind("id", id)
                .bind("name", name)
                .bind("alt", alt)
                .execute());
    }

    /** @return false where it came with a post meanwhile */
    boolean remove(UUID id) {
        return jdbi.withHandle(database -> database.createUpdate("delete from file where id = :id and post_id is null")
                        .bind("id", id)
                        .execute()
                == 1);
    }
}
