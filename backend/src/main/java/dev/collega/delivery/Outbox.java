package dev.collega.delivery;

import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.mail.Correspondence;
import dev.collega.shared.mail.LastLetter;
import dev.collega.shared.mail.Letter;
import dev.collega.shared.mail.LetterState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Letters as rows: written in the transaction of what they are about, taken by one dispatcher at a time.
 *
 * <p>A letter is claimed, sent and marked as sent, each on its own: no transaction spans a conversation with a mail
 * server. A claim is short and renewed while its dispatcher lives, so that a letter whose dispatcher has died is taken by
 * another soon after, and one that is merely slow is not. Each claim has a number of its own, that of the try.
 */
@ApplicationScoped
class Outbox implements Correspondence {

    private final Jdbi jdbi;
    private final Templates templates;
    private final Envelope envelope;
    private final Clock clock;
    private final Duration claim;

    Outbox(
            Jdbi jdbi,
            Templates templates,
            Envelope envelope,
            Clock clock,
            @ConfigProperty(name = "collega.mail.claim") Duration claim) {
        this.jdbi = jdbi;
        this.templates = templates;
        this.envelope = envelope;
        this.clock = clock;
        this.claim = claim;
    }

    /** A letter that is being sent for the {@code tries}th time. */
    record Claimed(UUID id, String template, int tries, byte[] content) {}

    /** How the mail is doing; {@code oldestWaiting} is null when none waits. */
    record Tally(long waiting, Instant oldestWaiting, long failedLastDay) {}

    void add(@Observes Letter letter) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into letter (id, account_id, template, content, bulk, next_try_at, created_at, changed_at)
                        values (:id, (select id from account where id = :account), :template, :content, :bulk, :now, :now, :now)
                        """)
                .bind("id", letter.id())
                .bind("account", letter.memberId())
                .bind("template", letter.template())
                .bind("content", envelope.seal(templates.write(letter.id(), letter)))
                .bind("bulk", letter.bulk())
                .bind("now", clock.instant())
                .execute());
    }

    /**
     * The next letters that are due, for this dispatcher alone; those that come in great numbers wait for the others.
     *
     * @param bulk whether they are taken at all
     * @param again whether those are taken that somebody has tried before, or holds no longer
     */
    List<Claimed> claim(int most, boolean bulk, boolean again) {
        var now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update letter set tries = tries + 1, next_try_at = :claimed
                        where id = any(array(
                            select id from letter where state = 'WAITING' and next_try_at <= :now
                        """
                        + Sql.when(!bulk, "and not bulk")
                        + Sql.when(!again, "and tries = 0")
                        + "order by bulk, next_try_at for update skip locked "
                        + Sql.limit(most)
                        + """
                        ))
                        returning id, template, tries, content
                        """)
                .bind("claimed", now.plus(claim))
                .bind("now", now)
                .map((row, context) -> new Claimed(
                        Rows.uuid(row, "id"), row.getString("template"), row.getInt("tries"), row.getBytes("content")))
                .list());
    }

    /**
     * Those in our hands stay in our hands, unless somebody else has taken them.
     *
     * @param claimed each with the number of its try
     * @return those that are ours
     */
    Set<UUID> keep(Map<UUID, Integer> claimed) {
        var ids = List.copyOf(claimed.keySet());
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update letter l set next_try_at = :claimed
                        from unnest(:ids, :tries) as held (id, tries)
                        where l.id = held.id and l.tries = held.tries and l.state = 'WAITING'
                        returning l.id
                        """)
                .bind("claimed", clock.instant().plus(claim))
                .bindArray("ids", UUID.class, ids.toArray())
                .bindArray(
                        "tries", Integer.class, ids.stream().map(claimed::get).toArray())
                .map((row, context) -> Rows.uuid(row, "id"))
                .set());
    }

    void sent(Claimed letter) {
        end(letter, LetterState.SENT, null);
    }

    void giveUp(Claimed letter, String why) {
        end(letter, LetterState.FAILED, why);
    }

    /** One statement, and one round trip: between the mail server's yes and this lies all that a crash can make double. */
    private void end(Claimed letter, LetterState state, String why) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update letter set state = :state, content = null, next_try_at = null, changed_at = :now, fault = :why
                        where id = :id and state = 'WAITING'
                        """)
                .bind("state", state.name())
                .bind("now", clock.instant())
                .bind("why", why)
                .bind("id", letter.id())
                .execute());
    }

    /** Unless somebody else has taken it meanwhile. */
    void retryAfter(Claimed letter, Duration delay, String why) {
        var now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update letter set next_try_at = :next, changed_at = :now, fault = :why
                        where id = :id and state = 'WAITING' and tries = :tries
                        """)
                .bind("next", now.plus(delay))
                .bind("now", now)
                .bind("why", why)
                .bind("id", letter.id())
                .bind("tries", letter.tries())
                .execute());
    }

    /** Reminders tell of themselves. */
    @Override
    public Optional<LastLetter> lastAbout(UUID memberId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select state, changed_at from letter where account_id = :account and not bulk
                        order by created_at desc, id desc limit 1
                        """)
                .bind("account", memberId)
                .map((row, context) ->
                        new LastLetter(Rows.constant(row, "state", LetterState.class), Rows.instant(row, "changed_at")))
                .findFirst());
    }

    Tally tally() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select waiting.many, waiting.oldest, failed.many as failed
                        from (select count(*) as many, min(created_at) as oldest from letter where state = 'WAITING') waiting,
                             (select count(*) as many from letter where state = 'FAILED' and changed_at > :yesterday) failed
                        """)
                .bind("yesterday", clock.instant().minus(Duration.ofDays(1)))
                .map((row, context) ->
                        new Tally(row.getLong("many"), Rows.instant(row, "oldest"), row.getLong("failed")))
                .one());
    }

    void forgetEndedBefore(Instant time) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from letter where state <> 'WAITING' and changed_at < :time")
                        .bind("time", time)
                        .execute());
    }
}
