package dev.collega.reminder;

import dev.collega.followup.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When an occurrence is to be told, and how. What shows at a time is told at that time, singly, by those who asked for it;
 * all else is told in the day's digest.
 *
 * <p>A digest tells what was there when it was made: what is planned for today after the hour, by a member who is looking
 * at it, comes tomorrow if it is still open then. There is one a day.
 */
final class Timing {

    /** What was due longer before it was even planned was brought in from elsewhere, perhaps by the hundred. */
    private static final Duration LONG_AGO = Duration.ofDays(1);

    record Told(ReminderKind kind, Instant at) {}

    private final MemberToRemind member;
    private final ReminderChannel channel;
    private final LocalDate lastDigestOn;

    Timing(MemberToRemind member, ReminderChannel channel) {
        this.member = member;
        this.channel = channel;
        var last = member.lastDigest().get(channel);
        this.lastDigestOn = last == null ? null : LocalDate.ofInstant(last, member.zone());
    }

    /** Empty for what this member does not want to be told over this channel. */
    Optional<Told> of(Pending pending) {
        var settings = member.settings();
        if (settings.single().contains(channel) && (pending.dueAt() != null || settings.singleFor() == SingleFor.ALL)) {
            var at = Due.instantOf(
                    pending.from(), pending.dueAt() == null ? member.hour() : pending.dueAt(), member.zone());
            if (!isLongPast(at, pending)) {
                return Optional.of(new Told(ReminderKind.SINGLE, at));
            }
        }
        return settings.digest().contains(channel)
                ? Optional.of(new Told(ReminderKind.DIGEST, digestOf(pending)))
                : Optional.empty();
    }

    /** Nor does one who asks for single reminders get all of those that were due before, each by itself. */
    private boolean isLongPast(Instant at, Pending pending) {
        var since = member.singlesSince();
        return at.isBefore(pending.changedAt().minus(LONG_AGO))
                || since != null && at.isBefore(since) && pending.changedAt().isBefore(since);
    }

    private Instant digestOf(Pending pending) {
        var there = pending.changedAt().atZone(member.zone());
        var first =
                there.toLocalTime().isAfter(member.hour()) ? there.toLocalDate().plusDays(1) : there.toLocalDate();
        var day = first.isAfter(pending.from()) ? first : pending.from();
        if (lastDigestOn != null && !day.isAfter(lastDigestOn)) {
            day = lastDigestOn.plusDays(1);
        }
        return Due.instantOf(day, member.hour(), member.zone());
    }
}
