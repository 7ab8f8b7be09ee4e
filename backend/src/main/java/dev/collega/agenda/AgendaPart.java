package dev.collega.agenda;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What a member has said about their agenda. Posts are others', so that of them none is brought in. */
@ApplicationScoped
class AgendaPart implements ArchivePart {

    private static final String FILE = "agenda.json";

    @Override
    public int order() {
        return 65;
    }

    record ArchivedEstimate(String action, int minutes) {}

    record ArchivedDismissal(UUID postId, Instant dismissedAt) {}

    record ArchivedAgenda(
            Integer weeklyCap, List<ArchivedEstimate> estimates, List<ArchivedDismissal> postsNotToSend) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        var cap = database.createQuery("select weekly_cap from agenda_setting where member_id = :me")
                .bind("me", memberId)
                .mapTo(Integer.class)
                .findOne();
        var estimates = database.createQuery(
                        "select action, minutes from action_estimate where owner_id = :me order by action")
                .bind("me", memberId)
                .map((row, context) -> new ArchivedEstimate(row.getString("action"), row.getInt("minutes")))
                .list();
        var dismissed = database.createQuery("""
                        select post_id, dismissed_at from post_offer_dismissal where owner_id = :me
                        order by dismissed_at, post_id
                        """)
                .bind("me", memberId)
                .map((row, context) ->
                        new ArchivedDismissal(Rows.uuid(row, "post_id"), Rows.instant(row, "dismissed_at")))
                .list();
        archive.json(FILE, new ArchivedAgenda(cap.orElse(null), estimates, dismissed));
    }

    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        var settings = archive.object(FILE).flatMap(agenda -> archive.valid(agenda, AgendaSettings.class));
        var there = database.createQuery("select exists (select 1 from agenda_setting where member_id = :me)")
                .bind("me", memberId)
                .mapTo(Boolean.class)
                .one();
        if (settings.isPresent() && !there) {
            Weeks.keep(database, memberId, settings.get());
        }
    }
}
