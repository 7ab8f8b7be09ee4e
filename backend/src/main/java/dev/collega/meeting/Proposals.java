package dev.collega.meeting;

import dev.collega.card.CardMet;
import dev.collega.connection.ConnectionAccepted;
import dev.collega.member.Members;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Proposes a follow-up to whoever has just met somebody: each side of a new connection, and whoever was given a card. One
 * for each contact, however often they meet; it has been answered, then, until it would have expired.
 */
@ApplicationScoped
class Proposals {

    /** After the address book has opened the pages of the two. */
    private static final int AFTER_ADDRESS_BOOK = 5000;

    private final Jdbi jdbi;
    private final Members members;
    private final Clock clock;
    private final Duration lifetime;

    Proposals(
            Jdbi jdbi,
            Members members,
            Clock clock,
            @ConfigProperty(name = "collega.meetings.proposal-lifetime") Duration lifetime) {
        this.jdbi = jdbi;
        this.members = members;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** What a proposal has become. */
    enum State {
        OPEN,
        PLANNED,
        DISMISSED
    }

    /** @param followUp where it is planned, and the follow-up is still there */
    record Held(State state, UUID followUp) {}

    void proposeToBoth(@Observes @Priority(AFTER_ADDRESS_BOOK) ConnectionAccepted connection) {
        propose(connection.requesterId(), connection.addresseeId(), connection.at());
        propose(connection.addresseeId(), connection.requesterId(), connection.at());
    }

    void propose(@Observes CardMet card) {
        propose(card.owner(), "k.id", card.contactId(), card.at());
    }

    private void propose(UUID owner, UUID member, Instant at) {
        propose(owner, "k.member_id", member, at);
    }

    private void propose(UUID owner, String column, UUID whom, Instant at) {
        var expires = at.plus(lifetime);
        if (!expires.isAfter(clock.instant())) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into meeting_proposal (id, owner_id, contact_id, met_on, created_at, expires_at)
                select :id, k.owner_id, k.id, :metOn, :at, :expires
                from contact k where k.owner_id = :owner and <column> = :whom
                on conflict (contact_id) do update set met_on = excluded.met_on, state = 'OPEN', follow_up_id = null,
                  created_at = excluded.created_at, expires_at = excluded.expires_at
                where meeting_proposal.expires_at <= :now
                """)
                .define("column", column)
                .bind("id", Ids.next())
                .bind("owner", owner)
                .bind("whom", whom)
                .bind("metOn", LocalDate.ofInstant(at, members.zoneOf(owner)))
                .bind("at", at)
                .bind("expires", expires)
                .bind("now", clock.instant())
                .execute());
    }

    /** Of two at the same moment the second waits, and finds what the first has made of it. */
    Optional<Held> hold(UUID me, UUID contact) {
        return jdbi.withHandle(handle -> {
            // The contact first, as a merge does.
            handle.execute("select 1 from contact where id = ? for key share", contact);
            return handle.createQuery("""
                    select state, follow_up_id from meeting_proposal
                    where owner_id = :me and contact_id = :contact and expires_at > :now for update
                    """)
                    .bind("me", me)
                    .bind("contact", contact)
                    .bind("now", clock.instant())
                    .map((row, context) ->
                            new Held(Rows.constant(row, "state", State.class), Rows.uuid(row, "follow_up_id")))
                    .findOne();
        });
    }

    void planned(UUID contact, UUID followUp) {
        jdbi.useHandle(handle -> handle.execute(
                "update meeting_proposal set state = 'PLANNED', follow_up_id = ? where contact_id = ?",
                followUp,
                contact));
    }

    /** What is planned stays planned, and what is not there any more is as good as dismissed. */
    void dismiss(UUID me, List<UUID> contacts) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update meeting_proposal p set state = 'DISMISSED'
                from (select id from meeting_proposal
                      where owner_id = :me and contact_id = any(:contacts) and state = 'OPEN'
                      order by id for update) mine
                where p.id = mine.id
                """)
                .bind("me", me)
                .bindArray("contacts", UUID.class, contacts)
                .execute());
    }

    void dismiss(UUID me, UUID contact) {
        hold(me, contact).orElseThrow(() -> notFound(contact));
        dismiss(me, List.of(contact));
    }

    void undismiss(UUID me, UUID contact) {
        hold(me, contact).orElseThrow(() -> notFound(contact));
        jdbi.useHandle(handle -> handle.execute(
                "update meeting_proposal set state = 'OPEN' where contact_id = ? and state = 'DISMISSED'", contact));
    }

    static RuntimeException notFound(UUID contact) {
        return Problems.notFound("proposal about the contact", contact);
    }

    @Scheduled(every = "6h", delayed = "6m")
    void forgetExpired() {
        jdbi.useHandle(handle -> handle.createUpdate("delete from meeting_proposal where expires_at <= :now")
                .bind("now", clock.instant())
                .execute());
    }
}
