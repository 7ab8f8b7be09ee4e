package dev.collega.reminder;

import dev.collega.shared.database.Rows;
import dev.collega.shared.mail.EmailVerification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/** What reminding reads and writes, always in the transaction of the handle. */
@ApplicationScoped
class ReminderRows {

    /** More than anybody has in a day; what is beyond is told right after. */
    static final int MOST = 1_000;

    private static final String MEMBER = """
            select m.id, m.time_zone, a.email, a.email_verified_at, s.hour, s.digest, s.single, s.single_for,
              s.notes_in_mail, s.names_in_push, s.singles_since,
              mail.stopped_at as mail_stopped_at, push.stopped_at as push_stopped_at,
              exists (select 1 from push_subscription p where p.owner_id = m.id) as has_browser,
              (select max(d.created_at) from reminder_message d
               where d.owner_id = m.id and d.kind = 'DIGEST' and d.channel = 'MAIL' and d.created_at > :lately) as mail_digest_at,
              (select max(d.created_at) from reminder_message d
               where d.owner_id = m.id and d.kind = 'DIGEST' and d.channel = 'PUSH' and d.created_at > :lately) as push_digest_at
            from member m join account a on a.id = m.id
            left join reminder_settings s on s.member_id = m.id
            left join reminder_channel mail on mail.member_id = m.id and mail.channel = 'MAIL'
            left join reminder_channel push on push.member_id = m.id and push.channel = 'PUSH'
            where m.id = :me and m.hidden_at is null
            """;

    /** What is at hand up to today, and then the first that come: one for the whole day and one at a time. */
    private static final String PENDING = """
            with pending as not materialized (
                select f.id, f.occurrence, f.shows_on, greatest(f.shows_on, k.paused_until) as from_day,
                  case when f.snoozed_until is null then f.due_at end as due_at, f.changed_at,
                  f.recurrence is not null or f.origin = 'CADENCE' as comes_again, f.title, f.note, k.name as contact
                from follow_up f join contact k on k.id = f.contact_id
                where f.owner_id = :me and f.state = 'OPEN'
                  and not exists (select 1 from reminder_delivery d where d.follow_up_id = f.id
                    and d.occurrence = f.occurrence and d.shows_on = f.shows_on and d.channel = :channel)
            )
            (select * from pending where shows_on <= :today and from_day <= :today order by from_day, due_at nulls first, id limit %d)
            union all
            (select * from pending where from_day > :today and due_at is null order by from_day, id limit 1)
            union all
            (select * from pending where from_day > :today and due_at is not null order by from_day, due_at, id limit 1)
            """;

    private static final String PENDING_OF_CHANNEL = PENDING.formatted(MOST);

    private final boolean addressMustBeConfirmed;

    ReminderRows(
            @ConfigProperty(name = "collega.accounts.email-verification") String verification,
            @ConfigProperty(name = "collega.mail.host") Optional<String> mailServer) {
        this.addressMustBeConfirmed =
                EmailVerification.of(verification, mailServer.isPresent()) == EmailVerification.REQUIRED;
    }

    /** What has changed up to now is seen by the reads that follow; what changes later is heard later. */
    void heard(Handle database, UUID member) {
        database.createUpdate("delete from reminder_stale where member_id = :me")
                .bind("me", member)
                .execute();
    }

    /** Empty for who is leaving, suspended or gone. */
    Optional<MemberToRemind> member(Handle database, UUID id, Instant now) {
        return database.createQuery(MEMBER)
                .bind("me", id)
                .bind("lately", now.minusSeconds(3 * 86_400))
                .map((row, context) -> member(row))
                .findOne();
    }

    private MemberToRemind member(ResultSet row) throws SQLException {
        var reachable = new EnumMap<ReminderChannel, ChannelState>(ReminderChannel.class);
        var confirmed = !addressMustBeConfirmed || Rows.instant(row, "email_verified_at") != null;
        reachable.put(ReminderChannel.MAIL, state(Rows.instant(row, "mail_stopped_at"), confirmed));
        reachable.put(ReminderChannel.PUSH, state(Rows.instant(row, "push_stopped_at"), row.getBoolean("has_browser")));
        var lastDigest = new EnumMap<ReminderChannel, Instant>(ReminderChannel.class);
        lastDigest.put(ReminderChannel.MAIL, Rows.instant(row, "mail_digest_at"));
        lastDigest.put(ReminderChannel.PUSH, Rows.instant(row, "push_digest_at"));
        return new MemberToRemind(
                Rows.uuid(row, "id"),
                row.getString("email"),
                ZoneId.of(row.getString("time_zone")),
                settings(row),
                Rows.instant(row, "singles_since"),
                reachable,
                lastDigest);
    }

