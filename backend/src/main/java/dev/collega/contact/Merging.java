package dev.collega.contact;

import dev.collega.contact.Merges.Moved;
import dev.collega.member.Members;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes two contacts of one owner one, with all that belongs to them. Both rows are locked first, the lower id first:
 * whoever edits one of them meanwhile comes before, or is told afterwards that it has changed or gone.
 */
@ApplicationScoped
class Merging {

    private static final String PAGES = "select " + MergePage.COLUMNS + """
            from contact k left join contact i on i.id = k.introduced_by_id
            where k.owner_id = :me and k.id in (:kept, cast(:other as uuid)) order by k.id
            """;

    private final Jdbi jdbi;
    private final Members members;
    private final List<ContactBelongings> belongings;
    private final Clock clock;
    private final Duration undoableFor;

    Merging(
            Jdbi jdbi,
            Members members,
            @All List<ContactBelongings> belongings,
            Clock clock,
            @ConfigProperty(name = "collega.contacts.merges-undoable-for") Duration undoableFor) {
        this.jdbi = jdbi;
        this.members = members;
        this.belongings = belongings;
        this.clock = clock;
        this.undoableFor = undoableFor;
    }

    private record Pages(MergePage kept, MergePage other) {}

    MergePreview preview(UUID me, UUID keptId, UUID otherId) {
        return jdbi.withHandle(database -> {
            var pages = pages(database, me, keptId, otherId, "");
            return new MergePreview(
                    side(database, pages.kept()),
                    side(database, pages.other()),
                    MergePreview.fields(pages.kept(), pages.other()));
        });
    }

    private static MergePreview.Side side(Handle database, MergePage page) {
        return database.createQuery("""
                select (select count(*) from interaction where contact_id = :id) as interactions,
                  (select count(*) from follow_up where contact_id = :id) as follow_ups
                """)
                .bind("id", page.id())
                .map((row, context) -> new MergePreview.Side(
                        page.id(),
                        page.name(),
                        page.memberId(),
                        row.getInt("interactions"),
                        row.getInt("follow_ups"),
                        page.version()))
                .one();
    }

    /** @return the id of the merge */
    UUID merge(UUID me, UUID keptId, NewMerge request) {
        return jdbi.withHandle(database -> {
            var pages = pages(database, me, keptId, request.with(), "for update of k");
            var kept = pages.kept();
            var other = pages.other();
            if (kept.version() != request.versions().kept()
                    || other.version() != request.versions().with()) {
                throw Problems.stale("contact");
            }
            var merged = kept.with(other, choices(kept, other, request.choices()));
            var id = Ids.next();
            remember(database, me, id, kept.id(), other.id());
            var moved = move(database, me, other.id(), kept.id());
            database.createUpdate("delete from contact where id = :id")
                    .bind("id", other.id())
                    .execute();
            write(database, me, merged);
            Interactions.refreshLast(database, kept.id());
            Merges.remember(database, id, kept.id(), moved);
            return id;
        });
    }

    private Pages pages(Handle database, UUID me, UUID keptId, UUID otherId, String lock) {
        var pages = database
                .createQuery(PAGES + lock)
                .bind("me", me)
                .bind("kept", keptId)
                .bind("other", otherId)
                .map((row, context) -> MergePage.from(row))
                .stream()
                .collect(Collectors.toMap(MergePage::id, Function.identity()));
        if (!pages.containsKey(keptId)) {
            throw Problems.notFound("contact", keptId);
        }
        if (otherId == null) {
            throw Problems.invalid("with", "must name the other contact");
        }
        if (!pages.containsKey(otherId)) {
            throw Problems.notFound("contact", otherId);
        }
        if (keptId.equals(otherId)) {
            throw Problems.unprocessable("self-merge", "A contact is one with itself already.");
        }
        if (pages.get(keptId).memberId() != null && pages.get(otherId).memberId() != null) {
            throw Problems.conflict("both-members", "Both are members, and so two people.");
        }
        return new Pages(pages.get(keptId), pages.get(otherId));
    }

    private static Map<MergeField, MergeChoice> choices(
            MergePage kept, MergePage other, Map<MergeField, MergeChoice> chosen) {
        var choices = new EnumMap<MergeField, MergeChoice>(MergeField.class);
        for (var field : MergeField.values()) {
            var choice = chosen.getOrDefault(field, field.proposed(kept, other));
            if (!field.choices(kept, other).contains(choice)) {
                throw Problems.validation(
                        "/choices/" + field, "choice", "must be one of " + field.choices(kept, other));
            }
            choices.put(field, choice);
        }
        return choices;
    }

    private void remember(Handle database, UUID me, UUID id, UUID keptId, UUID otherId) {
        var now = clock.instant();
        database.createUpdate("""
                insert into contact_merge (id, owner_id, kept_id, gone_id, kept_before, gone, kept_after, moved, merged_at,
                  undoable_until)
                select :id, :me, kept.id, gone.id, %s, %s, '{}', '{}', :now, :until
                from contact kept, contact gone where kept.id = :kept and gone.id = :gone
                """.formatted(Merges.snapshotOf("kept"), Merges.snapshotOf("gone")))
                .bind("id", id)
                .bind("me", me)
                .bind("kept", keptId)
                .bind("gone", otherId)
                .bind("now", now)
                .bind("until", now.plus(undoableFor))
                .execute();
    }

    private Map<String, List<UUID>> move(Handle database, UUID me, UUID from, UUID to) {
        var moved = Arrays.stream(Moved.values())
                .collect(Collectors.toMap(Moved::toString, kind -> kind.move(database, me, from, to)));
        belongings.forEach(their -> moved.put(their.kind(), their.move(database, from, to)));
        return moved;
    }

    private void write(Handle database, UUID me, MergePage merged) {
        var introducedBy = merged.introducedBy() == null ? new IntroducedBy(null, null) : merged.introducedBy();
        database.createUpdate("""
                update contact set member_id = cast(:member as uuid), name = :name, emails = cast(:emails as jsonb),
                  phones = cast(:phones as jsonb), phone_keys = :phoneKeys, birthday = :birthday, workplace = :workplace,
                  profession = :profession, network_types = :networkTypes, tags = :tags, met_at = :metAt,
                  introduced_by_id = cast(:introducer as uuid), introduced_by = :introducedBy, notes = :notes,
                  updated_at = :now, version = version + 1
                where id = :id
                """)
                .bind("id", merged.id())
                .bind("member", merged.memberId())
                .bind("name", merged.name())
                .bind("emails", ContactJson.text(merged.emails()))
                .bind("phones", ContactJson.text(merged.phones()))
                .bindArray("phoneKeys", String.class, PhoneKeys.of(merged.phones(), members.countryOf(me)))
                .bind("birthday", merged.birthday())
                .bind("workplace", merged.workplace())
                .bind("profession", merged.profession())
                .bindArray("networkTypes", String.class, (Object[]) Rows.names(merged.networkTypes()))
                .bindArray("tags", String.class, merged.tags())
                .bind("metAt", merged.metAt())
                .bind("introducer", introducedBy.contactId())
                .bind("introducedBy", introducedBy.nameAlone())
                .bind("notes", merged.notes())
                .bind("now", clock.instant())
                .execute();
    }
}
