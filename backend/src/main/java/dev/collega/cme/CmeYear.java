package dev.collega.cme;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a year comes to. */
@Schema(name = "CmeYear")
record CmeYear(
        @NotNull int year, @NotNull int entries, @NotNull int minutes) {}
