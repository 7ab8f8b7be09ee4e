package dev.collega.followup;

import dev.collega.shared.problem.Problem;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of each item, in their order. */
record BulkResult(@NotNull List<Item> items) {

    /** @param status that the same change of it alone would have been answered with */
    @Schema(name = "BulkItemResult")
    record Item(
            @NotNull UUID id,
            @NotNull @Schema(examples = "200") int status,
            FollowUpView followUp,
            Problem problem) {}
}
