package dev.collega.member;

import dev.collega.shared.database.Rows;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member as lists show one. */
public record MemberSummary(
        @NotNull UUID id,
        @NotNull @Schema(examples = "Ines Duarte") String fullName,
        String headline,
        @NotNull @Schema(examples = "nurse") String profession,
        @NotNull List<String> specialties,
        CareerStage careerStage,
        String workplace,
        String city,

        @NotNull @Schema(description = "Whether a verification of theirs is valid now.")
        boolean verified,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                description = "96 pixels square, where everyone may see it; the address is good for a day at most.")
        PhotoLink photoUrl) {

    /** What a statement that joins {@code member m} selects so that {@link #from} can read it: what everyone may see. */
    public static final String COLUMNS = """
            m.id as m_id, m.full_name as m_full_name, m.profession as m_profession,
            case when 'headline' <> all(m.reserved) then m.headline end as m_headline,
            case when 'specialties' <> all(m.reserved) then m.specialties else '{}' end as m_specialties,
            case when 'careerStage' <> all(m.reserved) then m.career_stage end as m_career_stage,
            case when 'workplace' <> all(m.reserved) then m.workplace end as m_workplace,
            case when 'city' <> all(m.reserved) then m.city end as m_city,
            coalesce(m.verified_until > now(), false) as m_verified,
            case when 'photo' <> all(m.reserved) then m.photo_id end as m_photo
            """;

    public static MemberSummary from(ResultSet row) throws SQLException {
        return new MemberSummary(
                Rows.uuid(row, "m_id"),
                row.getString("m_full_name"),
                row.getString("m_headline"),
                row.getString("m_profession"),
                Rows.texts(row, "m_specialties"),
                Rows.constant(row, "m_career_stage", CareerStage.class),
                row.getString("m_workplace"),
                row.getString("m_city"),
                row.getBoolean("m_verified"),
                PhotoLink.small(Rows.uuid(row, "m_photo"), FieldAudience.EVERYONE));
    }
}
