package dev.collega.passing;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who sent me a post, and to whom I sent it; nobody else sees either. */
record SendingsView(
        @NotNull @Schema(description = "Newest first, the last twenty.")
        List<SendingView> received,

        @NotNull @Schema(description = "Newest first, the last hundred.")
        List<SendingView> sent) {}
