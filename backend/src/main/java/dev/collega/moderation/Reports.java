package dev.collega.moderation;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import dev.collega.unnamed.ReportedVoices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes reports. All of one thing are one matter until that is decided. */
@ApplicationScoped
class Reports {

    private final Jdbi jdbi;
    private final ReportedThings things;
    private final ReportedVoices voices;
    private final Told told;
    private final Clock clock;

    Reports(Jdbi jdbi, ReportedThings things, ReportedVoices voices, Told told, Clock clock) {
        this.jdbi = jdbi;
        this.things = things;
        this.voices = voices;
        this.told = told;
        this.clock = clock;
    }

    /** @return the id of the report */
    UUID take(UUID me, NewReport report) {
        var subject = report.subject();
        var found = things.seenBy(me, subject);
        if (found.authorId().equals(me)) {
            throw Problems.unprocessable("self-report", "You cannot report yourself, nor what you wrote.");
        }
        return jdbi.withHandle(handle -> {
            var now = clock.instant();
            var cleared = clearedAndSinceUnchanged(handle, subject, found);
            var id = Ids.next();
            var matter = cleared.orElseGet(() -> open(handle, id, subject, found, now));
            add(handle, id, matter, me, report, now);
            if (cleared.isEmpty() && report.reason() == ReportReason.PATIENT_DATA && things.withhold(subject, now)) {
                // Of a patient nothing can be taken back: it is hidden first and looked at then.
                told.withheld(found.authorId(), subject);
            }
            return id;
        });
    }

    /** Nobody looks twice at what was found to be in order. It is looked at again once it has changed. */
    private static Optional<UUID> clearedAndSinceUnchanged(Handle handle, Subject subject, ReportedThings.Found found) {
        if (subject.kind() == SubjectKind.MEMBER) {
            return Optional.empty();
        }
        return handle.createQuery("""
                select id from (
                  select id, decision, decided_at from report_matter
                  where subject_kind = :kind and subject_id = :subject
                  order by decided_at desc nulls first limit 1) newest
                where decision = 'NOTHING_WRONG' and decided_at > coalesce(cast(:editedAt as timestamptz), '-infinity')
                """)
                .bind("kind", subject.kind().name())
                .bind("subject", subject.id())
                .bind("editedAt", found.editedAt())
                .mapTo(UUID.class)
                .findOne();
    }

    /**
     * The open matter is locked, so that it is not decided while something is added to it. A new one has the id of its
     * first report. Of what was said unnamed it does not know the author.
     */
    private UUID open(Handle handle, UUID first, Subject subject, ReportedThings.Found found, Instant now) {
        var unnamed = found.speaker() != null;
        var opened = handle.createUpdate("""
                insert into report_matter (id, subject_kind, subject_id, member_id, speaker, opened_at)
                values (:id, :kind, :subject, cast(:author as uuid), :speaker, :now)
                on conflict (subject_kind, subject_id) where decided_at is null do nothing
                """)
                .bind("id", first)
                .bind("kind", subject.kind().name())
                .bind("subject", subject.id())
                .bind("author", unnamed ? null : found.authorId())
                .bind("speaker", found.speaker())
                .bind("now", now)
                .execute();
        if (unnamed && opened == 1) {
            voices.keep(first, found.authorId());
        }
        return handle.createQuery("""
                select id from report_matter
                where subject_kind = :kind and subject_id = :subject and decided_at is null for update
                """)
                .bind("kind", subject.kind().name())
                .bind("subject", subject.id())
                .map((row, context) -> Rows.uuid(row, "id"))
                .findOne()
                .orElseThrow(() -> Problems.conflict("already-decided", "Somebody has just decided about it."));
    }

    private static void add(Handle handle, UUID id, UUID matter, UUID me, NewReport report, Instant now) {
        var taken = handle.createUpdate("""
                insert into report (id, matter_id, reporter_id, reason, words, created_at)
                values (:id, :matter, :me, :reason, :words, :now)
                on conflict (matter_id, reporter_id) do nothing
                """)
                .bind("id", id)
                .bind("matter", matter)
                .bind("me", me)
                .bind("reason", report.reason().name())
                .bind("words", report.saidWords())
                .bind("now", now)
                .execute();
        if (taken == 0) {
            throw Problems.conflict("already-reported", "You have reported this already.");
        }
    }
}
