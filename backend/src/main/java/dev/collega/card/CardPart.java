package dev.collega.card;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** My card: its code, and what it shows. Elsewhere there is another. */
@ApplicationScoped
class CardPart implements ArchivePart {

    @Override
    public int order() {
        return 18;
    }

    record ArchivedCard(String code, Set<CardField> shows, Instant madeAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "card.json",
                database.createQuery("select code, shows, made_at from card where member_id = :me")
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedCard(
                                row.getString("code"),
                                Rows.constants(row, "shows", CardField.class),
                                Rows.instant(row, "made_at"))));
    }
}
