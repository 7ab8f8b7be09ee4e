package dev.collega.transfer;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.collega.guard.PatientDataGuard;
import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveProblem;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.Origins;
import dev.collega.shared.archive.ReceivedArchive;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.mail.Letter;
import dev.collega.shared.work.Queue;
import dev.collega.shared.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Brings archives in. One that is not sound leaves nothing behind but the reason. */
@ApplicationScoped
class ImportWorker extends Worker {

    private static final int LONGEST_STRING = 1_000_000;
    private static final int DEEPEST_NESTING = 20;

    private final Jdbi jdbi;
    private final jakarta.enterprise.inject.Instance<ArchivePart> parts;
    private final Imports imports;
    private final Instance instance;
    private final ObjectMapper json;
    private final Validator validator;
    private final PatientDataGuard guard;
    private final Event<Letter> letters;
    private final Event<Audited> audited;
    private final Clock clock;

    ImportWorker(
            Jdbi jdbi,
            @Any jakarta.enterprise.inject.Instance<ArchivePart> parts,
            Imports imports,
            Instance instance,
            ObjectMapper json,
            Validator validator,
            PatientDataGuard guard,
            Event<Letter> letters,
            Event<Audited> audited,
            Clock clock) {
        super(Work.IMPORTS, jdbi);
        this.jdbi = jdbi;
        this.parts = parts;
        this.imports = imports;
        this.instance = instance;
        this.json = json.copyWith(new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_STRING)
                        .maxNestingDepth(DEEPEST_NESTING)
                        .build())
                .build());
        this.validator = validator;
        this.guard = guard;
        this.letters = letters;
        this.audited = audited;
        this.clock = clock;
    }

    @Override
    @ActivateRequestContext
    public void workOff() {
        super.workOff();
    }

    @Override
    protected void work(Handle database, Queue.Job job) throws IOException {
        var file = Files.createTempFile("collega-import", ".zip");
        try {
            try (var pieces = Work.OF_IMPORT.stream(jdbi, job.id())) {
                Files.copy(pieces, file, StandardCopyOption.REPLACE_EXISTING);
            }
            try (var received = ReceivedArchive.open(file)) {
                bringIn(database, job, received);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void bringIn(Handle database, Queue.Job job, ReceivedArchive received) throws IOException {
        var manifest = Manifest.of(received, json);
        var origins = new Origins(database, job.memberId(), instance.id(), manifest.instance());
        var archive = new ArchiveReader(received, origins, json, validator, guard::objection);
        for (var part : parts.stream()
                .sorted(Comparator.comparingInt(ArchivePart::order))
                .toList()) {
            part.read(job.memberId(), database, archive);
        }
        imports.done(database, job.id(), archive.report(), clock.instant());
        audited.fire(Audited.done(AuditAction.ARCHIVE_IMPORTED, job.memberId(), job.id()));
        letters.fire(new Letter(job.memberId(), Addresses.of(database, job.memberId()), "archive-imported", Map.of()));
    }

    @Override
    protected boolean isFinal(RuntimeException fault) {
        return fault instanceof ArchiveProblem;
    }

    @Override
    protected void giveUp(Handle database, Queue.Job job, RuntimeException why) {
        var problems = why instanceof ArchiveProblem problem
                ? problem.problems()
                : List.of("Something went wrong on our side. Nothing was brought in; please try again.");
        imports.failed(database, job.id(), problems, clock.instant());
    }
}
