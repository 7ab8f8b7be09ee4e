package dev.collega.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimingTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 29);

    private static Instant at(LocalDate day, String time) {
        return ZonedDateTime.of(day, LocalTime.parse(time), LISBON).toInstant();
    }

    private static Pending pending(LocalTime dueAt, Instant changedAt) {
        return new Pending(UUID.randomUUID(), 0, DAY, DAY, dueAt, changedAt, false, "Write", null, "Ana");
    }

    private static Optional<Timing.Told> told(
            Pending pending, Set<ReminderChannel> digest, Set<ReminderChannel> single, SingleFor which, Instant last) {
        var lastDigest = new HashMap<ReminderChannel, Instant>();
        lastDigest.put(ReminderChannel.MAIL, last);
        var settings = new ReminderSettings(LocalTime.of(7, 0), digest, single, which, false, false);
        var member = new MemberToRemind(
                UUID.randomUUID(), "ada@tests.example", LISBON, settings, null, Map.of(), lastDigest);
        return new Timing(member, ReminderChannel.MAIL).of(pending);
    }

    private static final Set<ReminderChannel> MAIL = Set.of(ReminderChannel.MAIL);
    private static final Instant BEFORE = at(DAY.minusDays(5), "12:00");

    private static Timing.Told digest(Instant at) {
        return new Timing.Told(ReminderKind.DIGEST, at);
    }

    @Test
    void a_digest_is_at_the_members_hour_by_the_clock_on_their_wall() {
        assertEquals(
                digest(Instant.parse("2026-03-29T06:00:00Z")),
                told(pending(null, BEFORE), MAIL, Set.of(), SingleFor.TIMED, null)
                        .orElseThrow());
    }

    @Test
    void what_has_a_time_is_told_then_by_who_asked_for_it_and_else_in_the_digest() {
        var nine = pending(LocalTime.of(9, 30), BEFORE);
        assertEquals(
                new Timing.Told(ReminderKind.SINGLE, at(DAY, "09:30")),
                told(nine, MAIL, MAIL, SingleFor.TIMED, null).orElseThrow());
        assertEquals(
                digest(at(DAY, "07:00")),
                told(nine, MAIL, Set.of(), SingleFor.TIMED, null).orElseThrow());
        assertEquals(Optional.empty(), told(nine, Set.of(), Set.of(), SingleFor.TIMED, null));
        assertEquals(
                new Timing.Told(ReminderKind.SINGLE, at(DAY, "07:00")),
                told(pending(null, BEFORE), Set.of(), MAIL, SingleFor.ALL, null).orElseThrow());
    }

    @Test
    void a_time_that_the_clocks_leave_out_comes_later() {
        assertEquals(
                Instant.parse("2026-03-29T01:30:00Z"),
                told(pending(LocalTime.of(1, 30), BEFORE), MAIL, MAIL, SingleFor.TIMED, null)
                        .orElseThrow()
                        .at());
    }

    @Test
    void what_is_planned_after_the_hour_and_what_comes_after_the_days_digest_waits_for_tomorrow() {
        var tomorrow = digest(at(DAY.plusDays(1), "07:00"));
        assertEquals(
                tomorrow,
                told(pending(null, at(DAY, "07:30")), MAIL, Set.of(), SingleFor.TIMED, null)
                        .orElseThrow());
        assertEquals(
                tomorrow,
                told(pending(null, BEFORE), MAIL, Set.of(), SingleFor.TIMED, at(DAY, "07:00"))
                        .orElseThrow());
    }

    @Test
    void what_was_long_past_when_it_was_brought_in_does_not_come_singly() {
        var imported = pending(LocalTime.of(9, 30), at(DAY.plusDays(40), "12:00"));
        assertEquals(
                digest(at(DAY.plusDays(41), "07:00")),
                told(imported, MAIL, MAIL, SingleFor.TIMED, null).orElseThrow());
        assertEquals(Optional.empty(), told(imported, Set.of(), MAIL, SingleFor.TIMED, null));
    }
}
