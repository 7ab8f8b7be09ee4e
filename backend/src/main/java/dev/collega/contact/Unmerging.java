package dev.collega.contact;

import dev.collega.contact.Merges.Moved;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes two contacts of one again, exactly as they were. What was changed on the kept one since stays if its owner wants
 * that, field by field; otherwise nothing is done while there is such a change.
 */
@ApplicationScoped
class Unmerging {

    /** Columns that go back together, by the name that the field has in the API. */
    private static final Map<String, List<String>> FIELDS =
            Arrays.stream(MergeField.values()).collect(Collectors.toMap(MergeField::name, Unmerging::columns));

    private static final String COLUMNS = """
            id, owner_id, member_id, name, emails, phones, phone_keys, birthday, workplace, profession, network_types, tags,
            met_at, introduced_by_id, introduced_by, notes, last_interaction_at, last_touch_at, paused_on,
            paused_until, cadence_off_at, created_at, updated_at, version
            """;

    private final Jdbi jdbi;
    private final List<ContactBelongings> belongings;
    private final Clock clock;

    Unmerging(Jdbi jdbi, @All List<ContactBelongings> belongings, Clock clock) {
        this.jdbi = jdbi;
        this.belongings = belongings;
        this.clock = clock;
    }

    private static List<String> columns(MergeField field) {
        return switch (field) {
            case PHONES -> List.of("phones", "phone_keys");
            case INTRODUCED_BY -> List.of("introduced_by_id", "introduced_by");
            default -> List.of(field.column());
        };
    }

    private record Merge(UUID id, UUID keptId, UUID goneId, Map<String, List<UUID>> moved) {}

    void undo(UUID me, UUID id, boolean keepChanges) {
        jdbi.useHandle(database -> {
            var merge = locked(database, me, id);
            lockKept(database, me, merge);
            var changed = changedSince(database, merge);
            if (!changed.isEmpty() && !keepChanges) {
                throw Problems.conflict(
                                "changed-since-merge",
                                "The contact has been changed since; say that these changes shall stay, or take them back first.")
                        .with("changed", changed);
            }
            var columns = columnsWithout(changed);
            if (columns.contains("member_id")) {
                releaseMember(database, merge);
            }
            bringBackGone(database, merge);
            bringBackKept(database, merge, columns);
            Arrays.stream(Moved.values())
                    .forEach(kind -> kind.moveBack(
                            database,
                            me,
                            merge.moved().getOrDefault(kind.toString(), List.of()),
                            merge.keptId(),
                            merge.goneId()));
            belongings.forEach(their -> their.moveBack(
                    database, merge.moved().getOrDefault(their.kind(), List.of()), merge.keptId(), merge.goneId()));
            Interactions.refreshLast(database, merge.keptId());
            Interactions.refreshLast(database, merge.goneId());
            database.createUpdate("delete from contact_merge where id = :id")
                    .bind("id", merge.id())
                    .execute();
        });
    }

    /** Whoever undoes it a second time waits here, and then finds nothing. */
    private Merge locked(Handle database, UUID me, UUID id) {
        return database.createQuery("""
                select id, kept_id, gone_id, moved from contact_merge
                where id = :id and owner_id = :me and undoable_until > :now for update
                """)
                .bind("id", id)
                .bind("me", me)
                .bind("now", clock.instant())
                .map((row, context) -> new Merge(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "kept_id"),
                        Rows.uuid(row, "gone_id"),
                        Merges.moved(row.getString("moved"))))
                .findOne()
                .orElseThrow(() -> Problems.notFound("merge", id));
    }

    private static void lockKept(Handle database, UUID me, Merge merge) {
        var there = database.createQuery("select id from contact where id = :id and owner_id = :me for update")
                .bind("id", merge.keptId())
                .bind("me", me)
                .mapTo(UUID.class)
                .findOne();
        if (there.isEmpty()) {
            throw Problems.conflict(
                    "merged-contact-gone",
                    "The contact that was kept is no longer there: it was merged with another one, or deleted.");
        }
    }

    /** The fields that are no longer as the merge has left them; whose page it is counts as one. */
    private static List<String> changedSince(Handle database, Merge merge) {
        var columns = database.createQuery("""
                select now.key from contact_merge m join contact k on k.id = m.kept_id
                cross join lateral jsonb_each(to_jsonb(k)) as now
                where m.id = :id and m.kept_after -> now.key is not null and m.kept_after -> now.key <> now.value
                """)
                .bind("id", merge.id())
                .mapTo(String.class)
                .set();
        var changed = new ArrayList<String>();
        for (var field : MergeField.values()) {
            if (FIELDS.get(field.name()).stream().anyMatch(columns::contains)) {
                changed.add(field.name());
            }
        }
        if (columns.contains("member_id")) {
            changed.add("MEMBER");
        }
        return changed;
    }

    private static List<String> columnsWithout(List<String> changed) {
        var columns = new ArrayList<String>();
        FIELDS.forEach((field, theirs) -> {
            if (!changed.contains(field)) {
                columns.addAll(theirs);
            }
        });
        if (!changed.contains("MEMBER")) {
            columns.add("member_id");
        }
        return columns;
    }

    /** A member has one page: the other one can only take them back when this one has let go. */
    private static void releaseMember(Handle database, Merge merge) {
        database.createUpdate("""
                update contact set member_id = null where id = :kept
                  and (select kept_before ->> 'member_id' from contact_merge where id = :id) is null
                """)
                .bind("kept", merge.keptId())
                .bind("id", merge.id())
                .execute();
    }

    private static void bringBackGone(Handle database, Merge merge) {
        database.createUpdate("insert into contact (" + COLUMNS + ") select " + COLUMNS
                        + " from (select before.* from contact_merge m, " + before("m.gone")
                        + " where m.id = :id) as before")
                .bind("id", merge.id())
                .execute();
        tidy(database, merge.goneId());
    }

    private void bringBackKept(Handle database, Merge merge, List<String> columns) {
        var assignments = columns.stream()
                .map(column -> column + " = before." + column + ", ")
                .collect(Collectors.joining());
        database.createUpdate("update contact k set " + assignments + "updated_at = :now, version = k.version + 1"
                        + " from contact_merge m, " + before("m.kept_before")
                        + " where m.id = :id and k.id = m.kept_id")
                .bind("id", merge.id())
                .bind("now", clock.instant())
                .execute();
        tidy(database, merge.keptId());
    }

    /** A row as it was; whoever introduced them may have been deleted since. */
    private static String before(String snapshot) {
        return """
                jsonb_populate_record(cast(null as contact), %1$s || jsonb_build_object('introduced_by_id',
                  (select o.id from contact o where o.id = cast(%1$s ->> 'introduced_by_id' as uuid)))) as before
                """.formatted(snapshot);
    }

    /** A member may be called otherwise by now. */
    private static void tidy(Handle database, UUID id) {
        database.createUpdate("""
                update contact k set name = m.full_name from member m
                where k.id = :id and m.id = k.member_id and k.name <> m.full_name
                """).bind("id", id).execute();
    }
}
