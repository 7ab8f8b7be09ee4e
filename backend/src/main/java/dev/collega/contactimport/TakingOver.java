package dev.collega.contactimport;

import dev.collega.contact.ContactIntake;
import dev.collega.contactimport.ImportRows.Waiting;
import dev.collega.shared.work.Queue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Adds the people of an import that was confirmed. The address book is asked once more, for it may have changed since the
 * dry run: whoever is there now is not added again.
 */
@ApplicationScoped
class TakingOver {

    private final ContactIntake intake;
    private final Judging judging;
    private final ImportRows rows;
    private final Clock clock;

    TakingOver(ContactIntake intake, Judging judging, ImportRows rows, Clock clock) {
        this.intake = intake;
        this.judging = judging;
        this.rows = rows;
        this.clock = clock;
    }

    void run(Handle database, Queue.Job job) {
        leaveOutWhoCameMeanwhile(database, job);
        var total = rows.countWaiting(database, job.id());
        for (var done = 0; done < total; ) {
            rows.progress(job.id(), done, total);
            done += add(database, job, rows.waiting(database, job.id(), 0, DryRun.BATCH));
        }
        rows.progress(job.id(), total, total);
        rows.remember(database, job.memberId(), job.id());
        rows.done(database, job.id());
    }

    /** All are judged before any is added, or they would be found themselves. */
    private void leaveOutWhoCameMeanwhile(Handle database, Queue.Job job) {
        var judge = judging.begin(database, job.memberId());
        var batch = rows.waiting(database, job.id(), 0, DryRun.BATCH);
        while (!batch.isEmpty()) {
            var judged = judge.judge(batch.stream().map(Waiting::person).toList(), 0);
            for (var at = 0; at < batch.size(); at++) {
                if (judged.get(at).outcome() == RowOutcome.MATCHING) {
                    var match = new HashMap<Integer, UUID>();
                    match.put(batch.get(at).number(), judged.get(at).contactId());
                    rows.become(
                            database,
                            job.id(),
                            match,
                            RowOutcome.MATCHING,
                            judged.get(at).reason());
                }
            }
            batch = rows.waiting(database, job.id(), batch.get(batch.size() - 1).number(), DryRun.BATCH);
        }
    }

    private int add(Handle database, Queue.Job job, List<Waiting> batch) {
        var ids = intake.add(
                job.memberId(),
                batch.stream().map(waiting -> waiting.person().contact()).toList(),
                clock.instant());
        var added = new HashMap<Integer, UUID>();
        for (var at = 0; at < batch.size(); at++) {
            added.put(batch.get(at).number(), ids.get(at));
        }
        rows.become(database, job.id(), added, RowOutcome.ADDED, null);
        return batch.size();
    }
}
