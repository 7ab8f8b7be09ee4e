package dev.collega.suggestion;

import dev.collega.member.Unseen;
import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Whom a member dismissed. Nothing of it is brought in: elsewhere these are nobody. */
@ApplicationScoped
class DismissalPart implements ArchivePart {

    @Override
    public int order() {
        return 35;
    }

    record ArchivedDismissal(UUID memberId, String fullName, Instant dismissedAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "suggestion-dismissals.json",
                database.createQuery("""
                select d.member_id, d.created_at, m.full_name
                from suggestion_dismissal d join member m on m.id = d.member_id
                where d.owner_id = :me and\s""" + Unseen.M_IS_THERE + """
                order by d.created_at, d.member_id
                """)
                        .bind("me", memberId)
                        .map((row, context) -> {
                            archive.mentions(Rows.uuid(row, "member_id"));
                            return new ArchivedDismissal(
                                    Rows.uuid(row, "member_id"),
                                    row.getString("full_name"),
                                    Rows.instant(row, "created_at"));
                        }));
    }
}
