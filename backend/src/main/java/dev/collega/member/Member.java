package dev.collega.member;

import dev.collega.account.AccountOpened;
import dev.collega.shared.database.Rows;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person with an account and a professional profile. */
@Entity
class Member {

    @Id
    private UUID id;

    private String fullName;
    private String headline;
    private String profession;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> specialties = List.of();

    @Enumerated(EnumType.STRING)
    private CareerStage careerStage;

    private String workplace;
    private String city;
    private String country;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> interests = List.of();

    private String about;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ProfileLink> links = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> openTo = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Position> positions = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Publication> publications = List.of();

    private String orcid;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> reserved = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> keptPrivate = List.of();

    private String timeZone;
    private Instant createdAt;

    @Version
    private long version;

    protected Member() {}

    static Member join(AccountOpened account) {
        var member = new Member();
        member.id = account.memberId();
        member.fullName = account.fullName();
        member.profession = account.profession();
        member.timeZone = account.timeZone();
        member.createdAt = account.at();
        member.take(Audiences.ofANewcomer());
        return member;
    }

    /** Takes over what the patch names; see {@link MemberPatch} for the shape of each field. */
    void edit(MemberPatch patch) {
        given(patch.fullName(), value -> fullName = value.map(String::strip).orElseThrow());
        given(patch.headline(), value -> headline = text(value));
        given(patch.profession(), value -> profession = value.orElseThrow());
        given(patch.specialties(), value -> specialties = Rows.tidy(value.orElse(null)));
        given(patch.careerStage(), value -> careerStage = value.orElse(null));
        given(patch.workplace(), value -> workplace = text(value));
        given(patch.city(), value -> city = text(value));
        given(patch.country(), value -> country = value.orElse(null));
        given(patch.languages(), value -> languages = Rows.tidy(value.orElse(null)));
        given(patch.interests(), value -> interests = Rows.tidy(value.orElse(null)));
        given(patch.about(), value -> about = text(value));
        given(patch.links(), value -> links = value.orElse(List.of()));
        given(
                patch.openTo(),
                value -> openTo = value.orElse(List.of()).stream()
                        .map(Enum::name)
                        .distinct()
                        .toList());
        given(patch.positions(), value -> positions = Position.sorted(value.orElse(List.of())));
        given(patch.publications(), value -> publications = Publication.distinct(value.orElse(List.of())));
        given(patch.orcid(), value -> orcid = text(value.map(OrcidId.Validator::plain)));
        given(patch.audiences(), value -> take(new Audiences(reserved, keptPrivate).with(value.orElse(null))));
        given(patch.timeZone(), value -> timeZone = value.orElseThrow());
    }

    private void take(Audiences audiences) {
        reserved = audiences.reserved();
        keptPrivate = audiences.keptPrivate();
    }

    private static <T> void given(Optional<T> field, Consumer<Optional<T>> change) {
        if (field != null) {
            change.accept(field);
        }
    }

    private static String text(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
    }

    UUID id() {
        return id;
    }

    String fullName() {
        return fullName;
    }

    long version() {
        return version;
    }
}
