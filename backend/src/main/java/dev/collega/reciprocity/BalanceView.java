package dev.collega.reciprocity;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Give and take with a contact, as I remember it. */
record BalanceView(
        @NotNull @Schema(description = "How often I noted that I helped them.")
        int helped,

        @NotNull @Schema(description = "How often I noted that I asked them for something.")
        int asked,

        LocalDate lastHelped,
        LocalDate lastAsked,

        @Schema(description = "A word before the next ask, where I asked since I last helped.")
        String nudge) {

    static BalanceView of(int helped, int asked, LocalDate lastHelped, LocalDate lastAsked) {
        var turnToGive = lastAsked != null && (lastHelped == null || lastHelped.isBefore(lastAsked));
        return new BalanceView(helped, asked, lastHelped, lastAsked, turnToGive ? nudge(lastHelped) : null);
    }

    private static String nudge(LocalDate lastHelped) {
        return lastHelped == null
                ? "You have asked them before. Perhaps there is something that you can do for them first?"
                : "You have asked them since you last helped. Perhaps there is something that you can do for them first?";
    }
}
