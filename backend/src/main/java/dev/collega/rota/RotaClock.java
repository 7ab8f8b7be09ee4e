package dev.collega.rota;

import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.ICalProperty;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.TimeZone;

/** The clock by which a date of a calendar is meant: that of a zone everybody knows, or one that the calendar explains itself. */
record RotaClock(TimeZone zone) {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    /** @param otherwise for dates that name no zone, or one that nobody knows */
    static RotaClock of(TimezoneInfo zones, ICalProperty property, ICalDate date, ZoneId otherwise) {
        var raw = date.getRawComponents();
        if (raw != null && raw.hasTime() && raw.isUtc()) {
            return new RotaClock(UTC);
        }
        var named = date.hasTime() ? zones.getTimezone(property) : null;
        if (named == null) {
            return new RotaClock(TimeZone.getTimeZone(otherwise));
        }
        var name = name(named);
        return new RotaClock(name != null && KNOWN.contains(name) ? TimeZone.getTimeZone(name) : named.getTimeZone());
    }

    private static String name(TimezoneAssignment named) {
        var component = named.getComponent();
        if (component == null || component.getTimezoneId() == null) {
            return named.getGlobalId();
        }
        return component.getTimezoneId().getValue();
    }

    /** As it is written there, whatever the zone. */
    static LocalDateTime local(ICalDate date) {
        var raw = date.getRawComponents();
        return raw.hasTime()
                ? LocalDateTime.of(
                        raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute(), raw.getSecond())
                : LocalDateTime.of(raw.getYear(), raw.getMonth(), raw.getDate(), 0, 0);
    }

    Instant instant(LocalDateTime local) {
        var calendar = new GregorianCalendar(zone);
        calendar.clear();
        calendar.set(
                local.getYear(),
                local.getMonthValue() - 1,
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond());
        return calendar.toInstant();
    }

    LocalDateTime local(Instant at) {
        var offset = zone.getOffset(at.toEpochMilli());
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(at.toEpochMilli() + offset, 1_000L), 0, java.time.ZoneOffset.UTC);
    }
}
