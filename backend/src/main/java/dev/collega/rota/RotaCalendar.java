package dev.collega.rota;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A duty rota as a calendar of any program (iCalendar), read into shifts. Nothing but times and kinds leaves this class. What
 * comes in may be anybody's: an event that cannot be understood is left out, and one that would keep us busy is too.
 */
final class RotaCalendar {

    private static final int MOST_EVENTS = 10_000;
    private static final int MOST_SHIFTS = 2_000;
    private static final Duration LONGEST_WORK = Duration.ofSeconds(5);

    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]");
    /** When the clocks of a zone change: once a year, and in a way that is found at once. */
    private static final Pattern YEARLY =
            Pattern.compile("(?i)RRULE:(?!.*BY(HOUR|MINUTE|SECOND|YEARDAY|WEEKNO|SETPOS)).*FREQ=YEARLY.*");

    private static final int MOST_RULES_OF_ZONES = 200;

    private final ZoneId zone;
    private final Instant from;
    private final Instant to;

    /**
     * @param zone in which times are meant that name none
     * @param from shifts that end after this
     * @param to and begin before this are read
     */
    RotaCalendar(ZoneId zone, Instant from, Instant to) {
        this.zone = zone;
        this.from = from;
        this.to = to;
    }

    /** @return in their order, without doubles */
    List<Shift> shifts(byte[] file) throws UnreadableRota {
        var text = text(file);
        if (!text.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            throw new UnreadableRota("What is there is no calendar (iCalendar, usually a file that ends in .ics).");
        }
        var shifts = new TreeSet<>(Shift.IN_ORDER);
        var work = new Work();
        for (var calendar : calendars(withoutStrangeZones(text))) {
            read(calendar, shifts, work);
        }
        return List.copyOf(shifts);
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(file, Charset.forName("windows-1252"));
        }
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    }

    /** Line by line, before anybody computes with it: a zone could be made so that its changes never end. */
    private static String withoutStrangeZones(String text) throws UnreadableRota {
        var unfolded = FOLD.matcher(text).replaceAll("");
        var inZone = false;
        var rules = 0;
        for (var lines = unfolded.lines().iterator(); lines.hasNext(); ) {
            var line = lines.next().strip();
            if (line.equalsIgnoreCase("BEGIN:VTIMEZONE") || line.equalsIgnoreCase("END:VTIMEZONE")) {
                inZone = line.length() == "BEGIN:VTIMEZONE".length();
            } else if (inZone && isRule(line)) {
                if (!YEARLY.matcher(line).matches() || ++rules > MOST_RULES_OF_ZONES) {
                    throw new UnreadableRota("The time zones in the calendar cannot be understood.");
                }
            }
        }
        return unfolded;
    }

    private static boolean isRule(String line) {
        return line.regionMatches(true, 0, "RRULE", 0, 5) || line.regionMatches(true, 0, "EXRULE", 0, 6);
    }

    private List<ICalendar> calendars(String text) throws UnreadableRota {
        try (var reader = new ICalReader(text)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(zone));
            return reader.readAll();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The last of them for what is nested without an end.
            throw new UnreadableRota("The calendar is damaged and cannot be read.");
        }
    }

    /** A count of what was done, over all calendars in the file. */
    private static final class Work {

        private final long start = System.nanoTime();
        private int events;

        void one() throws UnreadableRota {
            if (++events > MOST_EVENTS) {
                throw new UnreadableRota("The calendar holds more than " + MOST_EVENTS + " events.");
            }
            if (System.nanoTime() - start > LONGEST_WORK.toNanos()) {
                throw new UnreadableRota("The calendar takes too long to read.");
            }
        }
    }

    private void read(ICalendar calendar, Set<Shift> shifts, Work work) throws UnreadableRota {
        var moved = moved(calendar);
        for (var event : calendar.getEvents()) {
            work.one();
            try {
                new RotaEvent(event, calendar.getTimezoneInfo(), zone)
                        .shifts(from, to, event.getRecurrenceId() == null ? moved : Set.of())
                        .forEach(shifts::add);
            } catch (RuntimeException e) {
                // One event that nobody can understand; all the others still count.
                continue;
            }
            if (shifts.size() > MOST_SHIFTS) {
                throw new UnreadableRota(
                        "The calendar holds more than " + MOST_SHIFTS + " shifts of the time that counts.");
            }
        }
    }

    /** One occurrence of a series, by when it would have been, that an event of its own stands for. */
    record Moved(String uid, Instant at) {}

    private Set<Moved> moved(ICalendar calendar) {
        var moved = new HashSet<Moved>();
        for (var event : calendar.getEvents()) {
            var instead = event.getRecurrenceId();
            if (instead != null && instead.getValue() != null && event.getUid() != null) {
                var clock = RotaClock.of(calendar.getTimezoneInfo(), instead, instead.getValue(), zone);
                moved.add(new Moved(event.getUid().getValue(), clock.instant(RotaClock.local(instead.getValue()))));
            }
        }
        return moved;
    }

    static String uid(VEvent event) {
        return event.getUid() == null ? null : event.getUid().getValue();
    }
}
