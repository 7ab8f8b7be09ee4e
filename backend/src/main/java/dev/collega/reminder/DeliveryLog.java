package dev.collega.reminder;

import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What was sent to a member, and what became of it; for a season, and where an occurrence is still at hand, for longer. */
@ApplicationScoped
class DeliveryLog {

    private static final Duration KEPT = Duration.ofDays(90);

    /** While a mail waits, its letter knows how often it was tried. */
    private static final String MESSAGES = """
            select r.id, r.kind, r.channel, r.state, r.due_at, r.created_at, r.ended_at,
              greatest(r.tries, coalesce(l.tries, 0)) as tries, coalesce(r.why, l.fault) as why,
              (select count(*) from reminder_delivery d where d.message_id = r.id) as many
            from reminder_message r left join letter l on l.id = r.id and r.state = 'WAITING' and r.channel = 'MAIL'
            where r.owner_id = :me
            """;

    private static final String ITEMS = """
            select d.message_id, d.follow_up_id, k.name, f.title, d.shows_on
            from unnest(:ids) as m (id) cross join lateral
              (select * from reminder_delivery d where d.message_id = m.id order by d.shows_on, d.follow_up_id limit 5) d
            join follow_up f on f.id = d.follow_up_id join contact k on k.id = f.contact_id
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    DeliveryLog(Jdbi jdbi, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<ReminderDeliveryView> of(UUID me, PageRequest page) {
        var after = cursors.open("reminder-deliveries", page.cursor);
        return jdbi.withHandle(handle -> {
            var found = handle.createQuery(MESSAGES
                            + Sql.when(after.isPresent(), "and r.id < cast(:after as uuid)")
                            + "order by r.id desc " + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("after", after.map(key -> key.get(0)).orElse(null))
                    .map((row, context) -> new ReminderDeliveryView(
                            Rows.uuid(row, "id"),
                            ReminderKind.valueOf(row.getString("kind")),
                            ReminderChannel.valueOf(row.getString("channel")),
                            DeliveryState.valueOf(row.getString("state")),
                            Rows.instant(row, "due_at"),
                            Rows.instant(row, "created_at"),
                            Rows.instant(row, "ended_at"),
                            row.getInt("tries"),
                            row.getString("why"),
                            List.of(),
                            row.getInt("many")))
                    .list();
            var messages = Page.of(found, page.limit, last -> cursors.seal("reminder-deliveries", last.id()));
            var items = items(handle, messages.items());
            return messages.map(message -> withItems(message, items.getOrDefault(message.id(), List.of())));
        });
    }

    private static Map<UUID, List<ReminderDeliveryView.Item>> items(
            Handle handle, List<ReminderDeliveryView> messages) {
        var items = new HashMap<UUID, List<ReminderDeliveryView.Item>>();
        handle.createQuery(ITEMS)
                .bindArray(
                        "ids",
                        UUID.class,
                        messages.stream().map(ReminderDeliveryView::id).toArray())
                .map((row, context) -> items.computeIfAbsent(Rows.uuid(row, "message_id"), id -> new ArrayList<>())
                        .add(new ReminderDeliveryView.Item(
                                Rows.uuid(row, "follow_up_id"),
                                row.getString("name"),
                                row.getString("title"),
                                Rows.date(row, "shows_on"))))
                .list();
        return items;
    }

    private static ReminderDeliveryView withItems(ReminderDeliveryView message, List<ReminderDeliveryView.Item> items) {
        return new ReminderDeliveryView(
                message.id(),
                message.kind(),
                message.channel(),
                message.state(),
                message.dueAt(),
                message.createdAt(),
                message.endedAt(),
                message.tries(),
                message.why(),
                items,
                message.count());
    }

    /** Not while it still says of an occurrence at hand that it was told. */
    @Scheduled(every = "6h", delayed = "7m")
    void forgetOld() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from reminder_message r where r.created_at < :before and r.state <> 'WAITING'
                          and not exists (select 1 from reminder_delivery d join follow_up f on f.id = d.follow_up_id
                            where d.message_id = r.id and f.state = 'OPEN' and f.occurrence = d.occurrence and f.shows_on = d.shows_on)
                        """)
                .bind("before", clock.instant().minus(KEPT))
                .execute());
    }
}
