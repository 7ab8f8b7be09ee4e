package dev.collega.opendoor;

import dev.collega.shared.database.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Whoever may do something is part of the look-up: what is not mine is not found. Look-ups of one lock the row. */
@ApplicationScoped
class AskRepository implements PanacheRepositoryBase<Ask, UUID> {

    private final Jdbi jdbi;

    AskRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What I was asked and may answer; I may change my mind as long as it is not over. */
    Optional<Ask> askedOf(UUID me, UUID id, Instant now) {
        return locked(id, me, "a.asked_id = :me and " + AskSight.ANSWERABLE, now);
    }

    Optional<Ask> askedBy(UUID me, UUID id) {
        return locked(id, me, "a.asker_id = :me and a.state <> 'WITHDRAWN'", null);
    }

    /** Locked first and read then, so that it is read as it is once whoever was quicker has done. */
    private Optional<Ask> locked(UUID id, UUID me, String mine, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("select a.id from ask a join member m on m.id = "
                                + AskSight.OTHER + " where a.id = :id and " + mine + AskSight.NOTHING_BETWEEN
                                + " for update of a")
                        .bind("id", id)
                        .bind("me", me)
                        .bind("now", now)
                        .mapTo(UUID.class)
                        .findOne())
                .map(found -> findById(found, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Until when an earlier question of mine keeps me from asking this member again. */
    Optional<Instant> heldUntil(UUID me, UUID member, Instant now) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                    update ask set holds = false
                    where asker_id = :me and asked_id = :member and holds and expires_at <= :now
                    """)
                    .bind("me", me)
                    .bind("member", member)
                    .bind("now", now)
                    .execute();
            return handle.createQuery(
                            "select expires_at from ask where asker_id = :me and asked_id = :member and holds")
                    .bind("me", me)
                    .bind("member", member)
                    .mapTo(Instant.class)
                    .findOne();
        });
    }

    int askedBySince(UUID asker, Instant since) {
        return count("asker_id", asker, since);
    }

    /** Whatever became of them: of one that was withdrawn or refused the asker must not be able to tell by counting. */
    int askedOfSince(UUID asked, Instant since) {
        return count("asked_id", asked, since);
    }

    private int count(String side, UUID member, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from ask where " + side + " = :member and asked_at >= :since")
                .bind("member", member)
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
    }

    UUID open(UUID asker, NewAsk request, Instant now, Instant expiresAt) {
        var id = Ids.next();
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into ask (id, asker_id, asked_id, who_i_am, why_you, question, minutes_needed, topic, state, holds,
                  asked_at, expires_at)
                values (:id, :asker, :asked, :whoIAm, :whyYou, :question, :minutes, :topic, 'OPEN', true, :now, :expiresAt)
                """)
                .bind("id", id)
                .bind("asker", asker)
                .bind("asked", request.memberId())
                .bind("whoIAm", request.whoIAm())
                .bind("whyYou", request.whyYou())
                .bind("question", request.question())
                .bind("minutes", request.minutesNeeded())
                .bind("topic", request.topic())
                .bind("now", now)
                .bind("expiresAt", expiresAt)
                .execute());
        return id;
    }
}
