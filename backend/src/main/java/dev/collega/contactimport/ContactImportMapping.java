package dev.collega.contactimport;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the columns of a table hold. */
record ContactImportMapping(
        @NotEmpty @Size(max = 300) @Schema(description = "One for each column, in their order.")
        List<@NotNull ContactColumn> fields) {}
