package dev.collega.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.followup.CalendarEvent;
import dev.collega.followup.CalendarEvent.Identity;
import dev.collega.followup.CalendarEvent.Words;
import dev.collega.followup.FollowUpCalendar;
import dev.collega.followup.FollowUpState;
import dev.collega.followup.RecurrenceDates;
import dev.collega.followup.RecursFrom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What comes again, written as a calendar and read back by others, is on the same days and at the same time on the wall. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeriesEventsTest {

    private static final List<String> RULES = List.of(
            "FREQ=DAILY",
            "FREQ=DAILY;INTERVAL=10",
            "FREQ=DAILY;COUNT=40",
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
            "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,SU;WKST=SU",
            "FREQ=WEEKLY;UNTIL=20270630",
            "FREQ=MONTHLY",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=MONTHLY;BYDAY=3MO",
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "FREQ=MONTHLY;COUNT=9",
            "FREQ=YEARLY",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD",
            "RSCALE=GREGORIAN;FREQ=MONTHLY;INTERVAL=3;SKIP=BACKWARD",
            "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30;COUNT=12;SKIP=BACKWARD",
            "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD",
            "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD",
            "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD",
            "RSCALE=GREGORIAN;FREQ=WEEKLY;SKIP=BACKWARD");

    private static final List<String> ZONES = List.of(
            "Europe/Lisbon",
            "Europe/Warsaw",
            "America/New_York",
            "America/Santiago",
            "Asia/Kathmandu",
            "Asia/Tehran",
            "Pacific/Apia",
            "America/Nuuk",
            "Atlantic/Azores",
            "Pacific/Chatham",
            "UTC");

    private static final Instant BEGIN = Instant.parse("2024-01-02T00:00:00Z");
    private static final Instant END = Instant.parse("2033-01-01T00:00:00Z");
    private static final Pattern OBSERVANCE =
            Pattern.compile("DTSTART:(\\S+)\\s+TZOFFSETFROM:(\\S+)\\s+TZOFFSETTO:\\S+\\s+(?:RRULE:(\\S+))?");

    private static final UUID INSTANCE = new UUID(1, 2);
    private static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");

    private final Random random = new Random(20261121);

    @Test
    void two_readers_find_the_same_dates_as_we_do() throws IOException {
        for (var rule : RULES) {
            for (var zone : ZONES) {
                var start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(90));
                if (rule.contains("SKIP") && random.nextBoolean()) {
                    start = rule.contains("YEARLY") ? LocalDate.of(2024, 2, 29) : LocalDate.of(2026, 1, 31);
                }
                check(rule, ZoneId.of(zone), start, random.nextInt(3));
            }
        }
    }

    /** Some occurrences on in a series, of which some were skipped. */
    private void check(String rule, ZoneId zone, LocalDate start, int gone) throws IOException {
        var dates = RecurrenceDates.of(rule, start);
        var first = dates.from(start).findFirst().orElseThrow();
        var passed = dates.from(first).limit(gone + 1).toList();
        var due = passed.get(passed.size() - 1);
        var time = random.nextInt(4) == 0 ? null : LocalTime.of(random.nextInt(24), 30);
        var skipped = passed.size() > 1 && random.nextBoolean() ? passed.get(passed.size() - 2) : null;
        var planned = planned(rule, first, due, time, skipped, null);
        var text = write(planned, zone, first);
        ReadCalendars.parse(text);

        var to = due.plusYears(2);
        var expected = dates.from(due)
                .takeWhile(date -> date.isBefore(to))
                .map(date -> date.atTime(time == null ? LocalTime.MIDNIGHT : time)
                        .atZone(zone)
                        .toInstant())
                .limit(30)
                .toList();
        var what = rule + " in " + zone + " from " + first + " due " + due + "\n" + text;
        // Whole days are days of this machine to one reader.
        var clock = time == null ? ZoneId.systemDefault() : zone;
        var found = biweekly.Biweekly.parse(text).first().getEvents().stream()
                .flatMap(event -> ReadCalendars.occurrences(event, clock, expected.size()).stream())
                .sorted()
                .limit(expected.size())
                .toList();
        assertEquals(onTheWall(expected, zone, time), onTheWall(found, clock, time), what);
        var others =
                ReadCalendars.ical4j(text).<net.fortuna.ical4j.model.component.VEvent>getComponents("VEVENT").stream()
                        .flatMap(event ->
                                ReadCalendars.occurrences(event, zone, first.minusDays(1), to, time == null).stream())
                        .sorted()
                        .limit(expected.size())
                        .toList();
        assertEquals(onTheWall(expected, zone, time), others, what);
    }

    private static List<LocalDateTime> onTheWall(List<Instant> instants, ZoneId zone, LocalTime time) {
        return instants.stream()
                .map(at -> LocalDateTime.ofInstant(at, zone))
                .map(at -> time == null ? at.truncatedTo(ChronoUnit.DAYS) : at)
                .toList();
    }

    private static Planned planned(
            String rule, LocalDate start, LocalDate due, LocalTime time, LocalDate skipped, LocalDate snoozed) {
        return new Planned(
                new UUID(3, 4),
                "Ana",
                "Call",
                null,
                due,
                time,
                5,
                snoozed,
                rule,
                RecursFrom.DUE,
                start,
                4,
                skipped,
                null,
                AT,
                AT,
                FollowUpState.OPEN,
                7);
    }

    private static String write(Planned planned, ZoneId zone, LocalDate today) throws IOException {
        var words = new Words("Call (Ana)", null, null);
        var identity = new Identity(FollowUpCalendar.uid(planned.id(), INSTANCE), 7, AT, AT);
        var span = new CalendarSpan(LocalDate.MIN, today);
        return write(new SeriesEvents(planned, zone, span, words, identity, number -> identity).events(), zone);
    }

    private static String write(List<CalendarEvent> events, ZoneId zone) throws IOException {
        var out = new ByteArrayOutputStream();
        var calendar = new FollowUpCalendar(out, zone);
        calendar.begin("Tests", "Of series", "PT1H");
        calendar.explainZone(LocalDate.of(2024, 1, 1), LocalDate.of(2033, 1, 1));
        for (var event : events) {
            calendar.add(event);
        }
        calendar.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void month_ends_are_said_in_words_that_every_calendar_knows() throws IOException {
        var start = LocalDate.of(2026, 1, 31);
        var monthly = write(
                planned("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD", start, start, null, null, null),
                ZoneId.of("Europe/Lisbon"),
                start);
        assertTrue(monthly.contains("RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"), monthly);
        var leap = LocalDate.of(2024, 2, 29);
        var yearly = write(
                planned("RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD", leap, leap, null, null, null),
                ZoneId.of("Europe/Lisbon"),
                leap);
        assertTrue(yearly.contains("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"), yearly);
    }

    @Test
    void an_end_is_told_in_utc_where_there_is_a_time_and_what_is_left_is_counted_anew() throws IOException {
        var start = LocalDate.of(2027, 5, 31);
        var until = planned("FREQ=WEEKLY;UNTIL=20270630", start, start, LocalTime.of(23, 30), null, null);
        assertTrue(write(until, ZoneId.of("America/New_York"), start).contains("UNTIL=20270701T035959Z"));
        var third = LocalDate.of(2027, 6, 2);
        var counted = planned("FREQ=DAILY;COUNT=10", start, third, null, null, null);
        assertTrue(write(counted, ZoneId.of("UTC"), start).contains("COUNT=8"));
        var last = planned("FREQ=DAILY;COUNT=3", start, third, null, null, LocalDate.of(2027, 6, 20));
        var text = write(last, ZoneId.of("UTC"), start);
        assertTrue(text.contains("DTSTART;VALUE=DATE:20270620") && !text.contains("RRULE"), text);
    }

    @Test
    void an_occurrence_that_is_no_date_of_the_rule_stands_by_itself() throws IOException {
        var monday = LocalDate.of(2027, 5, 3);
        var moved = planned("FREQ=WEEKLY;BYDAY=MO", monday, LocalDate.of(2027, 5, 12), null, null, null);
        var text = write(moved, ZoneId.of("UTC"), monday);
        var events = ReadCalendars.parse(text).getEvents();
        assertEquals(2, events.size());
        assertTrue(text.contains("DTSTART;VALUE=DATE:20270512") && text.contains("DTSTART;VALUE=DATE:20270517"), text);
    }

    @Test
    void every_zone_is_explained_as_its_clocks_go() throws IOException {
        var wrong = new ArrayList<String>();
        for (var id : ZoneId.getAvailableZoneIds()) {
            if (!id.contains("/") && !id.equals("UTC") || id.startsWith("SystemV/") || id.startsWith("Etc/")) {
                continue;
            }
            var zone = ZoneId.of(id);
            var text = write(List.of(), zone);
            if (!changes(zone).equals(onsets(text))) {
                wrong.add(id + " " + changes(zone) + " but " + onsets(text));
            }
            readersAgree(zone, text, wrong);
        }
        assertEquals(List.of(), wrong);
    }

    private static List<Instant> changes(ZoneId zone) {
        var found = new ArrayList<Instant>();
        var change = zone.getRules().nextTransition(BEGIN);
        while (change != null && change.getInstant().isBefore(END)) {
            found.add(change.getInstant());
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return found;
    }

    /** When the clocks change by what is written, to the second. */
    private static List<Instant> onsets(String text) {
        var found = new TreeSet<Instant>();
        for (var observance : text.split("BEGIN:(STANDARD|DAYLIGHT)")) {
            var start = OBSERVANCE.matcher(observance);
            if (start.find()) {
                var local = LocalDateTime.parse(start.group(1), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
                var offset = ZoneOffset.of(start.group(2));
                var rule = start.group(3);
                (rule == null
                                ? Stream.of(local.toLocalDate())
                                : RecurrenceDates.of(rule, local.toLocalDate()).from(local.toLocalDate()))
                        .takeWhile(date -> date.getYear() < 2034)
                        .map(date -> date.atTime(local.toLocalTime()).toInstant(offset))
                        .filter(at -> at.isAfter(BEGIN) && at.isBefore(END))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** Within hours of a change neither reader is sure of it, and one takes summer time for an hour, and winter for what it is today. */
    private void readersAgree(ZoneId zone, String text, List<String> wrong) {
        var biweekly = ReadCalendars.parseZone(text);
        var ical4j = ReadCalendars.ical4jZone(text);
        for (var i = 0; i < 12; i++) {
            var at = BEGIN.plusSeconds(random.nextInt(8 * 365 * 24) * 3600L);
            var change = zone.getRules().nextTransition(at.minusSeconds(86_400));
            if (change != null && change.getInstant().isBefore(at.plusSeconds(86_400))) {
                continue;
            }
            var expected = zone.getRules().getOffset(at).getTotalSeconds() * 1000;
            var rules = zone.getRules();
            var lasting = rules.getStandardOffset(BEGIN).equals(rules.getStandardOffset(END));
            var usual = lasting
                    && List.of(0L, 60L).contains(rules.getDaylightSavings(at).toMinutes());
            if (lasting && ical4j.getOffset(at.toEpochMilli()) != expected
                    || usual && biweekly.getOffset(at.toEpochMilli()) != expected) {
                wrong.add(zone + " at " + at);
            }
        }
    }
}
