package dev.collega.member;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member welcomes questions from people whom they do not know yet. */
public record OpenDoor(
        @NotNull @Schema(description = "What about; none named: anything.")
        List<String> topics,

        @NotNull @Schema(description = "From whom; none named: from everybody.")
        Set<CareerStage> careerStages,

        @Schema(description = "How many minutes one answer may take at most.")
        Integer minutes,

        @Schema(description = "What they say to whoever would like to ask.")
        String words) {}
