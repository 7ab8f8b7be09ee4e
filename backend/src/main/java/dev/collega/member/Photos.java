package dev.collega.member;

import dev.collega.shared.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Members' photos, kept in the database. */
@ApplicationScoped
class Photos {

    private final Jdbi jdbi;
    private final Clock clock;

    Photos(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Takes the place of the one before; of two at the same time, the later one's stays. Within a transaction. */
    void keep(UUID memberId, Darkroom.Print print) {
        var id = Ids.next();
        jdbi.useHandle(handle -> {
            handle.createQuery("select 1 from member where id = :me for update")
                    .bind("me", memberId)
                    .mapTo(Integer.class)
                    .one();
            remove(handle, memberId);
            handle.createUpdate("""
                    insert into photo (id, member_id, large, small, created_at)
                    values (:id, :me, :large, :small, :now)
                    """)
                    .bind("id", id)
                    .bind("me", memberId)
                    .bind("large", print.large())
                    .bind("small", print.small())
                    .bind("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .execute();
            handle.createUpdate("update member set photo_id = :id where id = :me")
                    .bind("id", id)
                    .bind("me", memberId)
                    .execute();
        });
    }

    void remove(UUID memberId) {
        jdbi.useHandle(handle -> remove(handle, memberId));
    }

    private static void remove(Handle handle, UUID memberId) {
        handle.createUpdate("delete from photo where member_id = :me")
                .bind("me", memberId)
                .execute();
    }

    /** For the member's own archive. */
    Optional<byte[]> largeOf(UUID memberId, Handle database) {
        return database.createQuery("select large from photo where member_id = :me")
                .bind("me", memberId)
                .mapTo(byte[].class)
                .findOne();
    }

    /** The picture that a link leads to, if its viewer is still among those whom it is for and its member is here. */
    Optional<byte[]> of(PhotoLink link) {
        record Found(byte[] picture, FieldAudience audience) {}
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select p." + (link.size() == PhotoLink.LARGE ? "large" : "small") + """
                                 as picture, m.reserved, m.kept_private
                                from photo p join member m on m.id = p.member_id
                                where p.id = :id and (m.hidden_at is null or :mine)
                                """)
                        .bind("id", link.id())
                        .bind("mine", link.viewer() == FieldAudience.ONLY_ME)
                        .map((row, context) -> new Found(
                                row.getBytes("picture"), Audiences.from(row).of(ProfileField.PHOTO)))
                        .findOne())
                .filter(found -> found.audience().includes(link.viewer()))
                .map(Found::picture);
    }
}
