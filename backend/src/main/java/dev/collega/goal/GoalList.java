package dev.collega.goal;

import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads goals for their owner, in the order in which they were set. */
@ApplicationScoped
class GoalList {

    private static final String SELECT = """
            select g.id, g.title, g.weight, g.until, g.retired_at, g.created_at, g.version,
              (select count(*) from follow_up f where f.goal_id = g.id and f.state = 'OPEN') as open,
              (select count(*) from follow_up f join occurrence o on o.follow_up_id = f.id
               where f.goal_id = g.id and o.outcome = 'DONE') as done
            from goal g where g.owner_id = :me
            """;
    private static final String AFTER =
            " and (g.created_at, g.id) > (cast(:afterAt as timestamptz), cast(:afterId as uuid))";

    private final Jdbi jdbi;
    private final Cursors cursors;

    GoalList(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    Page<GoalView> of(UUID me, GoalState state, PageRequest page) {
        var list = "goals:" + state;
        var after = cursors.open(list, page.cursor);
        var statement = SELECT
                + Sql.when(state == GoalState.ACTIVE, " and g.retired_at is null")
                + Sql.when(state == GoalState.RETIRED, " and g.retired_at is not null")
                + Sql.when(after.isPresent(), AFTER)
                + " order by g.created_at, g.id "
                + Sql.limit(page.limit + 1);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(statement)
                    .bind("me", me)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> view(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(list, last.createdAt(), last.id()));
        });
    }

    Optional<GoalView> one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and g.id = :id")
                .bind("me", me)
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne());
    }

    private static GoalView view(ResultSet row) throws SQLException {
        return new GoalView(
                Rows.uuid(row, "id"),
                row.getString("title"),
                row.getInt("weight"),
                Rows.date(row, "until"),
                Rows.instant(row, "retired_at"),
                row.getInt("open"),
                row.getInt("done"),
                Rows.instant(row, "created_at"),
                row.getLong("version"));
    }
}
