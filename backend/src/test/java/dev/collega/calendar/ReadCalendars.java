package dev.collega.calendar;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.collega.testing.Person;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;

/** Reads calendars as two programs do that know nothing of each other. */
final class ReadCalendars {

    private static final int LONGEST_LINE = 75;

    private ReadCalendars() {}

    /** Makes a feed; returns its address within this server. */
    static String feedOf(Person member, Map<String, Object> settings) {
        String url = member.post("/calendar-feeds", settings)
                .statusCode(201)
                .extract()
                .path("url");
        return url.substring(url.indexOf("/api/v1/calendars/"));
    }

    static String text(String feed) {
        return given().get(feed).then().statusCode(200).extract().asString();
    }

    static ICalendar read(String feed) {
        return parse(text(feed));
    }

    /** Both readers understand it and have nothing to complain of, and no line is too long. */
    static ICalendar parse(String text) {
        for (var line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LINE, line);
        }
        var calendar = Biweekly.parse(text).first();
        assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty(), () -> calendar.validate(ICalVersion.V2_0) + text);
        var other = ical4j(text);
        assertTrue(!other.validate().hasErrors(), () -> other.validate() + text);
        assertEquals(calendar.getEvents().size(), other.getComponents("VEVENT").size());
        return calendar;
    }

    static Calendar ical4j(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    static VEvent event(ICalendar calendar, String titlePart) {
        return calendar.getEvents().stream()
                .filter(event -> event.getSummary().getValue().contains(titlePart))
                .findFirst()
                .orElseThrow(() -> new AssertionError(titlePart + " is not in " + calendar.getEvents()));
    }

    static TimeZone parseZone(String text) {
        return Biweekly.parse(text)
                .first()
                .getTimezoneInfo()
                .getTimezones()
                .iterator()
                .next()
                .getTimeZone();
    }

    static TimeZone ical4jZone(String text) {
        return new net.fortuna.ical4j.model.TimeZone((net.fortuna.ical4j.model.component.VTimeZone)
                ical4j(text).getComponents("VTIMEZONE").get(0));
    }

    /** When the occurrences of an event are, as biweekly works them out. */
    static List<Instant> occurrences(VEvent event, ZoneId zone, int most) {
        var found = new ArrayList<Instant>();
        var dates = event.getDateIterator(TimeZone.getTimeZone(zone));
        while (dates.hasNext() && found.size() < most) {
            found.add(dates.next().toInstant());
        }
        return found;
    }

    /**
     * When the occurrences of an event are, as ical4j works them out; as wall time, for it is not always right about which
     * moment that is in another year.
     */
    static List<LocalDateTime> occurrences(
            net.fortuna.ical4j.model.component.VEvent event,
            ZoneId zone,
            LocalDate from,
            LocalDate to,
            boolean wholeDays) {
        var period = wholeDays
                ? new Period<Temporal>(from, to)
                : new Period<Temporal>(from.atStartOfDay(zone), to.atStartOfDay(zone));
        return event.calculateRecurrenceSet(period).stream()
                .map(found -> onTheWall(found.getStart()))
                .sorted()
                .toList();
    }

    private static LocalDateTime onTheWall(Object start) {
        if (start instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        return start instanceof LocalDateTime local ? local : ((ZonedDateTime) start).toLocalDateTime();
    }
}
