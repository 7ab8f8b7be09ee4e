package dev.collega.verification;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Verifications as they are kept, and what each change of one does to the member's standing. Whoever changes one locks its
 * member first, so that two changes of one member's never cross.
 */
@ApplicationScoped
class VerificationRows {

    private static final String COLUMNS =
            "id, member_id, kind, state, subject, institution_id, statement, holds_until, open_until, valid_until, tries ";

    private final Jdbi jdbi;
    private final Clock clock;

    VerificationRows(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    record Row(
            UUID id,
            UUID memberId,
            VerificationKind kind,
            VerificationState state,
            String subject,
            UUID institutionId,
            String statement,
            LocalDate holdsUntil,
            Instant openUntil,
            Instant validUntil,
            int tries) {

        static Row from(ResultSet row) throws SQLException {
            return new Row(
                    Rows.uuid(row, "id"),
                    Rows.uuid(row, "member_id"),
                    Rows.constant(row, "kind", VerificationKind.class),
                    Rows.constant(row, "state", VerificationState.class),
                    row.getString("subject"),
                    Rows.uuid(row, "institution_id"),
                    row.getString("statement"),
                    Rows.date(row, "holds_until"),
                    Rows.instant(row, "open_until"),
                    Rows.instant(row, "valid_until"),
                    row.getInt("tries"));
        }

        boolean isPendingAt(Instant now) {
            return state == VerificationState.PENDING && (openUntil == null || openUntil.isAfter(now));
        }

        boolean isValidAt(Instant now) {
            return state == VerificationState.VALID && validUntil.isAfter(now);
        }
    }

    /** Who the member is at this moment, as far as it matters here. */
    record Holder(UUID id, String fullName, String profession, boolean student) {

        /** As a word of a sentence. */
        String professionWords() {
            return profession.replace('-', ' ');
        }
    }

    /** To be called first of all in the transaction that changes a verification of theirs. */
    Holder lock(UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, full_name, profession,
                          profession = 'student' or profession like '%-student' or coalesce(career_stage = 'STUDENT', false) as student
                        from member where id = :id for no key update
                        """)
                .bind("id", member)
                .map((row, context) -> new Holder(
                        Rows.uuid(row, "id"),
                        row.getString("full_name"),
                        row.getString("profession"),
                        row.getBoolean("student")))
                .findOne()
                // A token may outlive its account by some minutes.
                .orElseThrow(UnauthorizedException::new));
    }

    Optional<Row> of(UUID member, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + "from verification where id = :id and member_id = :member")
                .bind("id", id)
                .bind("member", member)
                .map((row, context) -> Row.from(row))
                .findOne());
    }

    Optional<Row> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + "from verification where id = :id")
                .bind("id", id)
                .map((row, context) -> Row.from(row))
                .findOne());
    }

    int live(UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from verification where member_id = :member and state in ('PENDING', 'VALID')")
                .bind("member", member)
                .mapTo(Integer.class)
                .one());
    }

    boolean isPending(UUID member, VerificationKind kind, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from verification where member_id = :member and kind = :kind
                          and lower(subject) = lower(:subject) and state = 'PENDING')
                        """)
                .bind("member", member)
                .bind("kind", kind.name())
                .bind("subject", subject)
                .mapTo(Boolean.class)
                .one());
    }

    boolean isHeldByAnother(UUID member, VerificationKind kind, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from verification where kind = :kind and lower(subject) = lower(:subject)
                          and state = 'VALID' and proves and valid_until > :now and member_id <> :member)
                        """)
                .bind("member", member)
                .bind("kind", kind.name())
                .bind("subject", subject)
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
    }

    UUID insert(
            UUID member,
            VerificationKind kind,
            String subject,
            UUID institution,
            LocalDate holdsUntil,
            Instant openUntil) {
        var id = Ids.next();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into verification (id, member_id, kind, state, subject, institution_id, holds_until, requested_at, open_until)
                        values (:id, :member, :kind, 'PENDING', :subject, cast(:institution as uuid), :holdsUntil, :now, :openUntil)
                        """)
                .bind("id", id)
                .bind("member", member)
                .bind("kind", kind.name())
                .bind("subject", subject)
                .bind("institution", institution)
                .bind("holdsUntil", holdsUntil)
                .bind("now", clock.instant())
                .bind("openUntil", openUntil)
                .execute());
        return id;
    }

    /**
     * It holds from now on. The one that it renews goes, and what is said against that one is now said against this.
     *
     * @param proves whether it says who the member is
     */
    void succeed(Row row, Finding finding, Instant validUntil, boolean proves) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                    update verification_dispute set verification_id = :id
                    where verification_id in (select id from verification where member_id = :member and kind = :kind
                      and lower(subject) = lower(:subject) and state = 'VALID' and id <> :id)
                    """)
                    .bind("id", row.id())
                    .bind("member", row.memberId())
                    .bind("kind", row.kind().name())
                    .bind("subject", row.subject())
                    .execute();
            handle.createUpdate("""
                    delete from verification where kind = :kind and lower(subject) = lower(:subject) and state = 'VALID'
                      and id <> :id and (member_id = :member or (subject <> '' and proves and valid_until <= :now))
                    """)
                    .bind("id", row.id())
                    .bind("member", row.memberId())
                    .bind("kind", row.kind().name())
                    .bind("subject", row.subject())
                    .bind("now", clock.instant())
                    .execute();
            handle.createUpdate("""
                    update verification set state = 'VALID', statement = :statement, checked_by = :by, checked_name = :name,
                      proves = :proves, checked_at = :now, valid_until = :until, open_until = null, code = null,
                      next_try_at = null, words = null
                    where id = :id
                    """)
                    .bind("id", row.id())
                    .bind("statement", finding.statement())
                    .bind("by", finding.checkedBy())
                    .bind("name", finding.checkedName())
                    .bind("proves", proves)
                    .bind("now", clock.instant())
                    .bind("until", validUntil)
                    .execute();
        });
        refresh(row.memberId());
    }

    /** What was found, in the words that everyone reads. */
    record Finding(String statement, String checkedBy, String checkedName) {}

    /** What served to check it goes at once. */
    void end(Row row, VerificationState state, String words) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                    update verification set state = :state, words = :words, ended_at = :now, open_until = null, code = null,
                      next_try_at = null
                    where id = :id
                    """)
                    .bind("id", row.id())
                    .bind("state", state.name())
                    .bind("words", words)
                    .bind("now", clock.instant())
                    .execute();
            handle.createUpdate("delete from verification_document where verification_id = :id")
                    .bind("id", row.id())
                    .execute();
        });
        refresh(row.memberId());
    }

    void remove(Row row) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from verification where id = :id")
                .bind("id", row.id())
                .execute());
        refresh(row.memberId());
    }

    /** Before another of the kind is asked for: what has lapsed and was not looked at since. */
    void lapse(UUID member) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                    delete from verification_document where verification_id in
                      (select id from verification where member_id = :member and state = 'PENDING' and open_until <= :now)
                    """)
                    .bind("member", member)
                    .bind("now", clock.instant())
                    .execute();
            handle.createUpdate("""
                    update verification set state = 'EXPIRED', ended_at = open_until, code = null, next_try_at = null
                    where member_id = :member and state = 'PENDING' and open_until <= :now
                    """)
                    .bind("member", member)
                    .bind("now", clock.instant())
                    .execute();
        });
    }

    /**
     * Until when the member is a verified one, and where. What was checked under another name does not say who this is: nobody gets
     * a badge as one person and wears it as another.
     */
    void refresh(UUID member) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update member m set verified_until =
                          (select max(v.valid_until) from verification v
                           where v.member_id = m.id and v.state = 'VALID' and v.proves
                             and searchable(v.checked_name) = m.search_name),
                          institutions = institutions_of(m.id)
                        where m.id = :member
                        """).bind("member", member).execute());
    }
}
