package dev.collega.verification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An institution and the domains of its addresses. Each stands for itself, not for those below it. */
record NewInstitution(
        @NotBlank @Size(min = 2, max = 160) @Schema(examples = "Hospital de Santa Aurélia")
        String name,

        @NotEmpty @Size(max = 20) @Schema(examples = "[\"aurelia.example\"]")
        List<
                        @NotNull @Size(max = 253)
                        @Pattern(
                                regexp = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]",
                                message = "must be a domain such as hospital.example")
                        String>
                domains,

        @Schema(description = "Whether whoever has an address there may vouch for students.")
        Boolean teaches) {

    NewInstitution {
        name = name == null ? null : name.strip();
        domains = domains == null
                ? null
                : domains.stream()
                        .map(domain -> domain == null ? null : domain.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
    }
}
