package dev.collega.rota;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;

/** One shift of a duty rota. */
record Shift(
        @NotNull Instant start,
        @NotNull Instant end,
        @NotNull ShiftKind kind) {

    static final Comparator<Shift> IN_ORDER =
            Comparator.comparing(Shift::start).thenComparing(Shift::end).thenComparing(Shift::kind);

    private static final LocalTime NIGHT_BEGINS = LocalTime.of(22, 0);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);
    private static final Duration OF_A_NIGHT = Duration.ofHours(3);
    /** What is longer is a conference, not a shift. */
    private static final Duration LONGEST = Duration.ofHours(30);

    /** Whether so much of it lies between ten at night and six that its member has not slept. */
    static boolean isNight(Instant start, Instant end, ZoneId zone) {
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            return false;
        }
        var first = start.atZone(zone).toLocalDate().minusDays(1);
        var night = Duration.ZERO;
        for (var day = first; !day.isAfter(end.atZone(zone).toLocalDate()); day = day.plusDays(1)) {
            var from = later(start, day.atTime(NIGHT_BEGINS).atZone(zone).toInstant());
            var to =
                    earlier(end, day.plusDays(1).atTime(NIGHT_ENDS).atZone(zone).toInstant());
            if (from.isBefore(to)) {
                night = night.plus(Duration.between(from, to));
            }
        }
        return night.compareTo(OF_A_NIGHT) >= 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
