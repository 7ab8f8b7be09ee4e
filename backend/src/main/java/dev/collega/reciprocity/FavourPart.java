package dev.collega.reciprocity;

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

/** What was given and taken, each with the contact that its own has become here. */
@ApplicationScoped
class FavourPart implements ArchivePart {

    private static final int ROWS_AT_ONCE = 500;

    private static final String MINE = "select " + FavourView.COLUMNS
            + ", x.contact_id, o.origin_instance, o.origin_id from favour x" + Origins.OF_ROW
            + "where x.owner_id = :me order by x.happened_on, x.id";

    private final Clock clock;

    FavourPart(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "favours.json",
                database.createQuery(MINE)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedFavour(
                                Rows.uuid(row, "id"),
                                Origins.of(row),
                                Rows.uuid(row, "contact_id"),
                                Rows.constant(row, "direction", FavourDirection.class),
                                row.getString("what"),
                                Rows.date(row, "happened_on"),
                                Rows.instant(row, "created_at"))));
    }

    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        archive.each(
                "favours.json",
                ArchivedFavour.class,
                "favours",
                new Taken(memberId, database, archive, clock.instant()));
    }

    private record Taken(UUID member, Handle database, ArchiveReader archive, Instant now)
            implements ArchiveReader.Taking<ArchivedFavour> {

        @Override
        public String rows() {
            return "select id from favour where owner_id = :member";
        }

        @Override
        public Map<UUID, UUID> add(List<ArchivedFavour> favours) {
            var locals = new HashMap<UUID, UUID>();
            var batch = database.prepareBatch("""
                    insert into favour (id, owner_id, contact_id, direction, what, happened_on, created_at)
                    values (:id, :owner, :contact, :direction, :what, :happenedOn, :createdAt)
                    """);
            for (var favour : favours) {
                var contact = archive.local(favour.contactId());
                if (contact.isEmpty()) {
                    archive.report().note("Favours without a contact were left out.");
                    continue;
                }
                var id = Ids.next();
                batch.bind("id", id)
                        .bind("owner", member)
                        .bind("contact", contact.get())
                        .bind("direction", favour.direction().name())
                        .bind("what", favour.what())
                        .bind("happenedOn", favour.happenedOn())
                        .bind("createdAt", favour.createdAt().isAfter(now) ? now : favour.createdAt())
                        .add();
                locals.put(favour.id(), id);
            }
            if (batch.size() > 0) {
                batch.execute();
            }
            return locals;
        }
    }
}
