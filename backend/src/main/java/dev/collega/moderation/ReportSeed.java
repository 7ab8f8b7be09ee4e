package dev.collega.moderation;

import dev.collega.account.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reports for the demo network. */
@ApplicationScoped
public class ReportSeed {

    private final Jdbi jdbi;
    private final Reports reports;
    private final Standing standing;
    private final SuspensionDecisions suspensions;
    private final Appeals appeals;

    ReportSeed(Jdbi jdbi, Reports reports, Standing standing, SuspensionDecisions suspensions, Appeals appeals) {
        this.jdbi = jdbi;
        this.reports = reports;
        this.standing = standing;
        this.suspensions = suspensions;
        this.appeals = appeals;
    }

    /** By a moderator who is not here any more, so that whoever looks after the demo network can answer the appeal. */
    public void suspend(UUID member, String words, String appeal) {
        standing.suspend(member);
        appeals.appeal(member, new NewAppeal(suspensions.record(null, member, words), appeal));
    }

    /** The first comment without a name, if there is any. */
    public void reportSomethingUnnamed(UUID reporter, String words) {
        jdbi.withHandle(handle -> handle.createQuery("""
                        select id from comment where speaker is not null and created_at <= now()
                        order by created_at, id limit 1
                        """).mapTo(UUID.class).findOne())
                .ifPresent(comment -> reports.take(
                        reporter,
                        new NewReport(new Subject(SubjectKind.COMMENT, comment), ReportReason.FALSE_CLAIM, words)));
    }
}
