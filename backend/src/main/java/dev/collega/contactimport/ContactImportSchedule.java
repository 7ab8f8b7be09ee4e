package dev.collega.contactimport;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;

/** At once after it was asked for and, for what another instance has left undone, every few seconds. */
@ApplicationScoped
class ContactImportSchedule {

    private final ContactImportWorker worker;
    private final ContactImports imports;
    private final Clock clock;

    ContactImportSchedule(ContactImportWorker worker, ContactImports imports, Clock clock) {
        this.worker = worker;
        this.imports = imports;
        this.clock = clock;
    }

    /** There is something to do as soon as the transaction at hand has committed. */
    record Queued() {}

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Queued queued) {
        Infrastructure.getDefaultWorkerPool().execute(worker::workOff);
    }

    @Scheduled(every = "10s", delayed = "7s", concurrentExecution = ConcurrentExecution.SKIP)
    void takeUp() {
        worker.workOff();
    }

    @Scheduled(every = "1h", delayed = "5m")
    void clearAway() {
        imports.forgetOld(clock.instant());
    }
}
