package dev.collega.rota;

import java.time.LocalDate;

/** Days on which nothing falls due, both ends included. */
record Holiday(LocalDate startsOn, LocalDate endsOn) {

    boolean holds(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
