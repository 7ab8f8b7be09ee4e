package dev.collega.opendoor;

import dev.collega.member.CareerStage;
import dev.collega.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** My open door, as I keep it; closed until I open it. */
record OpenDoorView(
        @NotNull boolean open,
        @NotNull List<String> topics,
        @NotNull Set<CareerStage> careerStages,
        @NotNull int asksPerMonth,
        Integer minutes,
        String words,

        @NotNull @Schema(description = "How many have come in this calendar month, in my time zone.")
        int askedThisMonth,

        @NotNull long version)
        implements Versioned {}
