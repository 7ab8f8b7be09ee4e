package dev.collega.meeting;

import dev.collega.shared.problem.Problem;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each item, in their order. */
record MeetingConfirmed(@NotNull List<ConfirmedMeeting> items) {

    record ConfirmedMeeting(
            @NotNull UUID contactId,

            @NotNull
            @Schema(description = "201: planned; 200: it was planned already; else see `problem`.", examples = "201")
            int status,

            UUID followUpId,
            Problem problem) {}
}
