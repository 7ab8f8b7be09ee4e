package dev.collega.agenda;

import dev.collega.followup.FollowUpView;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The day's follow-ups, cut to the minutes a member has.
 *
 * @param date today, in the member's zone
 * @param minutes what the member has
 */
record Agenda(
        @NotNull LocalDate date,
        @NotNull @Schema(examples = "Europe/Lisbon") String timeZone,
        @NotNull int minutes,

        @NotNull @Schema(description = "What the items take together; never more than `minutes`.")
        int plannedMinutes,

        @NotNull @Schema(description = "What matters most comes first; never more than are left of the week.")
        List<Item> items,

        @NotNull @Schema(description = "At most one of each kind; they are not among the minutes.")
        List<Offer> offers,

        @NotNull
        @Schema(description = "How many more are due and did not fit; they can wait. Beyond 100 they are not counted.")
        int later,

        @NotNull Week week,

        @Schema(description = "The holiday that I am on; then there are no items.")
        Holiday holiday) {

    @Schema(name = "AgendaItem")
    record Item(
            @NotNull FollowUpView followUp,

            @NotNull
            @Schema(
                    description =
                            "For how many days it has waited since it began to show; 0 is today. Holidays and pauses are no days.")
            int overdueDays,

            @NotNull @Schema(description = "How long it is planned with.")
            int minutes,

            @NotNull @Schema(description = "Why it is here. What speaks most for it comes first.")
            List<Reason> reasons) {}
}
