package dev.collega.guard;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.collega.guard.text.Confidence;
import dev.collega.guard.text.Finding;
import dev.collega.guard.text.Identifier;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that may tell who a patient is: what it is and where it stands, never the words themselves. */
record PatientFinding(
        @Schema(
                description = "The field it stands in (RFC 6901); absent where one text was asked about.",
                examples = "/body")
        String pointer,

        @NotNull
        @JsonProperty("class")
        @Schema(description = "One of the eighteen classes of identifiers of the Safe Harbor rule.")
        Identifier kind,

        @NotNull @Schema(description = "HIGH is refused; MEDIUM is asked about, and passes with a reason.")
        Confidence confidence,

        @NotNull @Schema(description = "The rule that found it.", examples = "record-number")
        String rule,

        @NotNull @Schema(description = "Where it begins, in UTF-16 units.", examples = "14")
        int start,

        @NotNull @Schema(description = "Where it ends, exclusive.", examples = "25")
        int end,

        @NotNull @Schema(examples = "a number of a medical record")
        String words) {

    static PatientFinding of(String pointer, Finding finding) {
        return new PatientFinding(
                pointer,
                finding.kind(),
                finding.confidence(),
                finding.rule(),
                finding.start(),
                finding.end(),
                Words.of(finding));
    }
}
