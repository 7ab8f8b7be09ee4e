package dev.collega.passing;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reason why a connection would value a post. */
@Schema(name = "ValueReason")
record ValueReason(
        @NotNull ValueReasonKind kind,

        @NotNull @Schema(description = "For people to read.", examples = "Interested in sepsis")
        String words) {

    static ValueReason of(ValueReasonKind kind, String label) {
        return new ValueReason(
                kind,
                switch (kind) {
                    case ROLE_ASKED -> "You ask for a view like theirs";
                    case SPECIALTY -> "Works in " + label;
                    case INTEREST -> "Interested in " + label;
                    case CADENCE -> "You meant to be in touch by now";
                });
    }
}
