package dev.collega.meeting;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What was proposed to a member after meeting. Nothing of it is brought in: in a few days it is past. */
@ApplicationScoped
class ProposalPart implements ArchivePart {

    @Override
    public int order() {
        return 55;
    }

    record ArchivedMeetingProposal(
            UUID contactId, LocalDate metOn, Proposals.State state, UUID followUpId, Instant expiresAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "meeting-proposals.json",
                database.createQuery("""
                        select contact_id, met_on, state, follow_up_id, expires_at from meeting_proposal
                        where owner_id = :me order by met_on, id
                        """)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedMeetingProposal(
                                Rows.uuid(row, "contact_id"),
                                Rows.date(row, "met_on"),
                                Rows.constant(row, "state", Proposals.State.class),
                                Rows.uuid(row, "follow_up_id"),
                                Rows.instant(row, "expires_at"))));
    }
}
