package dev.collega.cme;

import dev.collega.citation.Citation;
import dev.collega.citation.Citations;
import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.archive.Origin;
import dev.collega.shared.archive.Origins;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The log of what a member read; after the posts that some of it came from. */
@ApplicationScoped
class CmePart implements ArchivePart {

    private static final String MINE = """
            select x.id, x.post_id, x.title, x.citation, x.read_on, x.minutes, x.reflection, x.category, x.created_at,
              o.origin_instance, o.origin_id
            from cme_entry x
            """ + Origins.OF_ROW + "where x.owner_id = :me order by x.read_on, x.id";

    private final Clock clock;

    CmePart(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int order() {
        return 66;
    }

    record ArchivedCmeEntry(
            @NotNull UUID id,
            @Valid Origin origin,
            UUID postId,
            @NotBlank @Size(max = 1000) String title,
            @Valid Citation citation,
            @NotNull LocalDate readOn,
            @NotNull @Min(1) @Max(600) Integer minutes,
            @Size(max = 2000) String reflection,
            @Size(max = 60) String category,
            @NotNull Instant createdAt)
            implements ArchiveItem {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "learning-log.json",
                database.createQuery(MINE)
                        .setFetchSize(500)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedCmeEntry(
                                Rows.uuid(row, "id"),
                                Origins.of(row),
                                Rows.uuid(row, "post_id"),
                                row.getString("title"),
                                Citations.from(row, "citation"),
                                Rows.date(row, "read_on"),
                                row.getInt("minutes"),
                                row.getString("reflection"),
                                row.getString("category"),
                                Rows.instant(row, "created_at"))));
    }

    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        archive.each(
                "learning-log.json",
                ArchivedCmeEntry.class,
                "entries of the learning log",
                new Taken(memberId, database, archive, clock.instant()));
    }

    private record Taken(UUID member, Handle database, ArchiveReader archive, Instant now)
            implements ArchiveReader.Taking<ArchivedCmeEntry> {

        @Override
        public String rows() {
            return "select id from cme_entry where owner_id = :member";
        }

        @Override
        public Map<UUID, UUID> add(List<ArchivedCmeEntry> entries) {
            var room = CmeRepository.MOST
                    - database.createQuery("select count(*) from cme_entry where owner_id = :member")
                            .bind("member", member)
                            .mapTo(Integer.class)
                            .one();
            if (entries.size() > room) {
                archive.report()
                        .note("Only " + CmeRepository.MOST
                                + " entries of a learning log are kept; the rest was left out.");
            }
            var locals = new HashMap<UUID, UUID>();
            var batch = database.prepareBatch("""
                    insert into cme_entry (id, owner_id, post_id, title, citation, read_on, minutes, reflection, category,
                      created_at, version)
                    values (:id, :owner, cast(:post as uuid), :title, cast(:citation as jsonb), :readOn, :minutes,
                      :reflection, :category, :createdAt, 0)
                    """);
            entries.stream().limit(Math.max(0, room)).forEach(entry -> {
                var id = Ids.next();
                batch.bind("id", id)
                        .bind("owner", member)
                        .bind("post", archive.local(entry.postId()).orElse(null))
                        .bind("title", entry.title().strip())
                        .bind("citation", Citations.json(entry.citation()))
                        .bind("readOn", entry.readOn())
                        .bind("minutes", entry.minutes())
                        .bind("reflection", CmeEntry.words(entry.reflection()))
                        .bind("category", CmeEntry.words(entry.category()))
                        .bind("createdAt", entry.createdAt().isAfter(now) ? now : entry.createdAt())
                        .add();
                locals.put(entry.id(), id);
            });
            if (batch.size() > 0) {
                batch.execute();
            }
            return locals;
        }
    }
}
