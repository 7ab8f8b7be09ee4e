package dev.collega.contact;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may come upon me without searching. */
record FindabilityView(
        @NotNull
        @Schema(
                description =
                        "Members who keep my confirmed address are offered a connection with me. They learn nothing "
                                + "else, and I do not learn who keeps it.")
        boolean byEmail) {}
