package dev.collega.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a link is good for.
 *
 * @param subject the follow-up; of a stop the member
 * @param occurrence the one that was told of
 * @param showsOn as it showed then; of an undone snooze, as it shows since
 */
record ReminderLink(LinkAction action, UUID subject, int occurrence, LocalDate showsOn, Instant expiresAt) {}
