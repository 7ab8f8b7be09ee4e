package dev.collega.starter;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.archive.Origins;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A member's own drafts. What is brought in comes on top of what is there, up to as many as one may have. */
@ApplicationScoped
class StarterPart implements ArchivePart {

    private static final String MINE =
            "select " + StarterView.COLUMNS + ", o.origin_instance, o.origin_id from starter x" + Origins.OF_ROW
                    + "where x.owner_id = :me order by x.created_at, x.id";

    private final Clock clock;

    StarterPart(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int order() {
        return 37;
    }

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "starters.json",
                database.createQuery(MINE)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedStarter(
                                Rows.uuid(row, "id"),
                                Origins.of(row),
                                Rows.constant(row, "occasion", StarterOccasion.class),
                                row.getString("language"),
                                row.getString("subject"),
                                row.getString("body"),
                                Rows.instant(row, "created_at"))));
    }

    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        archive.each(
                "starters.json",
                ArchivedStarter.class,
                "starters",
                new Taken(memberId, database, archive, clock.instant()));
    }

    private record Taken(UUID member, Handle database, ArchiveReader archive, Instant now)
            implements ArchiveReader.Taking<ArchivedStarter> {

        @Override
        public String rows() {
            return "select id from starter where owner_id = :member";
        }

        @Override
        public Map<UUID, UUID> add(List<ArchivedStarter> starters) {
            var room = MyStarters.MOST
                    - database.createQuery("select count(*) from starter where owner_id = :member")
                            .bind("member", member)
                            .mapTo(Integer.class)
                            .one();
            if (starters.size() > room) {
                archive.report()
                        .note("Only " + MyStarters.MOST + " starters of one's own are kept; the rest was left out.");
            }
            var locals = new HashMap<UUID, UUID>();
            var batch = database.prepareBatch("""
                    insert into starter (id, owner_id, occasion, language, subject, body, created_at)
                    values (:id, :owner, :occasion, :language, :subject, :body, :createdAt)
                    """);
            starters.stream().limit(Math.max(0, room)).forEach(starter -> {
                var id = Ids.next();
                batch.bind("id", id)
                        .bind("owner", member)
                        .bind("occasion", starter.occasion().name())
                        .bind("language", starter.language())
                        .bind("subject", starter.subject())
                        .bind("body", starter.body().strip())
                        .bind("createdAt", starter.createdAt().isAfter(now) ? now : starter.createdAt())
                        .add();
                locals.put(starter.id(), id);
            });
            if (batch.size() > 0) {
                batch.execute();
            }
            return locals;
        }
    }
}
