package dev.collega.card;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a meeting. */
record MeetingView(
        @NotNull UUID memberId,
        @NotNull MeetingOutcome outcome,

        @Schema(description = "My page about them, where there is one.")
        UUID contactId) {

    /** KEPT: I have a page about them. REQUESTED: I have asked them to connect. CONNECTED: we are. */
    enum MeetingOutcome {
        KEPT,
        REQUESTED,
        CONNECTED
    }
}
