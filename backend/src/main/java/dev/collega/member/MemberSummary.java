package dev.collega.member;

import dev.collega.shared.database.Rows;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
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
        String city) {

    /** What a statement that joins {@code member m} selects so that {@link #from} can read it. */
    public static final String COLUMNS = """
            m.id as m_id, m.full_name as m_full_name, m.headline as m_headline, m.profession as m_profession,
            m.specialties as m_specialties, m.career_stage as m_career_stage, m.workplace as m_workplace,
            m.city as m_city
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
                row.getString("m_city"));
    }
}
