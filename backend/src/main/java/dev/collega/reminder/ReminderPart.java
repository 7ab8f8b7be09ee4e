package dev.collega.reminder;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** How a member is reminded, and what was sent; brought in are the settings, where the member has chosen none here. */
@ApplicationScoped
class ReminderPart implements ArchivePart {

    private static final String SETTINGS = "reminder-settings.json";
    private static final int ROWS_AT_ONCE = 500;

    private final ReminderSettingsRows settings;

    ReminderPart(ReminderSettingsRows settings) {
        this.settings = settings;
    }

    @Override
    public int order() {
        return 58;
    }

    record ArchivedReminder(
            UUID id,
            ReminderKind kind,
            ReminderChannel channel,
            DeliveryState state,
            Instant dueAt,
            Instant createdAt,
            Instant endedAt,
            String why) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        if (hasChosen(memberId, database)) {
            archive.json(SETTINGS, settings.of(memberId).orElseThrow().settings());
        }
        archive.list(
                "reminders.json",
                database.createQuery("""
                        select id, kind, channel, state, due_at, created_at, ended_at, why from reminder_message
                        where owner_id = :me order by id
                        """)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedReminder(
                                Rows.uuid(row, "id"),
                                ReminderKind.valueOf(row.getString("kind")),
                                ReminderChannel.valueOf(row.getString("channel")),
                                DeliveryState.valueOf(row.getString("state")),
                                Rows.instant(row, "due_at"),
                                Rows.instant(row, "created_at"),
                                Rows.instant(row, "ended_at"),
                                row.getString("why"))));
    }

    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        if (hasChosen(memberId, database)) {
            return;
        }
        archive.object(SETTINGS)
                .flatMap(chosen -> archive.valid(chosen, ReminderSettings.class))
                .ifPresent(chosen -> settings.of(memberId).ifPresent(member -> settings.keep(member, chosen)));
    }

    private static boolean hasChosen(UUID memberId, Handle database) {
        return database.createQuery("select exists (select 1 from reminder_settings where member_id = :me)")
                .bind("me", memberId)
                .mapTo(Boolean.class)
                .one();
    }
}
