package dev.collega.cadence;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often I wish to be in touch with a contact, and how that stands. Mine alone: the contact learns nothing of it. */
@Schema(name = "ContactCadenceView")
record ContactCadenceView(
        @NotNull UUID contactId,
        @NotNull CadenceSource source,

        @Schema(description = "The tag that it comes from.") String tag,

        Integer idealDays,
        Integer longestDays,
        UUID goalId,

        @NotNull @Schema(description = "I want none for this contact, whatever their tags say.")
        boolean off,

        @Schema(
                description =
                        "The date, in my time zone, on which one of us was last in touch with the other as far as I may "
                                + "know: what I logged, and what a connection did. Of theirs, no more than the date is told.")
        LocalDate lastTouchOn,

        @Schema(description = "When a word is due.") LocalDate nextOn,

        @Schema(description = "From when on the gap is red.")
        LocalDate latestOn,

        GapState state,

        @Schema(description = "Nothing about this contact shows before this date.")
        LocalDate pausedUntil,

        @Schema(description = "The open follow-up that the cadence keeps.")
        UUID followUpId) {}
