package dev.collega.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar that another program shall fetch. */
record NewCalendarFeed(
        @NotBlank @Size(max = 60) @Schema(description = "For which program it is.", examples = "My phone")
        String name,

        @Schema(description = "Whether private notes are in it; not, where it is left out.")
        Boolean includeNotes,

        @Schema(description = "Whether what was done stays in it; not, where it is left out.")
        Boolean includeDone) {

    NewCalendarFeed {
        name = name == null ? null : name.strip();
        includeNotes = Boolean.TRUE.equals(includeNotes);
        includeDone = Boolean.TRUE.equals(includeDone);
    }
}
