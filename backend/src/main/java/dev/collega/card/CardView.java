package dev.collega.card;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What I hand to people whom I meet. */
record CardView(
        @NotNull UUID memberId,
        @NotNull String fullName,

        @NotNull @Schema(description = "To be typed; small letters and hyphens do no harm.", examples = "K7QM2X9P")
        String code,

        @NotNull @Schema(description = "Where the code leads, for members and for those who are not yet.")
        String url,

        @NotNull @Schema(description = "The address as a QR code (SVG).")
        String qrSvg,

        @NotNull @Schema(description = "The card as a vCard 3.0, as phones take it.")
        String vcard,

        @NotNull @Schema(description = "The vCard as a QR code (SVG), for who is not here.")
        String vcardQrSvg,

        @NotNull @Schema(description = "What the vCard shows beside the name, as far as my profile has it.")
        Set<CardField> shows) {}
