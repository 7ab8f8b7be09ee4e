package dev.collega.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/**
 * All that is to be known of a member to remind them.
 *
 * @param reachable over which channels, and how that is
 * @param lastDigest when the last one was made, by channel; none where there was none
 */
record MemberToRemind(
        UUID id,
        String email,
        ZoneId zone,
        ReminderSettings settings,
        Instant singlesSince,
        Map<ReminderChannel, ChannelState> reachable,
        Map<ReminderChannel, Instant> lastDigest) {

    boolean isReachedBy(ReminderChannel channel) {
        return settings.uses(channel) && reachable.get(channel) == ChannelState.ON;
    }

    LocalTime hour() {
        return settings.hour();
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
