package dev.collega.meeting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All whom I met in one place on one day. */
record MeetingBatch(
        @Schema(
                description = "As it stands on the pages about them; left out where nothing does.",
                examples = "ESC Congress")
        String metAt,

        @NotNull @Schema(description = "In my time zone.") LocalDate metOn,

        @NotNull List<MeetingProposal> proposals) {}
