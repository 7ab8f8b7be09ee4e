package dev.collega.rota;

import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.property.Categories;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ExceptionDates;
import biweekly.property.ICalProperty;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;

/** One event of a rota, with all that it comes again, as the shifts that it means. */
final class RotaEvent {

    /** What is longer is a rotation or a course, and no shift. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final int MOST_OCCURRENCES = 2_000;
    private static final Duration OLDEST_SERIES = Duration.ofDays(30 * 366);
    private static final Set<Frequency> OF_A_ROTA =
            Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);
    private static final int MOST_TIMES_OF_DAY = 4;

    /** When a shift is that is told only by its day: usual hours, as nothing else is known. */
    private static final LocalTime NIGHT_FROM = LocalTime.of(20, 0);

    private static final LocalTime NIGHT_TO = LocalTime.of(8, 0);
    private static final LocalTime DUTY_CHANGES = LocalTime.of(8, 0);

    private final VEvent event;
    private final TimezoneInfo zones;
    private final ZoneId home;

    RotaEvent(VEvent event, TimezoneInfo zones, ZoneId home) {
        this.event = event;
        this.zones = zones;
        this.home = home;
    }

    /** @param moved occurrences that other events stand for */
    List<Shift> shifts(Instant from, Instant to, Set<RotaCalendar.Moved> moved) {
        var words = words();
        if (event.getDateStart() == null || isCancelled() || words.sayOff()) {
            return List.of();
        }
        var start = event.getDateStart().getValue();
        var clock = clock(event.getDateStart());
        var firstStart = clock.instant(RotaClock.local(start));
        var length = Duration.between(firstStart, end(firstStart));
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            return List.of();
        }
        var without = without(clock, moved);
        var shifts = new ArrayList<Shift>();
        for (var local : occurrences(from.minus(LONGEST), to, clock)) {
            var begins = clock.instant(local);
            if (without.moments().contains(begins) || without.days().contains(local.toLocalDate())) {
                continue;
            }
            if (start.hasTime()) {
                var ends = begins.equals(firstStart) ? firstStart.plus(length) : clock.instant(local.plus(length));
                add(begins, ends, words, shifts);
            } else {
                addDays(local.toLocalDate(), Math.max(1, Math.round(length.toHours() / 24f)), words, shifts);
            }
        }
        return shifts.stream()
                .filter(shift -> shift.end().isAfter(from) && shift.start().isBefore(to))
                .toList();
    }

    private ShiftWords words() {
        var text = new StringBuilder();
        if (event.getSummary() != null && event.getSummary().getValue() != null) {
            text.append(event.getSummary().getValue());
        }
        for (Categories categories : event.getCategories()) {
            categories.getValues().forEach(category -> text.append(' ').append(category));
        }
        return new ShiftWords(text.toString());
    }

    private boolean isCancelled() {
        return event.getStatus() != null && event.getStatus().isCancelled();
    }

    /** It says itself that one is free then, as programs do for whole days. */
    private boolean takesNoTime() {
        var office = event.getExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS");
        return event.getTransparency() != null && event.getTransparency().isTransparent()
                || office != null && "FREE".equalsIgnoreCase(office.getValue());
    }

    private RotaClock clock(DateOrDateTimeProperty property) {
        return RotaClock.of(zones, property, property.getValue(), home);
    }

    private Instant end(Instant start) {
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            return clock(event.getDateEnd())
                    .instant(RotaClock.local(event.getDateEnd().getValue()));
        }
        if (event.getDuration() != null && event.getDuration().getValue() != null) {
            return start.plusMillis(event.getDuration().getValue().toMillis());
        }
        return event.getDateStart().getValue().hasTime() ? start : start.plus(Duration.ofDays(1));
    }

    private record Without(Set<Instant> moments, Set<LocalDate> days) {}

    private Without without(RotaClock clock, Set<RotaCalendar.Moved> moved) {
        var moments = new HashSet<Instant>();
        var days = new HashSet<LocalDate>();
        for (ExceptionDates exception : event.getExceptionDates()) {
            for (var date : exception.getValues()) {
                if (date.hasTime()) {
                    moments.add(instant(exception, date));
                } else {
                    days.add(RotaClock.local(date).toLocalDate());
                }
            }
        }
        var uid = RotaCalendar.uid(event);
        moved.stream().filter(one -> one.uid().equals(uid)).forEach(one -> moments.add(one.at()));
        return new Without(moments, days);
    }

    private Instant instant(ICalProperty property, ICalDate date) {
        return RotaClock.of(zones, property, date, home).instant(RotaClock.local(date));
    }

    /** When it begins, by its own clock, in no order; those before {@code from} may be left out. */
    private Set<LocalDateTime> occurrences(Instant from, Instant to, RotaClock clock) {
        var first = RotaClock.local(event.getDateStart().getValue());
        var found = new HashSet<LocalDateTime>();
        var rule = event.getRecurrenceRule() == null
                ? null
                : event.getRecurrenceRule().getValue();
        found.add(first);
        if (rule != null) {
            found.addAll(ofRule(rule, first, clock.local(from), clock.local(to), clock));
        }
        for (var more : event.getRecurrenceDates()) {
            more.getDates().stream()
                    .limit(MOST_OCCURRENCES)
                    .forEach(date ->
                            found.add(date.hasTime() ? clock.local(instant(more, date)) : RotaClock.local(date)));
        }
        return found;
    }

    /** Counted in local times as if they were UTC, so that no change of clocks disturbs them. */
    private static List<LocalDateTime> ofRule(
            Recurrence rule, LocalDateTime first, LocalDateTime from, LocalDateTime to, RotaClock clock) {
        if (!OF_A_ROTA.contains(rule.getFrequency())
                || Math.max(1, rule.getByHour().size())
                                * Math.max(1, rule.getByMinute().size())
                                * Math.max(1, rule.getBySecond().size())
                        > MOST_TIMES_OF_DAY
                || first.isBefore(to.minus(OLDEST_SERIES))) {
            throw new IllegalArgumentException("no series of a rota");
        }
        var until = rule.getUntil();
        var local = until == null
                ? rule
                : new Recurrence.Builder(rule)
                        .until(new ICalDate(asDate(localUntil(until, clock)), true))
                        .build();
        var dates = local.getDateIterator(asDate(first), TimeZone.getTimeZone("UTC"));
        if (rule.getCount() == null && first.isBefore(from)) {
            dates.advanceTo(asDate(from));
        }
        var found = new ArrayList<LocalDateTime>();
        for (var looked = 0; dates.hasNext() && looked < 10 * MOST_OCCURRENCES; looked++) {
            var next = LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
            if (!next.isBefore(to) || found.size() >= MOST_OCCURRENCES) {
                break;
            }
            if (!next.isBefore(from)) {
                found.add(next);
            }
        }
        return found;
    }

    private static LocalDateTime localUntil(ICalDate until, RotaClock clock) {
        var raw = until.getRawComponents();
        if (!until.hasTime()) {
            return RotaClock.local(until).toLocalDate().atTime(23, 59, 59);
        }
        return raw.isUtc() ? clock.local(until.toInstant()) : RotaClock.local(until);
    }

    private static Date asDate(LocalDateTime local) {
        return Date.from(local.toInstant(ZoneOffset.UTC));
    }

    private void add(Instant start, Instant end, ShiftWords words, List<Shift> shifts) {
        if (words.sayNight()) {
            shifts.add(new Shift(start, end, ShiftKind.NIGHT));
        } else if (words.sayOnCall()) {
            shifts.add(new Shift(start, end, ShiftKind.ON_CALL));
        } else if (!takesNoTime()) {
            shifts.add(new Shift(start, end, Shift.isNight(start, end, home) ? ShiftKind.NIGHT : ShiftKind.BUSY));
        }
    }

    /** Whole days are those of the member, wherever the calendar was made. */
    private void addDays(LocalDate first, long days, ShiftWords words, List<Shift> shifts) {
        for (var day = first; day.isBefore(first.plusDays(days)); day = day.plusDays(1)) {
            if (words.sayNight()) {
                shifts.add(new Shift(at(day, NIGHT_FROM), at(day.plusDays(1), NIGHT_TO), ShiftKind.NIGHT));
            } else if (words.sayOnCall()) {
                shifts.add(new Shift(at(day, DUTY_CHANGES), at(day.plusDays(1), DUTY_CHANGES), ShiftKind.ON_CALL));
            } else if (!takesNoTime()) {
                shifts.add(new Shift(at(day, LocalTime.MIN), at(day.plusDays(1), LocalTime.MIN), ShiftKind.BUSY));
            }
        }
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(home).toInstant();
    }
}
