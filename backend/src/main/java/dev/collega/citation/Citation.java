package dev.collega.citation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published work that a post speaks of. */
@Schema(name = "Citation")
public record Citation(
        @Size(max = 200)
        @Schema(description = "Digital Object Identifier, without a resolver.", examples = "10.1056/NEJMoa1401762")
        String doi,

        @Size(max = 12) @Schema(description = "PubMed identifier.", examples = "24635772")
        String pmid,

        @NotBlank @Size(max = 1000) String title,

        @Size(max = 500) @Schema(description = "As the work names them, in its order.")
        List<@NotBlank @Size(max = 200) String> authors,

        @Size(max = 300) String journal,

        @Size(max = 10) @Schema(description = "A year, a month or a day (ISO 8601).", examples = "2014-05")
        String published,

        @Size(max = 40) String volume,
        @Size(max = 40) String issue,
        @Size(max = 60) String pages,

        @Size(max = 20) @Schema(description = "Publication types of MEDLINE.", examples = "Randomized Controlled Trial")
        List<@NotBlank @Size(max = 100) String> types,

        @Size(max = 2000) @Schema(description = "http or https.")
        String url) {}
