package dev.collega.followup;

import dev.collega.shared.database.Rows;
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

    Occurrences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Ended(
            int number,
            Outcome outcome,
            LocalDate dueOn,
            LocalDate snoozedUntil,
            LocalDate seriesStart,
            UUID interactionId) {}

    void end(FollowUp followUp, Outcome outcome, Instant now, UUID interactionId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into occurrence (follow_up_id, number, owner_id, outcome, due_on, snoozed_until, series_start,
                          ended_at, interaction_id)
                        values (:followUp, :number, :owner, :outcome, :dueOn, cast(:snoozedUntil as date),
                          cast(:seriesStart as date), :now, cast(:interaction as uuid))
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
                .execute());
    }

    Optional<Ended> last(UUID followUpId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select number, outcome, due_on, snoozed_until, series_start, interaction_id from occurrence
                        where follow_up_id = :followUp order by number desc limit 1
                        """)
                .bind("followUp", followUpId)
                .map((row, context) -> new Ended(
                        row.getInt("number"),
                        Outcome.valueOf(row.getString("outcome")),
                        Rows.date(row, "due_on"),
                        Rows.date(row, "snoozed_until"),
                        Rows.date(row, "series_start"),
                        Rows.uuid(row, "interaction_id")))
                .findOne());
    }

    void remove(UUID followUpId, int number) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from occurrence where follow_up_id = :followUp and number = :number")
                .bind("followUp", followUpId)
                .bind("number", number)
                .execute());
    }
}
