package dev.collega.agenda;

import dev.collega.followup.OccurrenceEnded;
import dev.collega.followup.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Learns from what members say it took: the median of the last ten of a kind, as soon as there are three. */
@ApplicationScoped
class Estimates {

    /** Without them, what they took is as it was; that is looked up by one key. */
    private static final String SAID = """
            select exists (select 1 from occurrence
              where follow_up_id = :followUp and number = :occurrence and minutes_taken is not null)
            """;

    /** One statement, so that of two at once none sees half of the other. The last two hundred are enough of every kind. */
    private static final String LEARN = """
            with taken as (
              select coalesce(i.kind, f.action) as action, recent.minutes_taken, recent.ended_at, recent.follow_up_id
              from (select o.follow_up_id, o.interaction_id, o.minutes_taken, o.ended_at from occurrence o
                    where o.owner_id = :owner and o.minutes_taken is not null
                    order by o.ended_at desc, o.follow_up_id limit 200) recent
              join follow_up f on f.id = recent.follow_up_id
              left join interaction i on i.id = recent.interaction_id
            ), last as (
              select action, minutes_taken,
                row_number() over (partition by action order by ended_at desc, follow_up_id) as nth
              from taken
            ), learnt as (
              select action, percentile_disc(0.5) within group (order by minutes_taken) as minutes
              from last where nth <= 10 group by action having count(*) >= 3
            ), forgotten as (
              delete from action_estimate e where e.owner_id = :owner
                and not exists (select 1 from learnt where learnt.action = e.action)
            )
            insert into action_estimate (owner_id, action, minutes) select :owner, action, minutes from learnt
            on conflict (owner_id, action) do update set minutes = excluded.minutes
            """;

    private final Jdbi jdbi;

    Estimates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void learn(@Observes OccurrenceEnded ended) {
        if (ended.outcome() == Outcome.DONE
                && (ended.undone() || saidHowLong(ended.followUpId(), ended.occurrence()))) {
            jdbi.useHandle(handle ->
                    handle.createUpdate(LEARN).bind("owner", ended.owner()).execute());
        }
    }

    private boolean saidHowLong(UUID followUp, int occurrence) {
        return jdbi.withHandle(handle -> handle.createQuery(SAID)
                .bind("followUp", followUp)
                .bind("occurrence", occurrence)
                .mapTo(Boolean.class)
                .one());
    }
}
