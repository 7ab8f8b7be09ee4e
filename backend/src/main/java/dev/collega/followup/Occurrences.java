package dev.collega.followup;

import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The occurrences that have ended, each as it was, so that its end can be taken back. */
@ApplicationScoped
class Occurrences {

    private final Jdbi jdbi;
    private final Cursors cursors;

    Occurrences(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    record Ended(
            int number,
            Outcome outcome,
            LocalDate dueOn,
            LocalDate snoozedUntil,
            LocalDate seriesStart,
            String recurrence,
            UUID interactionId) {}

    void end(FollowUp followUp, Outcome outcome, Instant now, UUID interactionId, Integer minutesTaken) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into occurrence (follow_up_id, number, owner_id, outcome, due_on, snoozed_until, series_start,
                          recurrence, ended_at, interaction_id, minutes_taken)
                        values (:followUp, :number, :owner, :outcome, :dueOn, cast(:snoozedUntil as date),
                          cast(:seriesStart as date), cast(:recurrence as text), :now, cast(:interaction as uuid), cast(:minutes as int))
                        """)
                .bind("followUp", followUp.id())
                .bind("number", followUp.occurrence())
                .bind("owner", followUp.ownerId())
                .bind("outcome", outcome.name())
                .bind("dueOn", followUp.dueOn())
                .bind("snoozedUntil", followUp.snoozedUntil())
                .bind("seriesStart", followUp.seriesStart())
                .bind("now", now)
                .bind("interaction", interactionId)
                .bind("recurrence", followUp.recurrence())
                .bind("minutes", minutesTaken)
                .execute());
    }

    Optional<Ended> last(UUID followUpId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select number, outcome, due_on, snoozed_until, series_start, recurrence, interaction_id from occurrence
                        where follow_up_id = :followUp order by number desc limit 1
                        """)
                .bind("followUp", followUpId)
                .map((row, context) -> new Ended(
                        row.getInt("number"),
                        Outcome.valueOf(row.getString("outcome")),
                        Rows.date(row, "due_on"),
                        Rows.date(row, "snoozed_until"),
                        Rows.date(row, "series_start"),
                        row.getString("recurrence"),
                        Rows.uuid(row, "interaction_id")))
                .findOne());
    }

    /** The newest first; the caller has looked whose follow-up it is. */
    Page<EndedOccurrence> of(UUID followUpId, PageRequest page) {
        var list = "occurrences:" + followUpId;
        var after = cursors.open(list, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery("""
                    select number, outcome, due_on, snoozed_until, ended_at, minutes_taken, interaction_id from occurrence
                    where follow_up_id = :followUp
                    """
                            + Sql.when(after.isPresent(), "and number < cast(:after as int)")
                            + "order by number desc "
                            + Sql.limit(page.limit + 1))
                    .bind("followUp", followUpId)
                    .bind("after", after.map(key -> key.get(0)).orElse(null))
                    .map((row, context) -> new EndedOccurrence(
                            row.getInt("number"),
                            Outcome.valueOf(row.getString("outcome")),
                            Rows.date(row, "due_on"),
                            Rows.date(row, "snoozed_until"),
                            Rows.instant(row, "ended_at"),
                            row.getObject("minutes_taken", Integer.class),
                            Rows.uuid(row, "interaction_id")))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(list, last.number()));
        });
    }

    void remove(UUID followUpId, int number) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from occurrence where follow_up_id = :followUp and number = :number")
                .bind("followUp", followUpId)
                .bind("number", number)
                .execute());
    }
}
