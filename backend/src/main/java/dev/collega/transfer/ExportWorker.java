package dev.collega.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.mail.Letter;
import dev.collega.shared.work.Queue;
import dev.collega.shared.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes the ZIPs that members asked for. */
@ApplicationScoped
class ExportWorker extends Worker {

    private static final String README = "/templates/archive/README.txt";

    private final jakarta.enterprise.inject.Instance<ArchivePart> parts;
    private final Exports exports;
    private final Instance instance;
    private final ObjectMapper json;
    private final Event<Letter> letters;
    private final Clock clock;
    private final Duration kept;

    ExportWorker(
            Jdbi jdbi,
            @Any jakarta.enterprise.inject.Instance<ArchivePart> parts,
            Exports exports,
            Instance instance,
            ObjectMapper json,
            Event<Letter> letters,
            Clock clock,
            @ConfigProperty(name = "collega.exports.kept-for") Duration kept) {
        super(Work.EXPORTS, jdbi);
        this.parts = parts;
        this.exports = exports;
        this.instance = instance;
        this.json = json;
        this.letters = letters;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    @ActivateRequestContext
    public void workOff() {
        super.workOff();
    }

    /** All parts show the same moment, however long writing them takes. */
    @Override
    protected void isolate(Handle database) {
        database.execute("set transaction isolation level repeatable read");
    }

    @Override
    protected void work(Handle database, Queue.Job job) throws IOException {
        var now = clock.instant();
        try (var chunks = Work.OF_EXPORT.writer(database, job.id());
                var zip = new ZipOutputStream(chunks)) {
            var archive = new ArchiveWriter(instance.id(), zip, json);
            archive.json(Manifest.FILE, Manifest.of(instance.id(), job.memberId(), now));
            writeReadme(archive);
            for (var part : parts.stream()
                    .sorted(Comparator.comparingInt(ArchivePart::order))
                    .toList()) {
                part.write(job.memberId(), database, archive);
            }
            zip.finish();
            chunks.close();
            exports.ready(
                    database,
                    job.id(),
                    job.memberId(),
                    chunks.bytes(),
                    archive.mentioned(),
                    clock.instant(),
                    now.plus(kept));
        }
        tell(database, job.memberId(), now);
    }

    private static void writeReadme(ArchiveWriter archive) throws IOException {
        try (var readme = ExportWorker.class.getResourceAsStream(README);
                var file = archive.file("README.txt")) {
            readme.transferTo(file);
        }
    }

    private void tell(Handle database, UUID member, java.time.Instant now) {
        letters.fire(new Letter(
                member,
                Addresses.of(database, member),
                "export-ready",
                Map.of("expires", Addresses.day(now.plus(kept)))));
    }

    @Override
    protected void giveUp(Handle database, Queue.Job job, RuntimeException why) {
        Work.EXPORTS.fail(database, job);
    }
}
