package dev.collega.goal;

import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.archive.Origin;
import dev.collega.shared.archive.Origins;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
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

/** Goals; before the follow-ups that serve them. */
@ApplicationScoped
class GoalPart implements ArchivePart {

    private static final String MINE =
            "select x.id, x.title, x.weight, x.until, x.retired_at, x.created_at, o.origin_instance, o.origin_id from goal x"
                    + Origins.OF_ROW + "where x.owner_id = :me order by x.created_at, x.id";

    private final Clock clock;

    GoalPart(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int order() {
        return 45;
    }

    @FreeText(Privacy.PRIVATE_NOTE)
    record ArchivedGoal(
            @NotNull UUID id,
            @Valid Origin origin,
            @NotBlank @Size(max = 120) String title,
            @NotNull @Min(1) @Max(3) Integer weight,
            LocalDate until,
            Instant retiredAt,
            @NotNull Instant createdAt)
            implements ArchiveItem {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "goals.json",
                database.createQuery(MINE)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedGoal(
                                Rows.uuid(row, "id"),
                                Origins.of(row),
                                row.getString("title"),
                                row.getInt("weight"),
                                Rows.date(row, "until"),
                                Rows.instant(row, "retired_at"),
                                Rows.instant(row, "created_at"))));
    }

    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        archive.each(
                "goals.json", ArchivedGoal.class, "goals", new Taking(memberId, database, archive, clock.instant()));
    }

    private record Taking(UUID memberId, Handle database, ArchiveReader archive, Instant now)
            implements ArchiveReader.Taking<ArchivedGoal> {

        @Override
        public String rows() {
            return "select id from goal where owner_id = :member";
        }

        @Override
        public Map<UUID, UUID> add(List<ArchivedGoal> goals) {
            var locals = new HashMap<UUID, UUID>();
            var there = database.createQuery("select count(*) from goal where owner_id = :member")
                    .bind("member", memberId)
                    .mapTo(Integer.class)
                    .one();
            var batch = database.prepareBatch("""
                    insert into goal (id, owner_id, title, weight, until, retired_at, created_at, version)
                    values (:id, :owner, :title, :weight, cast(:until as date), cast(:retiredAt as timestamptz), :createdAt, 0)
                    """);
            for (var goal : goals) {
                if (there + locals.size() >= GoalRepository.MOST) {
                    archive.report().note("Goals beyond " + GoalRepository.MOST + " were left out.");
                    break;
                }
                var id = Ids.next();
                batch.bind("id", id)
                        .bind("owner", memberId)
                        .bind("title", goal.title().strip())
                        .bind("weight", goal.weight())
                        .bind("until", goal.until())
                        .bind("retiredAt", past(goal.retiredAt()))
                        .bind("createdAt", past(goal.createdAt()))
                        .add();
                locals.put(goal.id(), id);
            }
            if (batch.size() > 0) {
                batch.execute();
            }
            return locals;
        }

        private Instant past(Instant at) {
            return at == null || !at.isAfter(now) ? at : now;
        }
    }
}
