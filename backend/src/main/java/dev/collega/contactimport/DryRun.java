package dev.collega.contactimport;

import dev.collega.contactimport.ContactImportView.ContactImportColumn;
import dev.collega.contactimport.ImportRows.Judged;
import dev.collega.shared.work.Queue;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads a file and judges each of its rows, without touching the address book. */
@ApplicationScoped
class DryRun {

    static final int BATCH = 500;

    private final Jdbi jdbi;
    private final ImportRows rows;
    private final PersonCheck check;
    private final Judging judging;
    private final int mostRows;

    DryRun(
            Jdbi jdbi,
            ImportRows rows,
            PersonCheck check,
            Judging judging,
            @ConfigProperty(name = "collega.contact-imports.max-rows") int mostRows) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.check = check;
        this.judging = judging;
        this.mostRows = mostRows;
    }

    void run(Handle database, Queue.Job job) throws IOException {
        var path = Files.createTempFile("collega-contacts", ".tmp");
        try {
            try (var pieces = ContactImports.FILES.stream(jdbi, job.id())) {
                Files.copy(pieces, path, StandardCopyOption.REPLACE_EXISTING);
            }
            run(database, job, path);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private void run(Handle database, Queue.Job job, Path path) throws IOException {
        rows.forget(database, job.id());
        var asked = rows.asked(database, job.id());
        try (var file = ContactFile.open(path, asked.format())) {
            var layout = file.layout();
            var fields = layout == null ? null : asked.fields() == null ? layout.guessed() : asked.fields();
            if (layout != null && asked.fields() == null && !layout.understood()) {
                rows.previewed(
                        database, job.id(), ContactImportState.NEEDS_MAPPING, file, columns(layout, layout.guessed()));
                return;
            }
            var total = count(file, fields);
            rows.progress(job.id(), 0, total);
            judge(database, job, file, fields, total);
            if (rows.countUsable(database, job.id()) == 0) {
                noneUsable(database, job, total);
                return;
            }
            rows.previewed(
                    database,
                    job.id(),
                    ContactImportState.PREVIEW,
                    file,
                    layout == null ? List.of() : columns(layout, fields));
        }
    }

    private static List<ContactImportColumn> columns(TableLayout layout, List<ContactColumn> fields) {
        return IntStream.range(0, layout.headers().size())
                .mapToObj(at -> new ContactImportColumn(
                        layout.headers().get(at), layout.examples().get(at), fields.get(at)))
                .toList();
    }

    private int count(ContactFile file, List<ContactColumn> fields) throws IOException {
        var total = new AtomicInteger();
        file.read(fields, person -> {
            if (total.incrementAndGet() > mostRows) {
                throw new Unreadable("The file holds more than %,d people. Divide it, and send its parts one by one."
                        .formatted(mostRows));
            }
        });
        if (total.get() == 0) {
            throw new Unreadable("There is nobody in this file.");
        }
        return total.get();
    }

    private void judge(Handle database, Queue.Job job, ContactFile file, List<ContactColumn> fields, int total)
            throws IOException {
        var judge = judging.begin(database, job.memberId());
        var batch = new ArrayList<CheckedPerson>();
        var done = new AtomicInteger();
        file.read(fields, person -> {
            batch.add(check.check(person));
            if (batch.size() == BATCH) {
                take(database, job, judge, batch, done, total);
            }
        });
        take(database, job, judge, batch, done, total);
    }

    private void take(
            Handle database,
            Queue.Job job,
            Judging.Judge judge,
            List<CheckedPerson> batch,
            AtomicInteger done,
            int total) {
        List<Judged> judged = judge.judge(Collections.unmodifiableList(batch), done.get());
        rows.add(database, job.id(), judged);
        rows.progress(job.id(), done.addAndGet(batch.size()), total);
        batch.clear();
    }

    /** An import that brings nobody is no success, whatever the reason. */
    private void noneUsable(Handle database, Queue.Job job, int total) {
        var problems = new ArrayList<String>();
        problems.add(total == 1 ? "The only row cannot be used." : "None of the " + total + " rows can be used.");
        rows.reasons(database, job.id()).forEach(problems::add);
        rows.counted(database, job.id());
        rows.failed(database, job.id(), problems);
    }
}
