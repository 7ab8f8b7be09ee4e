package dev.collega.moderation;

import dev.collega.shared.database.Ids;
import dev.collega.unnamed.ReportedVoices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The decisions by which accounts are suspended. One may be suspended for two things at a time, and is as long as one of
 * them holds.
 */
@ApplicationScoped
class SuspensionDecisions {

    /** SQL: that the matter {@code r} suspends whose doing it is. */
    static final String HOLDS = "r.decision = 'SUSPENDED' and r.lifted_at is null ";

    private static final String HOLDS_ME =
            HOLDS + "and (r.member_id = :me or r.id in (" + ReportedVoices.MY_MATTERS + "))";

    private final Jdbi jdbi;
    private final Clock clock;

    SuspensionDecisions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Without a report: it is decided at once, and can be appealed like any other.
     *
     * @param moderator null where nobody knows any more who it was
     * @return its id
     */
    UUID record(UUID moderator, UUID member, String words) {
        var id = Ids.next();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into report_matter
                          (id, subject_kind, subject_id, member_id, opened_at, decision, decision_words, decided_by, decided_at)
                        values (:id, 'MEMBER', :member, :member, :now, 'SUSPENDED', :words, cast(:moderator as uuid), :now)
                        """)
                .bind("id", id)
                .bind("member", member)
                .bind("words", words)
                .bind("moderator", moderator)
                .bind("now", clock.instant())
                .execute());
        return id;
    }

    /** Who asks waits for whoever ends another one at the same moment, so that the last of them finds none. */
    boolean anyOf(UUID member) {
        return jdbi.withHandle(handle -> {
            handle.execute("select 1 from account where id = ? for update", member);
            return handle.createQuery("select exists (select 1 from report_matter r where " + HOLDS_ME + ")")
                    .bind("me", member)
                    .mapTo(Boolean.class)
                    .one();
        });
    }

    void end(UUID decision) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update report_matter r set lifted_at = :now where r.id = :id and r.lifted_at is null")
                .bind("id", decision)
                .bind("now", clock.instant())
                .execute());
    }

    void endAllOf(UUID member) {
        jdbi.useHandle(handle -> handle.createUpdate("update report_matter r set lifted_at = :now where " + HOLDS_ME)
                .bind("me", member)
                .bind("now", clock.instant())
                .execute());
    }
}
