package dev.collega.opendoor;

import dev.collega.member.CareerStage;
import dev.collega.shared.database.Rows;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which questions I welcome; the whole of it, for what is left out is none.
 *
 * @param topics none: any
 * @param careerStages of those who ask; none: any
 */
public record OpenDoorSettings(
        @NotNull Boolean open,
        @Size(max = 15) List<@NotBlank @Size(max = 80) String> topics,
        Set<@NotNull CareerStage> careerStages,

        @NotNull @Min(1) @Max(20) @Schema(description = "How many may come in a calendar month.")
        Integer asksPerMonth,

        @Min(1) @Max(120) @Schema(description = "How many minutes one answer may take at most.")
        Integer minutes,

        @Size(max = 500) String words) {

    public OpenDoorSettings {
        careerStages = careerStages == null ? Set.of() : careerStages;
        words = words == null || words.isBlank() ? null : words.strip();
    }

    /** Without blanks and doubles. */
    List<String> tidyTopics() {
        return Rows.tidy(topics);
    }
}
