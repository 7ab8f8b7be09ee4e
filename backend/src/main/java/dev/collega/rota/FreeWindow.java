package dev.collega.rota;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hours of a weekday in which I may be spoken to, by the clock on my wall. */
record FreeWindow(
        @NotNull DayOfWeek day,
        @NotNull @Schema(examples = "07:00") LocalTime from,

        @NotNull
        @Schema(
                examples = "21:00",
                description = "At or before `from` it is on the day after; the same time is a whole day round.")
        LocalTime to) {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 0);

    static final Comparator<FreeWindow> IN_ORDER = Comparator.comparing(FreeWindow::day)
            .thenComparing(FreeWindow::from)
            .thenComparing(FreeWindow::to);

    /** Of those who have not said anything. */
    static final List<FreeWindow> UNLESS_SAID = Arrays.stream(DayOfWeek.values())
            .map(day -> new FreeWindow(day, MORNING, EVENING))
            .toList();

    FreeWindow {
        from = from == null ? null : from.truncatedTo(ChronoUnit.MINUTES);
        to = to == null ? null : to.truncatedTo(ChronoUnit.MINUTES);
    }

    boolean endsOnTheDayAfter() {
        return !to.isAfter(from);
    }
}
