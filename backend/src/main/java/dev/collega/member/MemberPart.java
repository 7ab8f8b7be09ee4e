package dev.collega.member;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The profile, and whom the member has blocked and muted. */
@ApplicationScoped
class MemberPart implements ArchivePart {

    private final Profiles profiles;

    MemberPart(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public int order() {
        return 20;
    }

    record ArchivedMute(UUID memberId, String fullName, Instant mutedAt) {}

    record ArchivedBlock(UUID memberId, String fullName, Instant blockedAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.json("profile.json", profiles.of(memberId).orElseThrow());
        archive.list(
                "blocks.json", database.createQuery("""
                select b.blocked_id, b.created_at, m.full_name from block b join member m on m.id = b.blocked_id
                where b.owner_id = :me and m.hidden_at is null order by b.created_at, b.blocked_id
                """).bind("me", memberId).map((row, context) -> {
                    archive.mentions(Rows.uuid(row, "blocked_id"));
                    return new ArchivedBlock(
                            Rows.uuid(row, "blocked_id"), row.getString("full_name"), Rows.instant(row, "created_at"));
                }));
        archive.list(
                "mutes.json", database.createQuery("""
                select u.muted_id, u.created_at, m.full_name from mute u join member m on m.id = u.muted_id
                where u.owner_id = :me and m.hidden_at is null order by u.created_at, u.muted_id
                """).bind("me", memberId).map((row, context) -> {
                    archive.mentions(Rows.uuid(row, "muted_id"));
                    return new ArchivedMute(
                            Rows.uuid(row, "muted_id"), row.getString("full_name"), Rows.instant(row, "created_at"));
                }));
    }
}
