package dev.collega.meeting;

import dev.collega.contact.InteractionKind;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of the proposals I take up, as I have edited them. */
record MeetingConfirmation(
        @NotNull @Size(min = 1, max = ProposalList.MOST) List<@NotNull @Valid MeetingChoice> items) {

    @FreeText(Privacy.PRIVATE_NOTE)
    record MeetingChoice(
            @NotNull UUID contactId,
            @NotBlank @Size(max = 200) String title,

            @Size(max = 2000) String note,

            @NotNull @Schema(description = "A date in my time zone.")
            LocalDate dueOn,

            @Schema(description = "What is to be done; MESSAGE, where it is left out.")
            InteractionKind action,

            @Min(1) @Max(240) Integer minutes) {}
}
