package dev.collega.opendoor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One question to a member whose door is open: who I am, why them, what I ask, how long it takes. */
public record NewAsk(
        @NotNull UUID memberId,

        @NotNull @Size(min = 10, max = 300) @Schema(examples = "I am a surgical trainee in my third year, in Kraków.")
        String whoIAm,

        @NotNull @Size(min = 10, max = 300) @Schema(examples = "You wrote that you changed specialty after five years.")
        String whyYou,

        @NotNull @Size(min = 10, max = 1000) @Schema(examples = "What did you wish you had asked before you changed?")
        String question,

        @NotNull @Min(1) @Max(120) @Schema(description = "How many minutes an answer may take them.", examples = "10")
        Integer minutesNeeded,

        @Size(max = 80) @Schema(description = "One of the topics that they welcome.")
        String topic) {

    public NewAsk {
        whoIAm = stripped(whoIAm);
        whyYou = stripped(whyYou);
        question = stripped(question);
        topic = topic == null || topic.isBlank() ? null : topic.strip();
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
