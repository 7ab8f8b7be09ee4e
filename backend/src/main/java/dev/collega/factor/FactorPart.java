package dev.collega.factor;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which factors there are, as the member's settings show them, and nothing that they are made of. */
@ApplicationScoped
class FactorPart implements ArchivePart {

    private final Factors factors;

    FactorPart(Factors factors) {
        this.factors = factors;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.json("factors.json", factors.shownTo(memberId));
    }
}
