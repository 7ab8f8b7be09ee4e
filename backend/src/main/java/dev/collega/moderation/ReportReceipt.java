package dev.collega.moderation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** That a report was taken. */
record ReportReceipt(@NotNull UUID id) {}
