package dev.collega.milestone;

import dev.collega.member.Members;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What a member has told of their own working life. */
@ApplicationScoped
class MyMilestones {

    static final int MOST = 200;

    private static final String MINE =
            "select " + MilestoneView.COLUMNS + " from milestone x where x.member_id = :me\n";

    private final Jdbi jdbi;
    private final Members members;
    private final Cursors cursors;
    private final Clock clock;

    MyMilestones(Jdbi jdbi, Members members, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.members = members;
        this.cursors = cursors;
        this.clock = clock;
    }

    UUID add(UUID me, NewMilestone milestone) {
        requirePast(me, milestone.happenedOn());
        var id = Ids.next();
        jdbi.useHandle(handle -> {
            // Of two at the same moment the second counts the first.
            handle.execute("select 1 from member where id = ? for no key update", me);
            var added = handle.createUpdate("""
                    insert into milestone (id, member_id, kind, words, happened_on, created_at)
                    select :id, :me, :kind, :words, :happenedOn, :now
                    where (select count(*) from milestone where member_id = :me) < :most
                    """)
                    .bind("id", id)
                    .bind("me", me)
                    .bind("kind", milestone.kind().name())
                    .bind("words", milestone.words())
                    .bind("happenedOn", milestone.happenedOn())
                    .bind("now", clock.instant())
                    .bind("most", MOST)
                    .execute();
            if (added == 0) {
                throw Problems.conflict(
                        "too-many-milestones", "You have told " + MOST + " milestones; delete one first.");
            }
        });
        return id;
    }

    Page<MilestoneView> of(UUID me, PageRequest page) {
        var after = cursors.open("my-milestones", page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(MINE
                            + Sql.when(
                                    after.isPresent(),
                                    "and (x.happened_on, x.id) < (cast(:afterOn as date), cast(:afterId as uuid))")
                            + "order by x.happened_on desc, x.id desc "
                            + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("afterOn", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> MilestoneView.from(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal("my-milestones", last.happenedOn(), last.id()));
        });
    }

    Optional<MilestoneView> one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(MINE + "and x.id = :id")
                .bind("me", me)
                .bind("id", id)
                .map((row, context) -> MilestoneView.from(row))
                .findOne());
    }

    /** @return false where somebody was quicker */
    boolean edit(UUID me, MilestoneView old, NewMilestone milestone) {
        requirePast(me, milestone.happenedOn());
        return jdbi.withHandle(handle -> handle.createUpdate("""
                update milestone set kind = :kind, words = :words, happened_on = :happenedOn, version = version + 1
                where id = :id and version = :version
                """)
                        .bind("id", old.id())
                        .bind("version", old.version())
                        .bind("kind", milestone.kind().name())
                        .bind("words", milestone.words())
                        .bind("happenedOn", milestone.happenedOn())
                        .execute()
                == 1);
    }

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.execute("delete from milestone where id = ?", id));
    }

    private void requirePast(UUID me, LocalDate date) {
        if (date.isAfter(LocalDate.now(clock.withZone(members.zoneOf(me))))) {
            throw Problems.validation("/happenedOn", "past-or-present", "must not be in the future");
        }
    }
}
