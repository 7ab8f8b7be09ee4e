package dev.collega.passing;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom I send a post. */
record NewSendings(
        @NotEmpty @Size(max = 5) @Schema(description = "Pages of my address book about connections of mine.")
        List<@NotNull UUID> contactIds,

        @Size(max = 500) @Schema(description = "A word to them; they read it beside the post.")
        String words) {}