    private static ChannelState state(Instant stoppedAt, boolean hasAddress) {
        if (stoppedAt != null) {
            return ChannelState.STOPPED;
        }
        return hasAddress ? ChannelState.ON : ChannelState.NO_ADDRESS;
    }

    private static ReminderSettings settings(ResultSet row) throws SQLException {
        if (row.getString("hour") == null) {
            return ReminderSettings.DEFAULT;
        }
        return new ReminderSettings(
                Rows.time(row, "hour"),
                Rows.constants(row, "digest", ReminderChannel.class),
                Rows.constants(row, "single", ReminderChannel.class),
                SingleFor.valueOf(row.getString("single_for")),
                row.getBoolean("notes_in_mail"),
                row.getBoolean("names_in_push"));
    }

    List<Pending> pending(Handle database, UUID member, ReminderChannel channel, LocalDate today) {
        return database.createQuery(PENDING_OF_CHANNEL)
                .bind("me", member)
                .bind("channel", channel.name())
                .bind("today", today)
                .map((row, context) -> new Pending(
                        Rows.uuid(row, "id"),
                        row.getInt("occurrence"),
                        Rows.date(row, "shows_on"),
                        Rows.date(row, "from_day"),
                        Rows.time(row, "due_at"),
                        Rows.instant(row, "changed_at"),
                        row.getBoolean("comes_again"),
                        row.getString("title"),
                        row.getString("note"),
                        row.getString("contact")))
                .list();
    }

    /**
     * Makes a message of these occurrences, in one statement: without those that have been delivered meanwhile, and no
     * message where none is left.
     *
     * @return those that are in it
     */
    Set<UUID> make(
            Handle database,
            UUID messageId,
            UUID member,
            ReminderKind kind,
            ReminderChannel channel,
            Instant dueAt,
            Instant now,
            List<Pending> items) {
        return new HashSet<>(database.createQuery("""
                        with delivered as (
                            insert into reminder_delivery (follow_up_id, occurrence, shows_on, channel, message_id)
                            select p.id, p.occurrence, p.shows_on, :channel, :message
                            from unnest(:ids, cast(:occurrences as int[]), cast(:days as date[])) as p (id, occurrence, shows_on)
                            order by p.id
                            on conflict do nothing
                            returning follow_up_id
                        ), made as (
                            insert into reminder_message (id, owner_id, kind, channel, due_at, created_at)
                            select :message, :member, :kind, :channel, cast(:dueAt as timestamptz), cast(:now as timestamptz)
                            where exists (select 1 from delivered)
                        )
                        select follow_up_id from delivered
                        """)
                .bind("message", messageId)
                .bind("member", member)
                .bind("kind", kind.name())
                .bind("channel", channel.name())
                .bind("dueAt", dueAt)
                .bind("now", now)
                .bindArray("ids", UUID.class, items.stream().map(Pending::id).toArray())
                .bindArray(
                        "occurrences",
                        Integer.class,
                        items.stream().map(Pending::occurrence).toArray())
                .bindArray(
                        "days",
                        LocalDate.class,
                        items.stream().map(Pending::showsOn).toArray())
                .mapTo(UUID.class)
                .list());
    }

    /** A message about no occurrence. */
    void make(Handle database, UUID messageId, UUID member, ReminderKind kind, ReminderChannel channel, Instant now) {
        database.createUpdate("""
                        insert into reminder_message (id, owner_id, kind, channel, due_at, created_at)
                        values (:message, :member, :kind, :channel, :now, :now)
                        """)
                .bind("message", messageId)
                .bind("member", member)
                .bind("kind", kind.name())
                .bind("channel", channel.name())
                .bind("now", now)
                .execute();
    }

    /** Channels that were switched off and of which the member was not told yet; they count as told from now on. */
    Set<ReminderChannel> stoppedUntold(Handle database, UUID member, Instant now) {
        return new HashSet<>(database.createQuery("""
                        update reminder_channel set told_at = :now
                        where member_id = :me and stopped_at is not null and told_at is null returning channel
                        """)
                .bind("me", member)
                .bind("now", now)
                .map((row, context) -> ReminderChannel.valueOf(row.getString("channel")))
                .list());
    }
}
