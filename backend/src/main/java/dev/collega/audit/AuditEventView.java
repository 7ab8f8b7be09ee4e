package dev.collega.audit;

import dev.collega.shared.audit.AuditAction;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that happened to my account.
 *
 * @param refused true for what was tried in vain
 * @param byMe false when somebody else did it, such as a moderator; absent when nobody was signed in
 */
record AuditEventView(
        @NotNull UUID id,
        @NotNull Instant at,
        @NotNull AuditAction action,

        @NotNull @Schema(description = "True for what was tried in vain.")
        boolean refused,

        @Schema(description = "Whether I did it myself; absent when nobody was signed in.")
        Boolean byMe,

        @Schema(description = "The session, token, factor or export it is about.")
        UUID subjectId,

        @Schema(examples = "Firefox on Linux") String device,
        @Schema(examples = "203.0.113.0/24") String network) {}
