package dev.collega.reminder;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a member is reminded, and how the ways to them are doing. */
record RemindersView(
        @NotNull ReminderSettings settings,
        @NotNull List<Channel> channels,

        @Schema(description = "When the next reminder is planned; absent where none is.")
        Instant nextAt,

        @NotNull
        @Schema(
                description =
                        "What a browser needs to take push messages from this installation: the public half of its key (VAPID, RFC 8292), in base64url.")
        String pushKey) {

    @Schema(name = "ReminderChannelView")
    record Channel(
            @NotNull ReminderChannel channel,
            @NotNull ChannelState state,

            @NotNull @Schema(description = "How many in a row have failed.")
            int failures,

            Instant stoppedAt) {}
}
