package dev.collega.citation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published work that a post speaks of. */
@Schema(name = "Citation")
public record Citation(
        @Size(max = 200)
        @Pattern(
                regexp = "(?i)(https?://(dx\\.)?doi\\.org/|doi: ?)?10\\.[0-9]{4,9}/\\S+",
                message = "must be a DOI such as 10.1056/NEJMoa1401762")
        @Schema(description = "Digital Object Identifier, without a resolver.", examples = "10.1056/NEJMoa1401762")
        String doi,

        @Size(max = 12)
        @Pattern(regexp = "[0-9]{1,9}", message = "must be a number such as 24635772")
        @Schema(description = "PubMed identifier.", examples = "24635772")
        String pmid,

        @NotBlank @Size(max = 1000) String title,

        @Size(max = 500) @Schema(description = "As the work names them, in its order.")
        List<@NotBlank @Size(max = 200) String> authors,

        @Size(max = 300) String journal,

        @Size(max = 10)
        @Pattern(
                regexp = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?",
                message = "must be a year, a month or a day such as 2014-05")
        @Schema(description = "A year, a month or a day (ISO 8601).", examples = "2014-05")
        String published,

        @Size(max = 40) String volume,
        @Size(max = 40) String issue,
        @Size(max = 60) String pages,

        @Size(max = 20) @Schema(description = "Publication types of MEDLINE.", examples = "Randomized Controlled Trial")
        List<@NotBlank @Size(max = 100) String> types,

        @Size(max = 2000)
        @Pattern(regexp = "(?i)https?://\\S+", message = "must begin with https:// or http://")
        @Schema(description = "http or https.")
        String url) {

    /** As it is kept: without blanks around and within, a DOI without its resolver. */
    public Citation tidy() {
        return new Citation(
                Identifier.bareDoi(line(doi)),
                line(pmid),
                line(title),
                lines(authors),
                line(journal),
                line(published),
                line(volume),
                line(issue),
                line(pages),
                lines(types),
                line(url));
    }

    static String line(String text) {
        if (text == null) {
            return null;
        }
        var line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.isEmpty() ? null : line;
    }

    private static List<String> lines(List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(Citation::line).filter(Objects::nonNull).toList();
    }
}
