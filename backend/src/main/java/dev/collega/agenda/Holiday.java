package dev.collega.agenda;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days on which nothing is due, both ends included. */
@Schema(name = "AgendaHoliday")
record Holiday(@NotNull LocalDate startsOn, @NotNull LocalDate endsOn, String label) {

    boolean includes(LocalDate date) {
        return !date.isBefore(startsOn) && !date.isAfter(endsOn);
    }

    /** How many days something has waited, of which holidays are none. */
    static int daysWaited(LocalDate since, LocalDate today, List<Holiday> holidays) {
        var waited = ChronoUnit.DAYS.between(since, today);
        var free = since.plusDays(1)
                .datesUntil(today.isAfter(since) ? today.plusDays(1) : since.plusDays(1))
                .limit(Weeks.HOLIDAYS_LOOK_BACK_DAYS)
                .filter(date -> holidays.stream().anyMatch(holiday -> holiday.includes(date)))
                .count();
        return (int) Math.max(0, waited - free);
    }
}
