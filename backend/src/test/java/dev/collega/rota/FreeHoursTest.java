package dev.collega.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FreeHoursTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static FreeHours hours(ZoneId zone, List<FreeWindow> windows, Shift... shifts) {
        return new FreeHours(zone, windows, true, List.of(shifts), List.of());
    }

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static Shift shift(ZoneId zone, String from, String to, ShiftKind kind) {
        return new Shift(at(zone, from), at(zone, to), kind);
    }

    private static FreeWindow window(DayOfWeek day, String from, String to) {
        return new FreeWindow(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static List<FreeWindow> everyDay(String from, String to) {
        return List.of(DayOfWeek.values()).stream()
                .map(day -> window(day, from, to))
                .toList();
    }

    @Test
    void unless_said_otherwise_it_is_from_seven_to_nine_in_the_evening() {
        var hours = hours(LISBON, FreeWindow.UNLESS_SAID);
        assertEquals(at(LISBON, "2026-11-21T07:00"), hours.nextFree(at(LISBON, "2026-11-21T03:00")));
        assertEquals(at(LISBON, "2026-11-21T20:59"), hours.nextFree(at(LISBON, "2026-11-21T20:59")));
        assertEquals(at(LISBON, "2026-11-22T07:00"), hours.nextFree(at(LISBON, "2026-11-21T21:00")));
        assertFalse(hours.isFree(at(LISBON, "2026-11-21T21:00")));
        assertTrue(hours.isFree(at(LISBON, "2026-11-21T07:00")));
    }

    @Test
    void a_window_may_end_on_the_day_after_and_over_the_end_of_the_week() {
        var hours = hours(LISBON, List.of(window(DayOfWeek.SUNDAY, "22:00", "01:30")));
        assertTrue(hours.isFree(at(LISBON, "2026-11-22T23:59")));
        assertTrue(hours.isFree(at(LISBON, "2026-11-23T01:29")));
        assertFalse(hours.isFree(at(LISBON, "2026-11-23T01:30")));
        assertEquals(at(LISBON, "2026-11-29T22:00"), hours.nextFree(at(LISBON, "2026-11-23T01:30")));
        assertEquals(at(LISBON, "2026-11-23T00:10"), hours.nextFree(at(LISBON, "2026-11-23T00:10")));
    }

    @Test
    void during_a_shift_and_for_ten_hours_after_a_night_there_is_silence() {
        var hours = hours(
                LISBON,
                FreeWindow.UNLESS_SAID,
                shift(LISBON, "2026-11-20T08:00", "2026-11-20T16:00", ShiftKind.BUSY),
                shift(LISBON, "2026-11-21T20:00", "2026-11-22T08:00", ShiftKind.NIGHT));
        assertEquals(at(LISBON, "2026-11-20T16:00"), hours.nextFree(at(LISBON, "2026-11-20T09:00")));
        assertTrue(hours.isFree(at(LISBON, "2026-11-20T07:59")));
        assertEquals(at(LISBON, "2026-11-22T18:00"), hours.nextFree(at(LISBON, "2026-11-21T20:30")));
        assertFalse(hours.isFree(at(LISBON, "2026-11-22T17:59")));
    }

    @Test
    void nights_in_a_row_leave_what_is_between_them() {
        var hours = hours(
                LISBON,
                everyDay("00:00", "00:00"),
                shift(LISBON, "2026-11-20T20:00", "2026-11-21T08:00", ShiftKind.NIGHT),
                shift(LISBON, "2026-11-21T20:00", "2026-11-22T08:00", ShiftKind.NIGHT));
        assertEquals(
                List.of(
                        new Span(at(LISBON, "2026-11-20T12:00"), at(LISBON, "2026-11-20T20:00")),
                        new Span(at(LISBON, "2026-11-21T18:00"), at(LISBON, "2026-11-21T20:00")),
                        new Span(at(LISBON, "2026-11-22T18:00"), at(LISBON, "2026-11-22T23:00"))),
                hours.between(at(LISBON, "2026-11-20T12:00"), at(LISBON, "2026-11-22T23:00")));
    }

    @Test
    void on_call_counts_as_the_member_chooses() {
        var shift = shift(LISBON, "2026-11-21T08:00", "2026-11-22T08:00", ShiftKind.ON_CALL);
        var noon = at(LISBON, "2026-11-21T12:00");
        var busy = new FreeHours(LISBON, FreeWindow.UNLESS_SAID, true, List.of(shift), List.of());
        var free = new FreeHours(LISBON, FreeWindow.UNLESS_SAID, false, List.of(shift), List.of());
        assertEquals(at(LISBON, "2026-11-22T18:00"), busy.nextFree(noon), "and after a night of it there is sleep");
        assertEquals(noon, free.nextFree(noon));
    }

    @Test
    void holidays_are_silent_and_those_that_meet_are_one() {
        var hours = new FreeHours(
                LISBON,
                FreeWindow.UNLESS_SAID,
                true,
                List.of(),
                List.of(
                        new Holiday(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-26")),
                        new Holiday(LocalDate.parse("2026-12-27"), LocalDate.parse("2027-01-03"))));
        assertEquals(at(LISBON, "2027-01-04T07:00"), hours.nextFree(at(LISBON, "2026-12-24T10:00")));
        assertEquals(LocalDate.parse("2027-01-04"), hours.afterHolidays(LocalDate.parse("2026-12-25")));
        assertEquals(LocalDate.parse("2026-12-23"), hours.afterHolidays(LocalDate.parse("2026-12-23")));
        assertTrue(hours.isHoliday(LocalDate.parse("2027-01-03")));
        assertFalse(hours.isHoliday(LocalDate.parse("2027-01-04")));
    }

    /** 2026-03-29: from 02:00 the clocks of Berlin show 03:00. 2026-10-25: 02:00 to 03:00 comes twice. */
    @Test
    void a_window_is_what_the_clock_shows_when_the_clocks_change() {
        var hours = hours(BERLIN, everyDay("02:15", "02:45"));
        assertEquals(at(BERLIN, "2026-03-30T02:15"), hours.nextFree(at(BERLIN, "2026-03-29T01:00")));
        var first = Instant.parse("2026-10-25T00:15:00Z");
        assertEquals(
                List.of(
                        new Span(first, first.plus(Duration.ofMinutes(30))),
                        new Span(first.plus(Duration.ofHours(1)), first.plus(Duration.ofMinutes(90)))),
                hours.between(at(BERLIN, "2026-10-25T00:00"), at(BERLIN, "2026-10-25T12:00")));
        var long_ = hours(BERLIN, everyDay("00:00", "00:00"));
        assertEquals(
                Duration.ofHours(23),
                Duration.between(
                        at(BERLIN, "2026-03-29T00:00"),
                        long_.between(at(BERLIN, "2026-03-29T00:00"), at(BERLIN, "2026-03-30T00:00"))
                                .get(0)
                                .to()));
    }

    /** Whoever looks at the clock on the wall, minute by minute, finds the same, in every zone and over every change. */
    @Test
    void in_every_zone_it_is_what_the_clock_on_the_wall_says() {
        var random = new Random(4711);
        for (var name : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
            var zone = ZoneId.of(name);
            var change = zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
            var start = change == null
                    ? Instant.parse("2026-05-01T00:00:00Z")
                    : change.getInstant().minus(Duration.ofHours(30));
            var windows = new ArrayList<FreeWindow>();
            for (var day : DayOfWeek.values()) {
                windows.add(new FreeWindow(
                        day,
                        LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)),
                        LocalTime.of(random.nextInt(24), 15 * random.nextInt(4))));
            }
            var busyFrom = start.plus(Duration.ofMinutes(15 * random.nextInt(200)));
            var shift = new Shift(busyFrom, busyFrom.plus(Duration.ofHours(1 + random.nextInt(12))), ShiftKind.NIGHT);
            var hours = new FreeHours(zone, windows, true, List.of(shift), List.of());
            var free = hours.between(start, start.plus(Duration.ofHours(60)));
            Instant next = null;
            for (var minute = 60 * 60 - 15; minute >= 0; minute -= 15) {
                var at = start.plus(Duration.ofMinutes(minute));
                var expected = isFree(at, zone, windows, shift);
                next = expected ? at : next;
                assertEquals(expected, hours.isFree(at), name + " " + at);
                assertEquals(expected, free.stream().anyMatch(span -> span.holds(at)), name + " between " + at);
                if (next != null) {
                    assertEquals(next, hours.nextFree(at), name + " next after " + at);
                }
            }
        }
    }

    private static boolean isFree(Instant at, ZoneId zone, List<FreeWindow> windows, Shift shift) {
        if (!at.isBefore(shift.start()) && at.isBefore(shift.end().plus(Duration.ofHours(10)))) {
            return false;
        }
        var day = at.atZone(zone).getDayOfWeek();
        var time = at.atZone(zone).toLocalTime();
        return windows.stream().anyMatch(window -> {
            if (window.to().isAfter(window.from())) {
                return window.day() == day && !time.isBefore(window.from()) && time.isBefore(window.to());
            }
            return window.day() == day && !time.isBefore(window.from())
                    || window.day().plus(1) == day && time.isBefore(window.to());
        });
    }

    @Test
    void what_covers_three_hours_of_the_night_is_a_night() {
        assertTrue(isNight("2026-11-20T20:00", "2026-11-21T08:00"));
        assertTrue(isNight("2026-11-20T14:00", "2026-11-21T01:00"));
        assertTrue(isNight("2026-11-20T03:00", "2026-11-20T11:00"));
        assertTrue(isNight("2026-11-20T08:00", "2026-11-21T08:00"), "a day round");
        assertFalse(isNight("2026-11-20T14:00", "2026-11-21T00:30"));
        assertFalse(isNight("2026-11-20T05:00", "2026-11-20T13:00"));
        assertFalse(isNight("2026-11-20T09:00", "2026-11-22T17:00"), "a conference");
    }

    private static boolean isNight(String from, String to) {
        return Shift.isNight(at(LISBON, from), at(LISBON, to), LISBON);
    }
}
