package dev.collega.suggestion;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody worth knowing, and why. There is always a reason. */
record Suggestion(
        @NotNull MemberSummary member,

        @NotNull @Schema(description = "What speaks most for it comes first.")
        List<Reason> reasons) {}
