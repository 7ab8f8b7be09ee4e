package dev.collega.followup;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import dev.collega.shared.database.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Follow-ups as events of a calendar (RFC 5545), for to-dos are shown by few. What has a time is in the member's zone,
 * which the calendar explains by each change of its clocks between the first and the last follow-up; what has none is
 * for the whole day.
 */
final class FollowUpCalendar {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final VObjectWriter lines;
    private final ZoneId zone;
    private final UUID instance;
    private final Instant now;

    FollowUpCalendar(OutputStream out, ZoneId zone, UUID instance, Instant now) {
        this.lines = new VObjectWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), SyntaxStyle.NEW);
        this.zone = zone;
        this.instance = instance;
        this.now = now;
    }

    void begin(Handle database, UUID owner) throws IOException {
        lines.writeBeginComponent("VCALENDAR");
        lines.writeProperty("VERSION", "2.0");
        lines.writeProperty("PRODID", "-//Collega//Follow-ups//EN");
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

    /** At most a century, for a date may be any. */
    private void explainZone(LocalDate first, LocalDate last) throws IOException {
        var rules = zone.getRules();
        var from = first.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var to = last.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        lines.writeBeginComponent("VTIMEZONE");
        lines.writeProperty("TZID", zone.getId());
        var before = rules.previousTransition(from);
        if (before == null) {
            var offset = rules.getOffset(from);
            observance(LocalDateTime.of(1900, 1, 1, 0, 0), offset, offset, false);
        } else {
            observance(before);
        }
        var next = rules.nextTransition(from);
        for (var changes = 0; next != null && next.getInstant().isBefore(to) && changes < 200; changes++) {
            observance(next);
            next = rules.nextTransition(next.getInstant());
        }
        lines.writeEndComponent("VTIMEZONE");
    }

    private void observance(ZoneOffsetTransition change) throws IOException {
        observance(
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                zone.getRules().isDaylightSavings(change.getInstant()));
    }

    private void observance(LocalDateTime start, ZoneOffset before, ZoneOffset after, boolean summer)
            throws IOException {
        var kind = summer ? "DAYLIGHT" : "STANDARD";
        lines.writeBeginComponent(kind);
        lines.writeProperty("DTSTART", LOCAL.format(start));
        lines.writeProperty("TZOFFSETFROM", offset(before));
        lines.writeProperty("TZOFFSETTO", offset(after));
        lines.writeEndComponent(kind);
    }

    private static String offset(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "+0000" : offset.getId().replace(":", "");
    }

    /** The same follow-up has the same identifier in every export. */
    void add(ArchivedFollowUp followUp) throws IOException {
        lines.writeBeginComponent("VEVENT");
        lines.writeProperty("UID", followUp.id() + "@" + instance);
        lines.writeProperty("DTSTAMP", UTC.format(now.atOffset(ZoneOffset.UTC)));
        lines.writeProperty("CREATED", UTC.format(followUp.createdAt().atOffset(ZoneOffset.UTC)));
        var day = followUp.snoozedUntil() == null ? followUp.dueOn() : followUp.snoozedUntil();
        var parameters = new VObjectParameters();
        if (followUp.dueAt() == null || followUp.snoozedUntil() != null) {
            parameters.put("VALUE", "DATE");
            lines.writeProperty(null, "DTSTART", parameters, DAY.format(day));
        } else {
            parameters.put("TZID", zone.getId());
            lines.writeProperty(null, "DTSTART", parameters, LOCAL.format(day.atTime(followUp.dueAt())));
            lines.writeProperty("DURATION", "PT" + followUp.minutes() + "M");
        }
        text("SUMMARY", followUp.title() + " (" + followUp.contactName() + ")");
        if (followUp.note() != null) {
            text("DESCRIPTION", followUp.note());
        }
        text("CATEGORIES", followUp.completedAt() == null ? "Follow-up" : "Follow-up done");
        lines.writeProperty("TRANSP", "TRANSPARENT");
        lines.writeEndComponent("VEVENT");
    }

    private void text(String name, String value) throws IOException {
        lines.writeProperty(name, VObjectPropertyValues.escape(value).replaceAll("\\R", "\\\\n"));
    }

    /** Leaves the stream open, which is the archive's. */
    void end() throws IOException {
        lines.writeEndComponent("VCALENDAR");
        lines.flush();
    }
}
