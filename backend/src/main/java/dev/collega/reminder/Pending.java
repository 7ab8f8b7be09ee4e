package dev.collega.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * An occurrence at hand that was not delivered over a channel.
 *
 * @param showsOn with the occurrence, what identifies the delivery
 * @param from {@code showsOn}, or the end of a pause or of holidays
 * @param dueAt null for the whole day, and where it was snoozed
 * @param changedAt a digest tells what was there when it was made
 * @param comesAgain so that it can be skipped
 */
record Pending(
        UUID id,
        int occurrence,
        LocalDate showsOn,
        LocalDate from,
        LocalTime dueAt,
        Instant changedAt,
        boolean comesAgain,
        String title,
        String note,
        String contact) {}
