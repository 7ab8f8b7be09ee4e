package dev.collega.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reports for the demo network. */
@ApplicationScoped
public class ReportSeed {

    private final Jdbi jdbi;
    private final Reports reports;

    ReportSeed(Jdbi jdbi, Reports reports) {
        this.jdbi = jdbi;
        this.reports = reports;
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
