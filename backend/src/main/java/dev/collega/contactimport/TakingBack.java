package dev.collega.contactimport;

import dev.collega.contact.ContactIntake;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Discards an import that was not confirmed, and undoes one that was: all in the transaction at hand. */
@ApplicationScoped
class TakingBack {

    private static final String CHANGED = "You have changed this page since, or linked something to it.";

    private final ContactIntake intake;
    private final ContactImports imports;
    private final ImportRows rows;
    private final Jdbi jdbi;
    private final Clock clock;

    TakingBack(ContactIntake intake, ContactImports imports, ImportRows rows, Jdbi jdbi, Clock clock) {
        this.intake = intake;
        this.imports = imports;
        this.rows = rows;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void remove(UUID me, ContactImportView current) {
        jdbi.useHandle(database -> {
            switch (imports.hold(database, me, current.id())) {
                case NEEDS_MAPPING, PREVIEW, FAILED -> imports.discard(database, current.id());
                case DONE -> undo(database, me, current);
                case UNDONE -> {}
                case READING, RUNNING -> throw ContactImports.running();
            }
        });
    }

    private void undo(Handle database, UUID me, ContactImportView done) {
        if (!done.undoableUntil().isAfter(clock.instant())) {
            throw Problems.conflict(
                    "undo-expired", "This import can no longer be undone as a whole; its contacts can be deleted.");
        }
        var after = 0;
        for (var added = rows.added(database, done.id(), after); !added.isEmpty(); ) {
            takeBack(database, me, done.id(), added);
            after = added.get(added.size() - 1).number();
            added = rows.added(database, done.id(), after);
        }
        rows.undone(database, done.id());
    }

    private void takeBack(Handle database, UUID me, UUID id, List<ImportRows.Added> added) {
        var numbers = new HashMap<UUID, Integer>();
        added.forEach(row -> numbers.put(row.contactId(), row.number()));
        var kept = new HashMap<Integer, UUID>();
        intake.takeBack(me, numbers.keySet())
                .changed()
                .forEach(contact -> kept.put(numbers.get(contact.id()), contact.id()));
        var gone = new HashMap<Integer, UUID>();
        added.stream().filter(row -> !kept.containsKey(row.number())).forEach(row -> gone.put(row.number(), null));
        rows.become(database, id, gone, RowOutcome.LEFT_OUT, null);
        rows.become(database, id, kept, RowOutcome.KEPT, CHANGED);
    }
}
