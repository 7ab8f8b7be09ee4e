package dev.collega.followup;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import dev.collega.followup.CalendarEvent.Identity;
import dev.collega.followup.CalendarEvent.Series;
import dev.collega.followup.CalendarEvent.State;
import dev.collega.followup.CalendarEvent.When;
import dev.collega.followup.CalendarEvent.Words;
import dev.collega.shared.database.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Follow-ups as events of a calendar (RFC 5545), for to-dos are shown by few. What has a time is in the member's zone,
 * which the calendar explains; what has none is for the whole day.
 */
public final class FollowUpCalendar {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final VObjectWriter lines;
    private final ZoneId zone;
    private final UUID instance;
    private final Instant now;

    /** For an archive; what it cannot say of a follow-up is said of now. */
    FollowUpCalendar(OutputStream out, ZoneId zone, UUID instance, Instant now) {
        this.lines = new VObjectWriter(
                new OutputStreamWriter(new FoldedLines(out), StandardCharsets.UTF_8), SyntaxStyle.NEW);
        this.lines.getFoldedLineWriter().setLineLength(null);
        this.zone = zone;
        this.instance = instance;
        this.now = now;
    }

    /**
     * @param out is left open
     * @param zone the owner's
     */
    public FollowUpCalendar(OutputStream out, ZoneId zone) {
        this(out, zone, null, null);
    }

    /** The same follow-up has the same identifier in every export and every feed. */
    public static String uid(UUID followUp, UUID instance) {
        return followUp + "@" + instance;
    }

    void begin(Handle database, UUID owner) throws IOException {
        begin();
        record Span(LocalDate first, LocalDate last) {}
        var timed = database.createQuery(
                        "select min(due_on) as first, max(due_on) as last from follow_up where owner_id = :me and due_at is not null")
                .bind("me", owner)
                .map((row, context) -> new Span(Rows.date(row, "first"), Rows.date(row, "last")))
                .one();
        if (timed.first() != null) {
            explainZone(timed.first(), timed.last());
        }
    }

    private void begin() throws IOException {
        lines.writeBeginComponent("VCALENDAR");
        lines.writeProperty("VERSION", "2.0");
        lines.writeProperty("PRODID", "-//Collega//Follow-ups//EN");
        lines.writeProperty("CALSCALE", "GREGORIAN");
    }

    /**
     * Begins a calendar that is fetched again and again.
     *
     * @param refresh how often that is worth while, as a duration (RFC 5545, 3.3.6)
     */
    public void begin(String name, String description, String refresh) throws IOException {
        begin();
        // The names of RFC 7986, and those that were usual before it.
        text("NAME", name);
        text("X-WR-CALNAME", name);
        text("DESCRIPTION", description);
        text("X-WR-CALDESC", description);
        lines.writeProperty("X-WR-TIMEZONE", zone.getId());
        var duration = new VObjectParameters();
        duration.put("VALUE", "DURATION");
        lines.writeProperty(null, "REFRESH-INTERVAL", duration, refresh);
        lines.writeProperty("X-PUBLISHED-TTL", refresh);
    }

    /** Comes before the first event; for the dates on which there is anything with a time. */
    public void explainZone(LocalDate first, LocalDate last) throws IOException {
        new CalendarZone(lines, zone).write(first, last);
    }

    void add(ArchivedFollowUp followUp) throws IOException {
        var snoozed = followUp.snoozedUntil() != null;
        add(CalendarEvent.once(
                new Identity(uid(followUp.id(), instance), 0, followUp.createdAt(), now),
                new When(snoozed ? followUp.snoozedUntil() : followUp.dueOn(), snoozed ? null : followUp.dueAt()),
                followUp.minutes(),
                new Words(summary(followUp.title(), followUp.contactName()), followUp.note(), null),
                stateOf(followUp)));
    }

    private static State stateOf(ArchivedFollowUp followUp) {
        if (followUp.dismissedAt() != null) {
            return State.CANCELLED;
        }
        return followUp.completedAt() == null ? State.PLANNED : State.DONE;
    }

    public static String summary(String title, String contactName) {
        return title + " (" + contactName + ")";
    }

    public void add(CalendarEvent event) throws IOException {
        lines.writeBeginComponent("VEVENT");
        identify(event.identity());
        if (event.replaces() != null) {
            moment("RECURRENCE-ID", event.replaces());
        }
        moment("DTSTART", event.when());
        if (event.when().time() != null) {
            lines.writeProperty("DURATION", "PT" + event.minutes() + "M");
        }
        if (event.series() != null) {
            comeAgain(event.series(), event.when());
        }
        describe(event.words(), event.state());
        if (event.when().time() != null && event.state() == State.PLANNED) {
            alarm(event.words().summary());
        }
        lines.writeEndComponent("VEVENT");
    }

    private void identify(Identity identity) throws IOException {
        lines.writeProperty("UID", identity.uid());
        lines.writeProperty("DTSTAMP", utc(identity.changedAt()));
        lines.writeProperty("CREATED", utc(identity.createdAt()));
        lines.writeProperty("LAST-MODIFIED", utc(identity.changedAt()));
        lines.writeProperty("SEQUENCE", Integer.toString(identity.sequence()));
    }

    private static String utc(Instant instant) {
        return UTC.format(instant.atOffset(ZoneOffset.UTC));
    }

    private void moment(String property, When when) throws IOException {
        moments(property, List.of(when.date()), when);
    }

    /** Dates of one kind: all with the time of one, or all without. */
    private void moments(String property, List<LocalDate> dates, When like) throws IOException {
        var parameters = new VObjectParameters();
        if (like.time() == null) {
            parameters.put("VALUE", "DATE");
        } else {
            parameters.put("TZID", zone.getId());
        }
        var values = dates.stream()
                .map(date -> like.time() == null ? DAY.format(date) : LOCAL.format(date.atTime(like.time())))
                .collect(Collectors.joining(","));
        lines.writeProperty(null, property, parameters, values);
    }

    private void comeAgain(Series series, When first) throws IOException {
        if (series.rule() != null) {
            lines.writeProperty("RRULE", series.rule());
        }
        if (!series.added().isEmpty()) {
            moments("RDATE", series.added(), first);
        }
        if (!series.leftOut().isEmpty()) {
            moments("EXDATE", series.leftOut(), first);
        }
    }

    private void describe(Words words, State state) throws IOException {
        text("SUMMARY", words.summary());
        if (words.description() != null) {
            text("DESCRIPTION", words.description());
        }
        if (words.url() != null) {
            lines.writeProperty("URL", words.url());
        }
        text("CATEGORIES", state == State.DONE ? "Follow-up done" : "Follow-up");
        lines.writeProperty("STATUS", state == State.CANCELLED ? "CANCELLED" : "CONFIRMED");
        lines.writeProperty("TRANSP", "TRANSPARENT");
    }

    private void alarm(String words) throws IOException {
        lines.writeBeginComponent("VALARM");
        lines.writeProperty("ACTION", "DISPLAY");
        var start = new VObjectParameters();
        start.put("RELATED", "START");
        lines.writeProperty(null, "TRIGGER", start, "PT0S");
        text("DESCRIPTION", words);
        lines.writeEndComponent("VALARM");
    }

    private void text(String name, String value) throws IOException {
        var oneLine = VObjectPropertyValues.escape(value).replaceAll("\\R", "\\\\n");
        lines.writeProperty(name, oneLine.replaceAll("[\\p{Cntrl}&&[^\t]]", ""));
    }

    /** Leaves the stream open, which is the archive's. */
    public void end() throws IOException {
        lines.writeEndComponent("VCALENDAR");
        lines.flush();
    }
}
