package dev.collega.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rotas of other programs become here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RotaCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant FROM = at("2026-11-01T00:00");
    private static final Instant TO = at("2026-12-31T00:00");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static Shift shift(String from, String to, ShiftKind kind) {
        return new Shift(at(from), at(to), kind);
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:1@rota\r\nDTSTAMP:20261101T000000Z\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\n";
    }

    private static byte[] calendar(String... parts) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Rota//EN\r\n" + String.join("", parts)
                        + "END:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<Shift> read(String... parts) {
        return read(calendar(parts));
    }

    private static List<Shift> read(byte[] file) {
        try {
            return new RotaCalendar(BERLIN, FROM, TO).shifts(file);
        } catch (UnreadableRota e) {
            throw new AssertionError(e.getMessage());
        }
    }

    private static String unreadable(byte[] file) {
        return assertThrows(UnreadableRota.class, () -> new RotaCalendar(BERLIN, FROM, TO).shifts(file))
                .getMessage();
    }

    @Test
    void a_day_and_a_night_by_their_hours() {
        assertEquals(
                List.of(
                        shift("2026-11-21T08:00", "2026-11-21T16:30", ShiftKind.BUSY),
                        shift("2026-11-22T20:00", "2026-11-23T08:00", ShiftKind.NIGHT)),
                read(
                        event("DTSTART;TZID=Europe/Berlin:20261122T200000", "DTEND;TZID=Europe/Berlin:20261123T080000"),
                        event("DTSTART:20261121T070000Z", "DTEND:20261121T153000Z", "SUMMARY:Früh")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N",
                "N1? no: Night",
                "Night shift ICU",
                "NACHTDIENST",
                "Nachtwache",
                "Noite",
                "Turno de noche",
                "Nuit",
                "Notte",
                "n / intensive",
                "LN"
            })
    void a_night_by_its_words(String summary) {
        // By its hours nobody could tell.
        assertEquals(
                List.of(shift("2026-11-21T18:00", "2026-11-21T23:00", ShiftKind.NIGHT)),
                read(event(
                        "DTSTART;TZID=Europe/Berlin:20261121T180000",
                        "DTEND;TZID=Europe/Berlin:20261121T230000",
                        "SUMMARY:" + summary)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On call",
                "on-call cardiology",
                "Dienst",
                "Rufdienst",
                "Bereitschaftsdienst",
                "Guardia",
                "guàrdia",
                "Astreinte",
                "Prevenção",
                "Stand-by"
            })
    void on_call_by_its_words(String summary) {
        assertEquals(
                List.of(shift("2026-11-21T08:00", "2026-11-21T17:00", ShiftKind.ON_CALL)),
                read(event("DTSTART;TZID=Europe/Berlin:20261121T080000", "DURATION:PT9H", "SUMMARY:" + summary)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tonight we meet",
                "Midnight mass",
                "Frühdienst",
                "Spätdienst",
                "Nuclear medicine",
                "Call room",
                "Office"
            })
    void other_words_are_not_taken_for_them(String summary) {
        assertEquals(
                List.of(shift("2026-11-21T08:00", "2026-11-21T17:00", ShiftKind.BUSY)),
                read(event(
                        "DTSTART;TZID=Europe/Berlin:20261121T080000",
                        "DTEND;TZID=Europe/Berlin:20261121T170000",
                        "SUMMARY:" + summary)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Off",
                "Day off",
                "Annual leave",
                "Urlaub",
                "frei",
                "Férias",
                "Folga",
                "Libre",
                "Congé",
                "Nights off"
            })
    void whoever_is_off_is_not_busy(String summary) {
        assertEquals(
                List.of(),
                read(event("DTSTART;VALUE=DATE:20261121", "DTEND;VALUE=DATE:20261123", "SUMMARY:" + summary)));
    }

    @Test
    void what_has_only_a_day_takes_the_usual_hours() {
        assertEquals(
                List.of(
                        shift("2026-11-20T00:00", "2026-11-21T00:00", ShiftKind.BUSY),
                        shift("2026-11-21T20:00", "2026-11-22T08:00", ShiftKind.NIGHT),
                        shift("2026-11-22T20:00", "2026-11-23T08:00", ShiftKind.NIGHT),
                        shift("2026-11-25T08:00", "2026-11-26T08:00", ShiftKind.ON_CALL)),
                read(
                        event("DTSTART;VALUE=DATE:20261120", "SUMMARY:Long day"),
                        event("DTSTART;VALUE=DATE:20261121", "DTEND;VALUE=DATE:20261123", "SUMMARY:N"),
                        event("DTSTART;VALUE=DATE:20261125", "SUMMARY:On call"),
                        event("DTSTART;VALUE=DATE:20261127", "SUMMARY:Birthday of a friend", "TRANSP:TRANSPARENT")));
    }

    @Test
    void cancelled_endless_and_empty_events_are_left_out() {
        assertEquals(
                List.of(),
                read(
                        event("DTSTART:20261121T070000Z", "DTEND:20261121T153000Z", "STATUS:CANCELLED"),
                        event("DTSTART:20261121T070000Z"),
                        event("DTSTART:20261121T070000Z", "DTEND:20261121T060000Z"),
                        event(
                                "DTSTART;VALUE=DATE:20261101",
                                "DTEND;VALUE=DATE:20261231",
                                "SUMMARY:Rotation in cardiology"),
                        event("SUMMARY:Without a date"),
                        event("DTSTART:20200101T070000Z", "DTEND:20200101T080000Z"),
                        event("DTSTART:20280101T070000Z", "DTEND:20280101T080000Z")));
    }

    @Test
    void a_series_keeps_its_time_of_day_over_a_change_of_clocks_and_leaves_out_its_exceptions() {
        var file = calendar(
                event(
                        "DTSTART;TZID=Europe/Berlin:20260302T200000",
                        "DTEND;TZID=Europe/Berlin:20260303T070000",
                        "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130T190000Z",
                        "EXDATE;TZID=Europe/Berlin:20261109T200000"),
                // The one of the 16th is a day later.
                event(
                        "RECURRENCE-ID;TZID=Europe/Berlin:20261116T200000",
                        "DTSTART;TZID=Europe/Berlin:20261117T200000",
                        "DTEND;TZID=Europe/Berlin:20261118T070000"));
        assertEquals(
                List.of(
                        shift("2026-11-02T20:00", "2026-11-03T07:00", ShiftKind.NIGHT),
                        shift("2026-11-17T20:00", "2026-11-18T07:00", ShiftKind.NIGHT),
                        shift("2026-11-23T20:00", "2026-11-24T07:00", ShiftKind.NIGHT),
                        shift("2026-11-30T20:00", "2026-12-01T07:00", ShiftKind.NIGHT)),
                read(file));
    }

    @Test
    void a_cancelled_occurrence_of_a_series_is_none() {
        assertEquals(
                List.of(shift("2026-11-21T08:00", "2026-11-21T16:00", ShiftKind.BUSY)),
                read(
                        event(
                                "DTSTART;TZID=Europe/Berlin:20261121T080000",
                                "DURATION:PT8H",
                                "RRULE:FREQ=DAILY;COUNT=2"),
                        event(
                                "RECURRENCE-ID;TZID=Europe/Berlin:20261122T080000",
                                "DTSTART;TZID=Europe/Berlin:20261122T080000",
                                "DURATION:PT8H",
                                "STATUS:CANCELLED")));
    }

    @Test
    void dates_beside_the_rule_and_whole_days_that_come_again() {
        assertEquals(
                List.of(
                        shift("2026-11-21T08:00", "2026-11-21T16:00", ShiftKind.BUSY),
                        shift("2026-11-25T08:00", "2026-11-25T16:00", ShiftKind.BUSY)),
                read(event("DTSTART:20261121T070000Z", "DURATION:PT8H", "RDATE:20261125T070000Z")));
        assertEquals(
                List.of(
                        shift("2026-12-24T20:00", "2026-12-25T08:00", ShiftKind.NIGHT),
                        shift("2026-12-26T20:00", "2026-12-27T08:00", ShiftKind.NIGHT)),
                read(event(
                        "DTSTART;VALUE=DATE:20261224",
                        "RRULE:FREQ=DAILY;COUNT=3",
                        "EXDATE;VALUE=DATE:20261225",
                        "SUMMARY:N")));
    }

    /** As Outlook writes it: a name that nobody else knows, and its own explanation of it. */
    @Test
    void a_zone_that_the_calendar_explains_itself_is_understood() {
        var zone = """
                BEGIN:VTIMEZONE
                TZID:W. Europe Standard Time
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                """;
        assertEquals(
                List.of(shift("2026-11-21T08:00", "2026-11-21T16:00", ShiftKind.BUSY)),
                read(
                        zone,
                        event(
                                "DTSTART;TZID=W. Europe Standard Time:20261121T080000",
                                "DTEND;TZID=W. Europe Standard Time:20261121T160000")));
    }

    @Test
    void times_without_a_zone_and_with_one_that_nobody_knows_are_the_members() {
        var expected = List.of(shift("2026-11-21T08:00", "2026-11-21T16:00", ShiftKind.BUSY));
        assertEquals(expected, read(event("DTSTART:20261121T080000", "DTEND:20261121T160000")));
        assertEquals(expected, read(event("DTSTART;TZID=Ward 3:20261121T080000", "DTEND;TZID=Ward 3:20261121T160000")));
    }

    @Test
    void letters_of_another_time_and_a_byte_order_mark_do_no_harm() {
        var text =
                new String(calendar(event("DTSTART;VALUE=DATE:20261121", "SUMMARY:Prevenção")), StandardCharsets.UTF_8);
        var expected = List.of(shift("2026-11-21T08:00", "2026-11-22T08:00", ShiftKind.ON_CALL));
        assertEquals(expected, read(text.getBytes(Charset.forName("windows-1252"))));
        assertEquals(expected, read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, read(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_is_no_calendar_is_refused_and_not_repeated() {
        for (var text : List.of("<html><title>Sign in, please</title></html>", "Name,Date\nSign in", "\0\0Sign in")) {
            assertTrue(!unreadable(text.getBytes(StandardCharsets.UTF_8)).contains("Sign in"));
        }
        assertEquals(List.of(), read(calendar()), "an empty one is one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19700101T000000|FREQ=SECONDLY",
                "20260101T000000|FREQ=MINUTELY",
                "20260101T000000|FREQ=HOURLY",
                "00010101T000000|FREQ=DAILY",
                "20260101T000000|FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "20260101T000000|FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
                "20260101T000000|FREQ=DAILY;INTERVAL=2147483647",
                "20000101T000000|FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7;BYMINUTE=0,1,2,3,4;BYSECOND=0,1,2,3",
                "20261101T000000|FREQ=DAILY;COUNT=2147483647",
                "20260101T000000|FREQ=NEVER",
                "20260101T000000|;;;",
            })
    void a_rule_that_is_made_to_be_computed_without_end_is_not(String start, String rule) {
        assertTimeout(
                Duration.ofSeconds(4),
                () -> read(
                        event("DTSTART:" + start, "DURATION:PT1M", "RRULE:" + rule),
                        event("DTSTART:20261121T070000Z", "DURATION:PT8H")));
        assertTrue(read(
                        event("DTSTART:" + start, "DURATION:PT1M", "RRULE:" + rule),
                        event("DTSTART:20261121T070000Z", "DURATION:PT8H"))
                .contains(shift("2026-11-21T08:00", "2026-11-21T16:00", ShiftKind.BUSY)));
    }

    @Test
    void a_zone_that_is_made_so_is_refused() {
        for (var rule : List.of("FREQ=SECONDLY", "FREQ=YEARLY;BYSECOND=1,2,3", "FREQ=DAILY")) {
            var zone =
                    "BEGIN:VTIMEZONE\r\nTZID:Evil\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0200\r\n"
                            + "TZOFFSETTO:+0100\r\nRRU\r\n LE:" + rule + "\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
            var event = event("DTSTART;TZID=Evil:20261121T080000", "DURATION:PT8H");
            assertTimeout(Duration.ofSeconds(4), () -> unreadable(calendar(zone, event)));
        }
    }

    @Test
    void too_many_events_shifts_and_nested_things_are_refused() {
        var one = event("DTSTART:20200101T070000Z", "DURATION:PT1H");
        assertTrue(unreadable(calendar(one.repeat(10_001))).contains("more than 10000 events"));
        assertTrue(unreadable(calendar(
                        event("DTSTART:20261101T000000Z", "DURATION:PT1M", "RRULE:FREQ=DAILY;BYHOUR=1,2,3,4")
                                .repeat(1),
                        manyShifts()))
                .contains("more than 2000 shifts"));
        assertTimeout(Duration.ofSeconds(10), () -> {
            try {
                new RotaCalendar(BERLIN, FROM, TO).shifts(calendar("BEGIN:X\r\n".repeat(100_000)));
            } catch (UnreadableRota e) {
                assertTrue(e.getMessage().contains("damaged"));
            }
        });
    }

    private static String manyShifts() {
        var events = new StringBuilder();
        for (var number = 0; number < 2_001; number++) {
            events.append(event(
                    "DTSTART:202611%02dT%02d%02d00Z".formatted(1 + number / 1_200, number / 60 % 20, number % 60),
                    "DURATION:PT1M"));
        }
        return events.toString();
    }
}
