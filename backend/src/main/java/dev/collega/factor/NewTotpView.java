package dev.collega.factor;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an authenticator app needs, shown once. */
record NewTotpView(
        @NotNull @Schema(examples = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", description = "In base32, to be typed.")
        String secret,

        @NotNull
        @Schema(examples = "otpauth://totp/Collega:ines%40hospital.example?secret=JBSWY3DPEHPK3PXP&issuer=Collega")
        String otpauthUri,

        @NotNull @Schema(description = "The same as a QR code, in SVG.")
        String qrSvg) {}
