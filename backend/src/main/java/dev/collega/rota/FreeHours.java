package dev.collega.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * When one member may be spoken to, as it is known at this moment: within their free windows, by the clock on their wall;
 * not during shifts, nor within ten hours after a night; not on holidays. A window means the times that the clock shows: in
 * the night in which it jumps the window is shorter, and in the night in which an hour comes twice it is there twice.
 */
public final class FreeHours {

    static final Duration REST = Duration.ofHours(10);
    /** Weekly windows come round; a jump of the clock may swallow one. */
    private static final int DAYS_ROUND = 15;

    private final ZoneId zone;
    private final List<FreeWindow> windows;
    private final List<Holiday> holidays;
    private final List<Span> taken;

    FreeHours(ZoneId zone, List<FreeWindow> windows, boolean onCallIsBusy, List<Shift> shifts, List<Holiday> holidays) {
        this.zone = zone;
        this.windows = windows;
        this.holidays = holidays;
        var spans = new ArrayList<Span>();
        for (var shift : shifts) {
            if (shift.kind() != ShiftKind.ON_CALL || onCallIsBusy) {
                spans.add(new Span(
                        shift.start(), isFollowedBySleep(shift) ? shift.end().plus(REST) : shift.end()));
            }
        }
        for (var holiday : holidays) {
            spans.add(new Span(
                    holiday.startsOn().atStartOfDay(zone).toInstant(),
                    holiday.endsOn().plusDays(1).atStartOfDay(zone).toInstant()));
        }
        this.taken = Span.merged(spans);
    }

    /** Whoever counts being on call as busy sleeps after a night of it. */
    private boolean isFollowedBySleep(Shift shift) {
        return shift.kind() == ShiftKind.NIGHT
                || shift.kind() == ShiftKind.ON_CALL && Shift.isNight(shift.start(), shift.end(), zone);
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isFree(Instant at) {
        return isInWindow(at) && taken.stream().noneMatch(span -> span.holds(at));
    }

    private boolean isInWindow(Instant at) {
        var local = at.atZone(zone).toLocalDateTime();
        return windowsAround(local.toLocalDate(), 1).stream()
                .anyMatch(window -> !local.isBefore(window.from()) && local.isBefore(window.to()));
    }

    /** The first moment from this one on at which the member may be spoken to: this one itself where that is so now. */
    public Instant nextFree(Instant from) {
        var at = from;
        // Each round passes a span that is taken, or ends.
        for (var rounds = 0; rounds <= taken.size(); rounds++) {
            var begins = nextInWindow(at);
            var taken = this.taken.stream().filter(span -> span.holds(begins)).findFirst();
            if (taken.isEmpty()) {
                return begins;
            }
            at = taken.get().to();
        }
        return at;
    }

    private Instant nextInWindow(Instant from) {
        var day = from.atZone(zone).toLocalDate();
        return spansOfWindows(day, DAYS_ROUND).stream()
                .filter(span -> span.to().isAfter(from))
                .findFirst()
                .map(span -> span.from().isAfter(from) ? span.from() : from)
                .orElse(from);
    }

    /** All that is free of these days. */
    List<Span> between(Instant from, Instant to) {
        var days = (int) Duration.between(from, to).toDays() + 2;
        var free = new ArrayList<Span>();
        for (var span : spansOfWindows(from.atZone(zone).toLocalDate(), days)) {
            var at = span.from().isBefore(from) ? from : span.from();
            var end = span.to().isAfter(to) ? to : span.to();
            for (var gone : taken) {
                if (gone.to().isAfter(at) && gone.from().isBefore(end)) {
                    if (gone.from().isAfter(at)) {
                        free.add(new Span(at, gone.from()));
                    }
                    at = gone.to();
                }
            }
            if (at.isBefore(end)) {
                free.add(new Span(at, end));
            }
        }
        return free;
    }

    private record LocalSpan(LocalDateTime from, LocalDateTime to) {}

    /** Those that begin on the day before, on this day or on the days that follow. */
    private List<LocalSpan> windowsAround(LocalDate day, int days) {
        var around = new ArrayList<LocalSpan>();
        for (var on = day.minusDays(1); on.isBefore(day.plusDays(days)); on = on.plusDays(1)) {
            for (var window : windows) {
                if (window.day() == on.getDayOfWeek()) {
                    var end = window.endsOnTheDayAfter() ? on.plusDays(1) : on;
                    around.add(new LocalSpan(on.atTime(window.from()), end.atTime(window.to())));
                }
            }
        }
        return around;
    }

    private List<Span> spansOfWindows(LocalDate day, int days) {
        var spans = new ArrayList<Span>();
        windowsAround(day, days).forEach(window -> addMoments(window, spans));
        return Span.merged(spans);
    }

    /** The moments at which the clock shows such a time, from one change of the clocks to the next. */
    private void addMoments(LocalSpan window, List<Span> spans) {
        var rules = zone.getRules();
        var last = window.to().toInstant(ZoneOffset.MIN);
        for (var at = window.from().toInstant(ZoneOffset.MAX); at.isBefore(last); ) {
            var offset = rules.getOffset(at);
            var change = rules.nextTransition(at);
            var until = change == null || change.getInstant().isAfter(last) ? last : change.getInstant();
            var from =
                    window.from().toInstant(offset).isAfter(at) ? window.from().toInstant(offset) : at;
            var to = window.to().toInstant(offset).isBefore(until) ? window.to().toInstant(offset) : until;
            if (from.isBefore(to)) {
                spans.add(new Span(from, to));
            }
            at = until;
        }
    }

    public boolean isHoliday(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> holiday.holds(day));
    }

    /** This day, or the first one after the holidays that it is in. */
    public LocalDate afterHolidays(LocalDate day) {
        var after = day;
        for (var rounds = 0; rounds <= holidays.size(); rounds++) {
            var on = after;
            var holiday = holidays.stream().filter(one -> one.holds(on)).findFirst();
            if (holiday.isEmpty()) {
                return after;
            }
            after = holiday.get().endsOn().plusDays(1);
        }
        return after;
    }
}
