package dev.collega.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A recurrence to be looked at before it is kept. */
record NewRecurrencePreview(
        @NotNull LocalDate dueOn, @NotNull @Valid Recurrence recurrence) {}
