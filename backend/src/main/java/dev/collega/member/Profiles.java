package dev.collega.member;

import static dev.collega.member.ProfileField.ABOUT;
import static dev.collega.member.ProfileField.CAREER_STAGE;
import static dev.collega.member.ProfileField.CITY;
import static dev.collega.member.ProfileField.COUNTRY;
import static dev.collega.member.ProfileField.HEADLINE;
import static dev.collega.member.ProfileField.INTERESTS;
import static dev.collega.member.ProfileField.LANGUAGES;
import static dev.collega.member.ProfileField.LINKS;
import static dev.collega.member.ProfileField.OPEN_TO;
import static dev.collega.member.ProfileField.ORCID;
import static dev.collega.member.ProfileField.PHOTO;
import static dev.collega.member.ProfileField.POSITIONS;
import static dev.collega.member.ProfileField.PUBLICATIONS;
import static dev.collega.member.ProfileField.SPECIALTIES;
import static dev.collega.member.ProfileField.WORKPLACE;

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

/** Reads whole profiles, each in one statement, and each as somebody may see it. */
@ApplicationScoped
class Profiles {

    private static final TypeReference<List<ProfileLink>> LINK_LIST = new TypeReference<>() {};
    private static final TypeReference<List<Position>> POSITION_LIST = new TypeReference<>() {};
    private static final TypeReference<List<Publication>> PUBLICATION_LIST = new TypeReference<>() {};

    private static final String PROFILE = "select m.*, a.email from member m join account a on a.id = m.id ";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Profiles(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** All of it, for the member alone. */
    Optional<MemberProfile> of(UUID id) {
        return as(FieldAudience.ONLY_ME, id);
    }

    /** As it looks to somebody so close; whether they may look at all is another matter. */
    Optional<MemberProfile> as(FieldAudience viewer, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(PROFILE + "where m.id = :id")
                .bind("id", id)
                .map((row, context) -> profile(row, viewer))
                .findOne());
    }

    /** Blocks work both ways and in silence: the other one does not exist. Nor does who is leaving or suspended. */
    Optional<MemberProfile> visibleTo(UUID me, FieldAudience viewer, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(PROFILE + """
                where m.id = :id
                  and (m.hidden_at is null or m.id = :me)
                  and not exists (select 1 from block where owner_id = :me and blocked_id = :id)
                  and not exists (select 1 from block where owner_id = :id and blocked_id = :me)
                """)
                .bind("id", id)
                .bind("me", me)
                .map((row, context) -> profile(row, viewer))
                .findOne());
    }

    /** Where its member has switched a public page on. */
    Optional<MemberProfile> inPublic(String slug) {
        return jdbi.withHandle(handle -> handle.createQuery(PROFILE + """
                join public_page p on p.member_id = m.id
                where p.slug = :slug and p.enabled and m.hidden_at is null
                """)
                .bind("slug", slug)
                .map((row, context) -> profile(row, FieldAudience.EVERYONE))
                .findOne());
    }

    /** What the viewer may not see is not even read. */
    private MemberProfile profile(ResultSet row, FieldAudience viewer) throws SQLException {
        var audiences = Audiences.from(row);
        var seen = audiences.seenBy(viewer);
        return new MemberProfile(
                Rows.uuid(row, "id"),
                row.getString("email"),
                row.getString("full_name"),
                text(row, "headline", seen.contains(HEADLINE)),
                row.getString("profession"),
                texts(row, "specialties", seen.contains(SPECIALTIES)),
                seen.contains(CAREER_STAGE) ? Rows.constant(row, "career_stage", CareerStage.class) : null,
                text(row, "workplace", seen.contains(WORKPLACE)),
                text(row, "city", seen.contains(CITY)),
                text(row, "country", seen.contains(COUNTRY)),
                texts(row, "languages", seen.contains(LANGUAGES)),
                texts(row, "interests", seen.contains(INTERESTS)),
                text(row, "about", seen.contains(ABOUT)),
                list(row, "links", LINK_LIST, seen.contains(LINKS)),
                texts(row, "open_to", seen.contains(OPEN_TO)).stream()
                        .map(OpenTo::valueOf)
                        .toList(),
                list(row, "positions", POSITION_LIST, seen.contains(POSITIONS)),
                list(row, "publications", PUBLICATION_LIST, seen.contains(PUBLICATIONS)).stream()
                        .map(PublicationView::of)
                        .toList(),
                text(row, "orcid", seen.contains(ORCID)),
                seen.contains(PHOTO) ? PhotoLink.large(Rows.uuid(row, "photo_id"), viewer) : null,
                audiences.all(),
                row.getString("time_zone"),
                Rows.instant(row, "created_at"),
                row.getLong("version"));
    }

    private static String text(ResultSet row, String column, boolean seen) throws SQLException {
        return seen ? row.getString(column) : null;
    }

    private static List<String> texts(ResultSet row, String column, boolean seen) throws SQLException {
        return seen ? Rows.texts(row, column) : List.of();
    }

    private <T> List<T> list(ResultSet row, String column, TypeReference<List<T>> type, boolean seen)
            throws SQLException {
        var text = seen ? row.getString(column) : "[]";
        try {
            return text.equals("[]") ? List.of() : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new SQLException("member." + column + " holds what is no such list", e);
        }
    }
}
