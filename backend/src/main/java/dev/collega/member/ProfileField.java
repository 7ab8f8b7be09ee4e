package dev.collega.member;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The fields of a profile that have an audience, by their names in the API. Name and profession are for everyone. */
public enum ProfileField {
    HEADLINE("headline"),
    SPECIALTIES("specialties"),
    CAREER_STAGE("careerStage"),
    WORKPLACE("workplace"),
    CITY("city"),
    COUNTRY("country"),
    LANGUAGES("languages"),
    INTERESTS("interests"),
    ABOUT("about"),
    LINKS("links"),
    OPEN_TO("openTo"),
    POSITIONS("positions"),
    PUBLICATIONS("publications"),
    ORCID("orcid"),
    PHOTO("photo");

    private final String name;

    ProfileField(String name) {
        this.name = name;
    }

    @JsonCreator
    static ProfileField of(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field of a profile"));
    }

    /** What a newcomer is open to is not for strangers, until they say so. */
    FieldAudience byDefault() {
        return this == OPEN_TO ? FieldAudience.CONNECTIONS : FieldAudience.EVERYONE;
    }

    @Override
    @JsonValue
    public String toString() {
        return name;
    }
}
