package dev.collega.introduction;

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
class IntroductionRepository implements PanacheRepositoryBase<Introduction, UUID> {

    private static final String STATES_LEFT_TO_ASKER =
            "('ASKED', 'DECLINED', 'PASSED_ON', 'REFUSED', 'MADE', 'EXPIRED')";

    private final Jdbi jdbi;

    IntroductionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What I asked for, whatever became of it. */
    Optional<Introduction> askedBy(UUID me, UUID id) {
        return locked(id, me, "i.asker_id = :me and i.state in " + STATES_LEFT_TO_ASKER, null);
    }

    /** What I may pass on or decline; I may change my mind, and passing on twice is passing on once. */
    Optional<Introduction> toBeMadeBy(UUID me, UUID id, Instant now) {
        return locked(id, me, """
                i.introducer_id = :me and (i.state = 'MADE'
                  or (i.state in ('ASKED', 'DECLINED', 'PASSED_ON', 'REFUSED') and i.expires_at > :now))""", now);
    }

    /** What has been passed on to me; refusing is not for good. */
    Optional<Introduction> passedOnTo(UUID me, UUID id, Instant now) {
        return locked(id, me, """
                i.introduced_id = :me and (i.state = 'MADE'
                  or (i.state in ('PASSED_ON', 'REFUSED') and i.expires_at > :now and not i.dropped))""", now);
    }

    /** Locked first and read then, so that it is read as it is once whoever was quicker has done. */
    private Optional<Introduction> locked(UUID id, UUID me, String mine, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("select i.id from introduction i where i.id = :id and "
                                + mine + Sight.NOTHING_BETWEEN + " for update of i")
                        .bind("id", id)
                        .bind("me", me)
                        .bind("now", now)
                        .mapTo(UUID.class)
                        .findOne())
                .map(found -> findById(found, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Opens an introduction unless one is open, which the unique index decides. One that the introducer declined lately is
     * born declined: to its asker it looks as any other, and it does not reach the introducer.
     */
    Optional<UUID> open(UUID asker, NewIntroduction request, Instant now, Instant expiresAt) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                    update introduction set state = 'EXPIRED', letter_to = null
                    where asker_id = :asker and introduced_id = :introduced and expires_at <= :now
                      and state in ('ASKED', 'DECLINED', 'PASSED_ON', 'REFUSED')
                    """)
                    .bind("asker", asker)
                    .bind("introduced", request.memberId())
                    .bind("now", now)
                    .execute();
            return handle.createQuery("""
                    insert into introduction (id, asker_id, introducer_id, introduced_id, reason, state, declined,
                      asked_at, expires_at, letter_to)
                    select :id, :asker, :introducer, :introduced, :reason,
                      case when d.declined then 'DECLINED' else 'ASKED' end, d.declined, :now, :expiresAt, 'INTRODUCER'
                    from (select exists (select 1 from introduction
                      where asker_id = :asker and introducer_id = :introducer and introduced_id = :introduced
                        and declined and expires_at > :now) as declined) d
                    on conflict (asker_id, introduced_id) where state in ('ASKED', 'DECLINED', 'PASSED_ON', 'REFUSED')
                      do nothing
                    returning id
                    """)
                    .bind("id", Ids.next())
                    .bind("asker", asker)
                    .bind("introducer", request.introducerId())
                    .bind("introduced", request.memberId())
                    .bind("reason", request.reason())
                    .bind("now", now)
                    .bind("expiresAt", expiresAt)
                    .mapTo(UUID.class)
                    .findOne();
        });
    }

    /** Whether the introduced has refused this asker, whoever introduced them, and that would not have expired yet. */
    boolean refusedLately(Introduction introduction, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select exists (select 1 from introduction
                  where asker_id = :asker and introduced_id = :introduced and refused and expires_at > :now and id <> :id)
                """)
                .bind("asker", introduction.askerId())
                .bind("introduced", introduction.introducedId())
                .bind("id", introduction.id())
                .bind("now", now)
                .mapTo(Boolean.class)
                .one());
    }
}
