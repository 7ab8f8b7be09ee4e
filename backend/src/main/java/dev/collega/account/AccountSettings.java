package dev.collega.account;

import dev.collega.shared.mail.EmailVerification;
import dev.collega.shared.mail.LastLetter;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** My account, as I alone see it. */
record AccountSettings(
        @NotNull UUID memberId,
        @NotNull String email,

        @Schema(description = "When it was shown that this address is mine; absent until then.")
        Instant emailVerifiedAt,

        @Schema(description = "The address that takes its place once it is confirmed.")
        String pendingEmail,

        @NotNull
        @Schema(description = "Whether members must confirm their address here before they ask, comment or post.")
        EmailVerification emailVerification,

        @NotNull @Schema(description = "What I may do beyond my own account.")
        Role role,

        @NotNull Instant createdAt,
        @NotNull Instant passwordChangedAt,

        @Schema(description = "The newest mail about my account; absent where there was none lately.")
        LastLetter lastMail) {}
