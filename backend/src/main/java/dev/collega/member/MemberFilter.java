package dev.collega.member;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Whom the directory is asked for, taken as a {@code @BeanParam}; what is given must all be true of a member. */
public class MemberFilter {

    @RestQuery
    @Size(max = 100)
    @Parameter(description = "Part of a name, in any order; typing errors are forgiven.")
    public String query;

    @RestQuery
    @Size(max = 60)
    @Parameter(description = "A key of GET /vocabulary/professions; what stands below it is meant too.")
    public String profession;

    @RestQuery
    @Size(max = 60)
    @Parameter(description = "A key of GET /vocabulary/specialties; what stands below it is meant too.")
    public String specialty;

    @RestQuery
    @Size(max = 120)
    @Parameter(description = "A city, or the beginning of one, a country by name or ISO 3166 code, or both: Porto, PT.")
    public String place;

    @RestQuery
    @Size(max = 160)
    @Parameter(
            description =
                    "Words, or their beginnings, of the name of the workplace, or of an institution that verified them.")
    public String organisation;

    @RestQuery
    @Size(max = 100)
    @Parameter(description = "An interest; where it is the name of a topic, what stands below it is meant too.")
    public String interest;

    @RestQuery
    public OpenTo openTo;

    @RestQuery
    public CareerStage careerStage;

    @RestQuery
    @Size(max = 35)
    @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "must be a BCP 47 language tag such as pt")
    @Parameter(description = "A BCP 47 tag; its first part counts.")
    public String language;

    String typed() {
        return said(query);
    }

    String place() {
        return said(place);
    }

    String organisation() {
        return said(organisation);
    }

    String interest() {
        return said(interest);
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Names the list to cursors. */
    @Override
    public String toString() {
        return Stream.of(
                        typed(),
                        profession,
                        specialty,
                        place(),
                        organisation(),
                        interest(),
                        openTo,
                        careerStage,
                        language)
                .map(String::valueOf)
                .collect(Collectors.joining("\u001f"));
    }
}
