package dev.collega.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found of one kind. */
record SearchGroup(
        @NotNull SearchKind kind,

        @Schema(description = "How many there are for me, counted up to 100; said of the first page alone.")
        Integer count,

        @NotNull @Schema(description = "Whether there are more than were counted.")
        boolean capped,

        @NotNull List<SearchItem> items,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(
                description =
                        "Send it as `cursor`, with `kind` and otherwise the same parameters, for the next page; null at"
                                + " the end.")
        String nextCursor) {}
