package dev.collega.account;

import dev.collega.shared.text.NoProse;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A renewal; browsers leave the token out, for theirs comes as a cookie. */
@NoProse("a secret")
record SessionRenewal(
        @Size(max = 200) @Schema(description = "The refresh token of the answer before.")
        String refreshToken) {}
