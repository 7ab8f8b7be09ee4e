package dev.collega.account;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The tokens of a session, in the terms of OAuth 2.0 (RFC 6749, 5.1).
 *
 * @param expiresIn lifetime of the access token in seconds
 * @param refreshToken good once; absent where it is sent as a cookie
 */
public record SessionView(
        @NotNull String accessToken,
        @NotNull @Schema(examples = "Bearer") String tokenType,

        @NotNull @Schema(examples = "600", description = "Lifetime of the access token in seconds.")
        long expiresIn,

        @Schema(description = "Good once, for the next renewal; absent where it is sent as a cookie.")
        String refreshToken) {}
