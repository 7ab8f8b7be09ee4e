package dev.collega.file;

import dev.collega.guard.PatientDataGuard;
import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.archive.Origins;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.text.Privacy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The member's files, with their bytes. */
@ApplicationScoped
class FilePart implements ArchivePart {

    private static final int MOST_OF_A_POST = 10;

    private final FileIntake intake;
    private final FileRows rows;
    private final FileStores stores;
    private final FileSize size;
    private final PatientDataGuard guard;

    FilePart(FileIntake intake, FileRows rows, FileStores stores, FileSize size, PatientDataGuard guard) {
        this.intake = intake;
        this.rows = rows;
        this.stores = stores;
        this.size = size;
        this.guard = guard;
    }

    /** After the posts that they come with. */
    @Override
    public int order() {
        return 62;
    }

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        var files = database.createQuery("select x.id, x.post_id, x.place, x.name, x.alt, x.media_type,"
                        + " o.origin_instance, o.origin_id from file x " + Origins.OF_ROW
                        + " where x.member_id = :me order by x.created_at, x.id")
                .bind("me", memberId)
                .map((row, context) -> new ArchivedFile(
                        Rows.uuid(row, "id"),
                        Origins.of(row),
                        Rows.uuid(row, "post_id"),
                        row.getObject("place", Integer.class),
                        row.getString("name"),
                        row.getString("alt"),
                        row.getString("media_type"),
                        "files/" + Rows.uuid(row, "id") + "."
                                + FileKind.of(row.getString("media_type")).ending()))
                .list();
        archive.json("files.json", files);
        for (var file : files) {
            writeBytes(file, archive);
        }
    }

    private void writeBytes(ArchivedFile file, ArchiveWriter archive) throws IOException {
        var row = rows.one(file.id()).orElseThrow();
        try (var in = stores.of(row.store()).open(file.id(), 0, row.file().size());
                var out = archive.file(file.file())) {
            in.transferTo(out);
        } catch (FileNotFoundException e) {
            // Deleted while the archive is written, from a store that is no part of this transaction.
        }
    }

    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        archive.each("files.json", ArchivedFile.class, "files", new Taken(memberId, database, archive));
    }

    private final class Taken implements ArchiveReader.Taking<ArchivedFile> {

        private final UUID memberId;
        private final Handle database;
        private final ArchiveReader archive;

        Taken(UUID memberId, Handle database, ArchiveReader archive) {
            this.memberId = memberId;
            this.database = database;
            this.archive = archive;
        }

        @Override
        public String rows() {
            return "select id from file where member_id = :member";
        }

        @Override
        public Map<UUID, UUID> add(List<ArchivedFile> files) {
            var locals = new HashMap<UUID, UUID>();
            for (var file : files) {
                post(file).ifPresent(post -> {
                    try {
                        take(file, post).ifPresent(id -> locals.put(file.id(), id));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
            return locals;
        }

        /** What came with no post there is left to be sent again; a post of another's is nobody's to add to. */
        private Optional<UUID> post(ArchivedFile file) {
            return archive.local(file.postId())
                    .filter(post -> database.createQuery("""
                            select exists (select 1 from post where id = :post and author_id = :me)
                              and (select count(*) from file where post_id = :post) < :most
                            """)
                            .bind("post", post)
                            .bind("me", memberId)
                            .bind("most", MOST_OF_A_POST)
                            .mapTo(Boolean.class)
                            .one());
        }

        /** Made anew like one that is sent: an archive may hold anything. */
        private Optional<UUID> take(ArchivedFile file, UUID post) throws IOException {
            var bytes = archive.bytes(file.file(), Math.toIntExact(size.bytes()));
            if (bytes.isEmpty()) {
                return leftOut(file, "It is not in the archive, or too large.");
            }
            var received = Files.createTempFile("collega-file", ".tmp");
            try {
                Files.write(received, bytes.get());
                var row = intake.take(
                        memberId,
                        post,
                        file.name(),
                        file.alt(),
                        received,
                        text -> guard.check("/file", text, Privacy.PRIVATE_NOTE));
                if (row.kind().isImage() && row.file().alt() == null) {
                    return leftOut(file, "It has no words for who cannot see it.");
                }
                rows.add(memberId, row, file.place() == null ? MOST_OF_A_POST : file.place());
                return Optional.of(row.id());
            } catch (ProblemException e) {
                return leftOut(file, e.getMessage());
            } finally {
                Files.deleteIfExists(received);
            }
        }

        private Optional<UUID> leftOut(ArchivedFile file, String why) {
            archive.report().note("The file " + file.name() + " was left out. " + why);
            return Optional.empty();
        }
    }
}
