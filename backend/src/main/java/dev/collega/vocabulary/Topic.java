package dev.collega.vocabulary;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A heading of MeSH, which may stand in several places of its tree. */
record Topic(
        @NotNull @Schema(examples = "D006333") String id,

        @NotNull @Schema(examples = "Heart Failure") String name,

        @NotNull
        @Schema(description = "Tree numbers; what one begins with is an ancestor.", examples = "[\"C14.280.434\"]")
        List<String> places) {}
