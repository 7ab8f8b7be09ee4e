package dev.collega.reminder;

import jakarta.validation.constraints.NotNull;

/** Whether a message arrives. */
record NewReminderTest(@NotNull ReminderChannel channel) {}
