package dev.collega.contactimport;

import dev.collega.shared.work.Queue;
import dev.collega.shared.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads files of contacts and, once that is confirmed, adds who is in them. Each in one transaction: all or nothing. */
@ApplicationScoped
class ContactImportWorker extends Worker {

    private final DryRun dryRun;
    private final TakingOver takingOver;
    private final ImportRows rows;

    ContactImportWorker(Jdbi jdbi, DryRun dryRun, TakingOver takingOver, ImportRows rows) {
        super(ContactImports.QUEUE, jdbi);
        this.dryRun = dryRun;
        this.takingOver = takingOver;
        this.rows = rows;
    }

    @Override
    @ActivateRequestContext
    public void workOff() {
        super.workOff();
    }

    @Override
    protected void work(Handle database, Queue.Job job) throws IOException {
        if (rows.stateOf(database, job.id()) == ContactImportState.RUNNING) {
            takingOver.run(database, job);
        } else {
            dryRun.run(database, job);
        }
    }

    @Override
    protected boolean isFinal(RuntimeException fault) {
        return fault instanceof Unreadable;
    }

    @Override
    protected void giveUp(Handle database, Queue.Job job, RuntimeException why) {
        rows.failed(
                database,
                job.id(),
                List.of(
                        why instanceof Unreadable
                                ? why.getMessage()
                                : "Something went wrong on our side. Nothing was added; please try again."));
    }
}
