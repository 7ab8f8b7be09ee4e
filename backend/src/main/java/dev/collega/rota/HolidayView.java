package dev.collega.rota;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Days on which nothing falls due, both ends included. */
record HolidayView(
        @NotNull UUID id,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        String label,
        @NotNull Instant createdAt) {}
