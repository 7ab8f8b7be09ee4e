package dev.collega.cme;

import dev.collega.citation.Citation;
import dev.collega.shared.http.NotCleared;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge patch (RFC 7396) of an entry: what is absent stays, null clears. */
@Schema(name = "CmeEntryPatch")
record CmeEntryPatch(
        Optional<@Valid Citation> citation,
        @NotCleared Optional<@NotBlank @Size(max = 1000) String> title,
        @NotCleared Optional<LocalDate> readOn,
        @NotCleared Optional<@Min(1) @Max(600) Integer> minutes,
        Optional<@Size(max = 2000) String> reflection,
        Optional<@Size(max = 60) String> category) {}
