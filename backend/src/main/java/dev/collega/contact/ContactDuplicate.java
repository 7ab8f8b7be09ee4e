package dev.collega.contact;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two contacts that may be one person. */
record ContactDuplicate(
        @NotNull @Schema(description = "The one that is proposed to be kept.")
        ContactSummary contact,

        @NotNull ContactSummary other,
        @NotNull List<Reason> reasons) {

    @Schema(name = "DuplicateReason")
    enum Reason {
        SAME_EMAIL,
        SAME_PHONE,
        ALIKE_NAME
    }
}
