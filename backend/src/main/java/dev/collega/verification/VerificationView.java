package dev.collega.verification;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A verification of mine, with what only I see of it. */
record VerificationView(
        @NotNull UUID id,
        @NotNull VerificationKind kind,
        @NotNull VerificationState state,

        @NotNull
        @Schema(
                description =
                        "The address or number it is about, which others are not shown; empty where others vouch.")
        String subject,

        @Schema(examples = "Has an email address at Hospital de Santa Aurélia")
        String statement,

        @Schema(examples = "Email to aurelia.example") String checkedBy,

        @Schema(description = "What I was called then. Under another name it does not make me a verified member.")
        String checkedName,

        @NotNull
        @Schema(description = "Whether it makes me a verified member now. A number that is only well-formed does not.")
        boolean counts,

        @NotNull Instant requestedAt,
        Instant checkedAt,
        Instant validUntil,

        @Schema(description = "When a pending one lapses.") Instant openUntil,

        @NotNull @Schema(description = "Whether it ends soon, or has ended by time, and is worth doing again.")
        boolean renewable,

        @Schema(description = "Why it was refused or revoked.")
        String words,

        @Schema(description = "LICENCE, while it is pending: whether the document is here.")
        Boolean documentReceived,

        @Schema(description = "How many vouches it takes.") Integer vouchesNeeded,

        @Schema(description = "Whom I asked. A no is not told from no answer yet.")
        List<VouchView> vouches,

        @Schema(description = "Until when a moderator answers what is said against it.")
        Instant disputeDueAt) {

    VerificationView withVouches(List<VouchView> given) {
        return new VerificationView(
                id,
                kind,
                state,
                subject,
                statement,
                checkedBy,
                checkedName,
                counts,
                requestedAt,
                checkedAt,
                validUntil,
                openUntil,
                renewable,
                words,
                documentReceived,
                vouchesNeeded,
                given,
                disputeDueAt);
    }
}
