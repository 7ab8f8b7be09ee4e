package dev.collega.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DueTest {

    private static Instant due(String date, String time, String zone) {
        return Due.instantOf(LocalDate.parse(date), time == null ? null : LocalTime.parse(time), ZoneId.of(zone));
    }

    @Test
    void a_time_that_the_clocks_leave_out_comes_as_much_later_as_they_are_put_forward() {
        assertEquals(Instant.parse("2026-03-29T01:30:00Z"), due("2026-03-29", "01:30", "Europe/Lisbon"));
        // Half an hour only.
        assertEquals(Instant.parse("2026-10-03T15:45:00Z"), due("2026-10-04", "02:15", "Australia/Lord_Howe"));
    }

    @Test
    void a_time_that_comes_twice_counts_the_first_time() {
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), due("2026-10-25", "01:30", "Europe/Lisbon"));
    }

    @Test
    void a_day_begins_when_its_first_minute_comes() {
        // At midnight the clocks are put forward.
        assertEquals(Instant.parse("2026-09-06T04:00:00Z"), due("2026-09-06", null, "America/Santiago"));
        // Samoa went over the date line: this day never came.
        assertEquals(Instant.parse("2011-12-30T10:00:00Z"), due("2011-12-30", null, "Pacific/Apia"));
    }

    @Test
    void around_every_change_of_clocks_in_every_zone_from_2020_to_2035_the_rule_holds() {
        var from = Instant.parse("2020-01-01T00:00:00Z");
        var to = Instant.parse("2036-01-01T00:00:00Z");
        var changes = 0;
        for (var name : ZoneId.getAvailableZoneIds()) {
            if (name.contains("~")) {
                // A calendar library registers what it reads from files as a zone of this process.
                continue;
            }
            var zone = ZoneId.of(name);
            for (var change = zone.getRules().nextTransition(from);
                    change != null && change.getInstant().isBefore(to);
                    change = zone.getRules().nextTransition(change.getInstant())) {
                around(change)
                        .forEach(time -> assertEquals(
                                expected(time, zone).toInstant(time, zone),
                                Due.instantOf(time.toLocalDate(), time.toLocalTime(), zone),
                                () -> time + " " + name));
                changes++;
            }
        }
        assertTrue(changes > 5_000, changes + " changes");
    }

    private static Stream<LocalDateTime> around(ZoneOffsetTransition change) {
        return Stream.of(change.getDateTimeBefore(), change.getDateTimeAfter())
                .flatMap(time -> Stream.of(-1441, -61, -31, -1, 0, 1, 15, 29, 30, 31, 59, 60, 61, 1441)
                        .map(time::plusMinutes));
    }

    /** What RFC 5545 (3.3.5) says: the offset before a gap; of two offsets, the one that comes first. */
    private static Offset expected(LocalDateTime time, ZoneId zone) {
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(time);
        return valid.isEmpty()
                ? (local, in) ->
                        local.toInstant(in.getRules().getTransition(local).getOffsetBefore())
                : (local, in) -> valid.stream()
                        .map(local::toInstant)
                        .min(Instant::compareTo)
                        .orElseThrow();
    }

    private interface Offset {
        Instant toInstant(LocalDateTime time, ZoneId zone);
    }
}
