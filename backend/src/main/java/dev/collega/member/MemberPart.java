package dev.collega.member;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The profile with its photo, and whom the member has blocked and muted. */
@ApplicationScoped
class MemberPart implements ArchivePart {

    private static final String PROFILE = "profile.json";
    private static final String PHOTO = "photo.jpg";

    private final Profiles profiles;
    private final Photos photos;
    private final ProfileTaken taken;

    MemberPart(Profiles profiles, Photos photos, ProfileTaken taken) {
        this.profiles = profiles;
        this.photos = photos;
        this.taken = taken;
    }

    @Override
    public int order() {
        return 20;
    }

    record ArchivedMute(UUID memberId, String fullName, Instant mutedAt) {}

    record ArchivedBlock(UUID memberId, String fullName, Instant blockedAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.json(PROFILE, profiles.of(memberId).orElseThrow().withoutPhoto());
        var photo = photos.largeOf(memberId, database);
        if (photo.isPresent()) {
            try (var file = archive.file(PHOTO)) {
                file.write(photo.get());
            }
        }
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

    /** Blocks and mutes are not brought in: they are of members of another place. */
    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        var profile = archive.object(PROFILE);
        if (profile.isPresent()) {
            taken.fields(memberId, profile.get(), archive);
            taken.photo(memberId, profile.get(), archive, PHOTO);
        }
    }
}
