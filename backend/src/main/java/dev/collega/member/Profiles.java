package dev.collega.member;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads whole profiles, each in one statement. */
@ApplicationScoped
class Profiles {

    private static final TypeReference<List<ProfileLink>> LINKS = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Profiles(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    Optional<MemberProfile> of(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select m.*, a.email from member m join account a on a.id = m.id where m.id = :id")
                .bind("id", id)
                .map((row, context) -> profile(row))
                .findOne());
    }

    /** Blocks work both ways and in silence: the other one does not exist. Nor does who is leaving or suspended. */
    Optional<MemberProfile> visibleTo(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select m.*, a.email from member m join account a on a.id = m.id
                where m.id = :id
                  and (m.hidden_at is null or m.id = :me)
                  and not exists (select 1 from block where owner_id = :me and blocked_id = :id)
                  and not exists (select 1 from block where owner_id = :id and blocked_id = :me)
                """)
                .bind("id", id)
                .bind("me", me)
                .map((row, context) -> profile(row))
                .findOne());
    }

    private MemberProfile profile(ResultSet row) throws SQLException {
        return new MemberProfile(
                Rows.uuid(row, "id"),
                row.getString("email"),
                row.getString("full_name"),
                row.getString("headline"),
                row.getString("profession"),
                Rows.texts(row, "specialties"),
                Rows.constant(row, "career_stage", CareerStage.class),
                row.getString("workplace"),
                row.getString("city"),
                row.getString("country"),
                Rows.texts(row, "languages"),
                Rows.texts(row, "interests"),
                row.getString("about"),
                links(row.getString("links")),
                Rows.texts(row, "open_to").stream().map(OpenTo::valueOf).toList(),
                row.getString("time_zone"),
                Rows.instant(row, "created_at"),
                row.getLong("version"));
    }

    private List<ProfileLink> links(String text) throws SQLException {
        try {
            return text.equals("[]") ? List.of() : json.readValue(text, LINKS);
        } catch (JsonProcessingException e) {
            throw new SQLException("member.links holds what is no list of links", e);
        }
    }
}
