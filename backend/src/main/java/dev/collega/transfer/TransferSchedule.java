package dev.collega.transfer;

import dev.collega.account.AccountDeleted;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;

/**
 * When there is work: at once after it was asked for and, for what another instance has left undone, every few seconds.
 * What is no longer needed is cleared away.
 */
@ApplicationScoped
class TransferSchedule {

    private final ExportWorker exporting;
    private final ImportWorker importing;
    private final Exports exports;
    private final Imports imports;
    private final Clock clock;

    TransferSchedule(ExportWorker exporting, ImportWorker importing, Exports exports, Imports imports, Clock clock) {
        this.exporting = exporting;
        this.importing = importing;
        this.exports = exports;
        this.imports = imports;
        this.clock = clock;
    }

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkQueued queued) {
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            if (queued.queue().equals(Work.EXPORTS)) {
                exporting.workOff();
            } else {
                importing.workOff();
            }
        });
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void export() {
        exporting.workOff();
    }

    @Scheduled(every = "10s", delayed = "8s", concurrentExecution = ConcurrentExecution.SKIP)
    void bringIn() {
        importing.workOff();
    }

    @Scheduled(every = "1h", delayed = "3m")
    void clearAway() {
        exports.forgetExpired(clock.instant());
        imports.forgetOld(clock.instant());
    }

    void forget(@Observes AccountDeleted account) {
        exports.forgetThoseThatMention(account.memberId());
    }
}
