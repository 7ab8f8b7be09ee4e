package dev.collega.milestone;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A member's own milestones, and which of others they have answered; of the latter nothing is brought in. */
@ApplicationScoped
class MilestonePart implements ArchivePart {

    private static final String MINE = "select " + MilestoneView.COLUMNS
            + ", o.origin_instance, o.origin_id from milestone x" + Origins.OF_ROW
            + "where x.member_id = :me order by x.happened_on, x.id";

    private final Clock clock;

    MilestonePart(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int order() {
        return 38;
    }

    record ArchivedMilestoneAnswer(UUID milestoneId, String state, Instant answeredAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "milestones.json",
                database.createQuery(MINE)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedMilestone(
                                Rows.uuid(row, "id"),
                                Origins.of(row),
                                Rows.constant(row, "kind", MilestoneKind.class),
                                row.getString("words"),
                                Rows.date(row, "happened_on"),
                                Rows.instant(row, "created_at"))));
        archive.list(
                "milestone-answers.json",
                database.createQuery("""
                        select milestone_id, state, answered_at from milestone_answer where owner_id = :me
                        order by answered_at, milestone_id
                        """)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedMilestoneAnswer(
                                Rows.uuid(row, "milestone_id"),
                                row.getString("state"),
                                Rows.instant(row, "answered_at"))));
    }

    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        archive.each(
                "milestones.json",
                ArchivedMilestone.class,
                "milestones",
                new Taken(memberId, database, archive, clock.instant()));
    }

    private record Taken(UUID member, Handle database, ArchiveReader archive, Instant now)
            implements ArchiveReader.Taking<ArchivedMilestone> {

        @Override
        public String rows() {
            return "select id from milestone where member_id = :member";
        }

        @Override
        public Map<UUID, UUID> add(List<ArchivedMilestone> milestones) {
            var room = MyMilestones.MOST
                    - database.createQuery("select count(*) from milestone where member_id = :member")
                            .bind("member", member)
                            .mapTo(Integer.class)
                            .one();
            if (milestones.size() > room) {
                archive.report().note("Only " + MyMilestones.MOST + " milestones are kept; the rest was left out.");
            }
            var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            var locals = new HashMap<UUID, UUID>();
            var batch = database.prepareBatch("""
                    insert into milestone (id, member_id, kind, words, happened_on, created_at)
                    values (:id, :member, :kind, :words, :happenedOn, :createdAt)
                    """);
            milestones.stream().limit(Math.max(0, room)).forEach(milestone -> {
                var id = Ids.next();
                batch.bind("id", id)
                        .bind("member", member)
                        .bind("kind", milestone.kind().name())
                        .bind("words", milestone.words())
                        .bind("happenedOn", milestone.happenedOn().isAfter(today) ? today : milestone.happenedOn())
                        .bind("createdAt", milestone.createdAt().isAfter(now) ? now : milestone.createdAt())
                        .add();
                locals.put(milestone.id(), id);
            });
            if (batch.size() > 0) {
                batch.execute();
            }
            return locals;
        }
    }
}
