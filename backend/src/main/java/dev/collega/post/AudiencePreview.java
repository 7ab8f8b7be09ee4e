package dev.collega.post;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a post would reach if it were published now. */
record AudiencePreview(
        @NotNull @Schema(description = "How many could read it, without me.")
        int count,

        @NotNull @Schema(description = "Up to five of them whom I know.")
        List<MemberSummary> sample) {}
