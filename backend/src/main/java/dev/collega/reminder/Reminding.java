package dev.collega.reminder;

import dev.collega.rota.FreeTime;
import dev.collega.shared.database.Ids;
import dev.collega.shared.mail.Letter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Reminds one member of all that is due for them, and says when to come again.
 *
 * <p>What is due is claimed, by a unique row for each occurrence and channel, in the very transaction that writes the
 * letter or the push message: after a crash both are there or neither. So this may be run by any number of instances, at
 * the same time and as often as one likes.
 */
@ApplicationScoped
class Reminding {

    private final Jdbi jdbi;
    private final ReminderRows rows;
    private final FreeTime freeTime;
    private final ReminderLetters letters;
    private final PushQueue pushes;
    private final Event<Letter> outbox;
    private final Clock clock;

    Reminding(
            Jdbi jdbi,
            ReminderRows rows,
            FreeTime freeTime,
            ReminderLetters letters,
            PushQueue pushes,
            Event<Letter> outbox,
            Clock clock) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.freeTime = freeTime;
        this.letters = letters;
        this.pushes = pushes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is due over a channel, and when the next is. */
    private static final class Due {
        private final List<Pending> digest = new ArrayList<>();
        private final List<Pending> singles = new ArrayList<>();
        private Instant digestAt;
        private final List<Instant> singlesAt = new ArrayList<>();
        private Instant next;
        private boolean more;

        boolean isNothing() {
            return digest.isEmpty() && singles.isEmpty();
        }
    }

    /** @return when there is something to say next; null where nothing is planned */
    Instant remind(UUID memberId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(database -> {
                    rows.heard(database, memberId);
                    var now = clock.instant();
                    var member = rows.member(database, memberId, now);
                    return member.isEmpty() ? null : remind(database, member.get(), now);
                }));
    }

    private Instant remind(Handle database, MemberToRemind member, Instant now) {
        tellOfStoppedChannels(database, member, now);
        Instant next = null;
        for (var channel : ReminderChannel.values()) {
            if (member.isReachedBy(channel)) {
                var due = due(database, member, channel, now);
                if (!due.isNothing()) {
                    var free = freeTime.nextFree(member.id(), now);
                    if (free == null || free.isAfter(now)) {
                        return free;
                    }
                    deliver(database, member, channel, due, now);
                }
                next = earlier(next, due.more ? now : due.next);
            }
        }
        return next;
    }

    private Due due(Handle database, MemberToRemind member, ReminderChannel channel, Instant now) {
        var timing = new Timing(member, channel);
        var due = new Due();
        var pending = rows.pending(database, member.id(), channel, member.today(now));
        due.more = pending.size() >= ReminderRows.MOST;
        for (var one : pending) {
            timing.of(one).ifPresent(told -> {
                if (told.at().isAfter(now)) {
                    due.next = earlier(due.next, told.at());
                } else if (told.kind() == ReminderKind.DIGEST) {
                    due.digest.add(one);
                    due.digestAt = earlier(due.digestAt, told.at());
                } else {
                    due.singles.add(one);
                    due.singlesAt.add(told.at());
                }
            });
        }
        // What cannot be told today does not make us look again and again.
        due.more &= !due.isNothing();
        return due;
    }

    private static Instant earlier(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private void deliver(Handle database, MemberToRemind member, ReminderChannel channel, Due due, Instant now) {
        if (!due.digest.isEmpty()) {
            deliver(database, member, channel, ReminderKind.DIGEST, due.digest, due.digestAt, now);
        }
        for (var number = 0; number < due.singles.size(); number++) {
            var one = List.of(due.singles.get(number));
            deliver(database, member, channel, ReminderKind.SINGLE, one, due.singlesAt.get(number), now);
        }
    }

    private void deliver(
            Handle database,
            MemberToRemind member,
            ReminderChannel channel,
            ReminderKind kind,
            List<Pending> items,
            Instant dueAt,
            Instant now) {
        var message = Ids.next();
        var made = rows.make(database, message, member.id(), kind, channel, dueAt, now, items);
        var told = items.stream().filter(item -> made.contains(item.id())).toList();
        if (told.isEmpty()) {
            return;
        }
        if (channel == ReminderChannel.MAIL) {
            outbox.fire(letters.reminder(message, member, kind, told, now));
        } else {
            pushes.add(database, message, PushText.reminder(member.settings(), message, told), now);
        }
    }

    /** Over another channel, where there is one; the web app shows it in any case. */
    private void tellOfStoppedChannels(Handle database, MemberToRemind member, Instant now) {
        for (var stopped : rows.stoppedUntold(database, member.id(), now)) {
            var other = stopped == ReminderChannel.MAIL ? ReminderChannel.PUSH : ReminderChannel.MAIL;
            if (member.reachable().get(other) == ChannelState.ON) {
                send(database, member, ReminderKind.NOTICE, other, now);
            }
        }
    }

    /** A message about no occurrence, to be called in a transaction. */
    void send(Handle database, MemberToRemind member, ReminderKind kind, ReminderChannel channel, Instant now) {
        var message = Ids.next();
        rows.make(database, message, member.id(), kind, channel, now);
        if (channel == ReminderChannel.MAIL) {
            outbox.fire(letters.plain(message, member, kind));
        } else {
            pushes.add(database, message, PushText.plain(message, kind), now);
        }
    }
}
