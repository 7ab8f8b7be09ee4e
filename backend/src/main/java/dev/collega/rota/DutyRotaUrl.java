package dev.collega.rota;

import dev.collega.shared.text.NoProse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where my duty rota is read. Whoever knows the address may read all of it, so it is never shown again. */
@NoProse("an address that is fetched")
record DutyRotaUrl(
        @NotBlank @Size(max = 2000) @Schema(examples = "https://rota.hospital.example/ical/3f9a…")
        String url) {

    @Override
    public String toString() {
        return "DutyRotaUrl";
    }
}
