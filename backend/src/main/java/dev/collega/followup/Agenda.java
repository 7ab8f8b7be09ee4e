package dev.collega.followup;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The day's follow-ups, cut to the minutes a member has.
 *
 * @param date today, in the member's zone
 * @param minutes what the member has
 * @param plannedMinutes what the items take together; never more than {@code minutes}
 * @param later how many more are due and did not fit
 */
record Agenda(
        @NotNull LocalDate date,
        @NotNull @Schema(examples = "Europe/Lisbon") String timeZone,
        @NotNull int minutes,
        @NotNull int plannedMinutes,
        @NotNull List<Item> items,

        @NotNull @Schema(description = "How many more are due and did not fit; they can wait.")
        int later) {

    /** @param overdueDays days since it began to show; 0 is today */
    @Schema(name = "AgendaItem")
    record Item(@NotNull FollowUpView followUp, @NotNull int overdueDays) {}

    /**
     * Takes what fits, in the order given. What takes longer than is left is passed over, so that one long call does not
     * keep five short words from being said.
     */
    static Agenda fit(List<FollowUpView> due, LocalDate today, String timeZone, int minutes) {
        var items = new ArrayList<Item>();
        var planned = 0;
        for (var followUp : due) {
            if (planned + followUp.minutes() <= minutes) {
                planned += followUp.minutes();
                items.add(new Item(followUp, (int) ChronoUnit.DAYS.between(followUp.showsOn(), today)));
            }
        }
        return new Agenda(today, timeZone, minutes, planned, items, due.size() - items.size());
    }
}
