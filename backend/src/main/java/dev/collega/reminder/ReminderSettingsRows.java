package dev.collega.reminder;

import dev.collega.rota.RotaChanged;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What members have chosen, and the plan that changes with it. */
@ApplicationScoped
class ReminderSettingsRows {

    private final Jdbi jdbi;
    private final ReminderRows rows;
    private final Clock clock;

    ReminderSettingsRows(Jdbi jdbi, ReminderRows rows, Clock clock) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.clock = clock;
    }

    Optional<MemberToRemind> of(UUID member) {
        return jdbi.withHandle(handle -> rows.member(handle, member, clock.instant()));
    }

    RemindersView view(MemberToRemind member, String pushKey) {
        record Failures(String channel, int many, Instant stoppedAt) {}
        return jdbi.withHandle(handle -> {
            var failures = handle.createQuery(
                            "select channel, failures, stopped_at from reminder_channel where member_id = :me")
                    .bind("me", member.id())
                    .map((row, context) -> new Failures(
                            row.getString("channel"), row.getInt("failures"), Rows.instant(row, "stopped_at")))
                    .list();
            var next = handle.createQuery("""
                            select execution_time from scheduled_task where task_name = 'remind' and task_instance = :me
                            """)
                    .bind("me", member.id().toString())
                    .map((row, context) -> Rows.instant(row, "execution_time"))
                    .findOne();
            var channels = Arrays.stream(ReminderChannel.values())
                    .map(channel -> {
                        var failed = failures.stream()
                                .filter(one -> one.channel().equals(channel.name()))
                                .findFirst();
                        return new RemindersView.Channel(
                                channel,
                                member.reachable().get(channel),
                                failed.map(Failures::many).orElse(0),
                                failed.map(Failures::stoppedAt).orElse(null));
                    })
                    .toList();
            return new RemindersView(member.settings(), channels, next.orElse(null), pushKey);
        });
    }

    /** In the transaction at hand. */
    void keep(MemberToRemind member, ReminderSettings settings) {
        var now = clock.instant();
        var asksForSingles = !settings.single().isEmpty();
        var since = asksForSingles && !member.settings().single().isEmpty() ? member.singlesSince() : now;
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into reminder_settings (member_id, hour, digest, single, single_for, notes_in_mail, names_in_push,
                          singles_since, changed_at)
                        values (:me, :hour, :digest, :single, :singleFor, :notes, :names, cast(:since as timestamptz), :now)
                        on conflict (member_id) do update set hour = excluded.hour, digest = excluded.digest,
                          single = excluded.single, single_for = excluded.single_for, notes_in_mail = excluded.notes_in_mail,
                          names_in_push = excluded.names_in_push, singles_since = excluded.singles_since,
                          changed_at = excluded.changed_at
                        """)
                .bind("me", member.id())
                .bind("hour", settings.hour().withSecond(0).withNano(0))
                .bindArray("digest", String.class, (Object[]) Rows.names(settings.digest()))
                .bindArray("single", String.class, (Object[]) Rows.names(settings.single()))
                .bind("singleFor", settings.singleFor().name())
                .bind("notes", settings.notesInMail())
                .bind("names", settings.namesInPush())
                .bind("since", asksForSingles ? since : null)
                .bind("now", now)
                .execute());
        planAnew(member.id());
    }

    /** @return whether it had been switched off */
    boolean open(UUID member, ReminderChannel channel) {
        var opened = jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from reminder_channel where member_id = :me and channel = :channel and stopped_at is not null
                        """)
                .bind("me", member)
                .bind("channel", channel.name())
                .execute());
        planAnew(member);
        return opened > 0;
    }

    void planAnew(UUID member) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into reminder_stale (member_id) values (:me)")
                .bind("me", member)
                .execute());
    }

    void hear(@Observes RotaChanged rota) {
        planAnew(rota.member());
    }
}
