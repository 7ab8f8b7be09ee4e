package dev.collega.moderation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What a report is about. */
record Subject(@NotNull SubjectKind kind, @NotNull UUID id) {}
