package dev.collega.opendoor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MonthTest {

    @Test
    void a_month_begins_where_the_member_lives() {
        var now = Instant.parse("2026-03-31T23:30:00Z");
        assertEquals(
                new Month(Instant.parse("2026-03-01T00:00:00Z"), LocalDate.of(2026, 4, 1)),
                Month.of(now, ZoneId.of("UTC")));
        assertEquals(
                new Month(Instant.parse("2026-03-31T22:00:00Z"), LocalDate.of(2026, 5, 1)),
                Month.of(now, ZoneId.of("Europe/Berlin")));
    }
}
