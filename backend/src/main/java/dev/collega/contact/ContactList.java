package dev.collega.contact;

import dev.collega.connection.NetworkType;
import dev.collega.member.MemberSummary;
import dev.collega.member.Unseen;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Reads an address book for its owner. */
@ApplicationScoped
class ContactList {

    /** What {@link #summary} reads of a contact {@code k} and the member {@code m} that it is. */
    static final String COLUMNS = """
            k.id, k.name, k.search_name, m.id as member_id, coalesce(m.profession, k.profession) as profession,
              coalesce(case when 'workplace' <> all(m.reserved) then m.workplace end, k.workplace) as workplace,
              k.network_types, k.tags, k.last_interaction_at""";

    /** Who a contact is; not to be seen where one of the two has blocked the other. */
    static final String WITH_MEMBER = """
            from contact k left join member m on m.id = k.member_id and\s""" + Unseen.M_IS_THERE;

    private static final String LISTED = "select " + COLUMNS + "\n" + WITH_MEMBER + """

            where k.owner_id = :me
            """;

    private static final String LIKE_TYPED =
            " and (strpos(k.search_name, searchable(:query)) > 0 or searchable(:query) <% k.search_name)";
    static final String OF_TYPE = " and k.network_types @> array[cast(:networkType as text)]";

    /** A tag stands for all that is below it. */
    static final String BELOW =
            " and exists (select 1 from unnest(k.tags) t where t = :tag or starts_with(t, :tag || '/'))";

    private static final String AFTER =
            " and (k.search_name, k.id) > (cast(:afterName as text), cast(:afterId as uuid))";

    private static final String ONE = "select " + MemberSummary.COLUMNS + """
            , k.id, k.name, k.emails, k.phones, k.birthday, coalesce(case when 'workplace' <> all(m.reserved) then m.workplace end, k.workplace) as workplace,
              coalesce(m.profession, k.profession) as profession, k.network_types, k.tags, k.met_at, k.notes,
              k.last_interaction_at, k.created_at, k.updated_at, k.version, e.connection_id, i.id as introducer_id,
              coalesce(i.name, k.introduced_by) as introduced_by
            from contact k
            left join member m on m.id = k.member_id and\s""" + Unseen.M_IS_THERE + """
            left join connection_edge e on e.owner_id = k.owner_id and e.peer_id = m.id
            left join contact i on i.id = k.introduced_by_id
            where k.owner_id = :me and k.id = :id
            """;

    private static final String THESE = "select " + COLUMNS + "\n" + WITH_MEMBER + """

            where k.owner_id = :me and k.id = any(:ids)
            """;

    private final Jdbi jdbi;
    private final Cursors cursors;

    ContactList(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    private record Listed(ContactSummary contact, String searchName) {}

    Page<ContactSummary> of(UUID me, String query, NetworkType networkType, String tag, PageRequest page) {
        var typed = query == null || query.isBlank() ? null : query.strip();
        var list = "contacts:" + typed + ":" + networkType + ":" + tag;
        var after = cursors.open(list, page.cursor);
        var statement = LISTED
                + Sql.when(typed, LIKE_TYPED)
                + Sql.when(networkType, OF_TYPE)
                + Sql.when(tag, BELOW)
                + Sql.when(after.isPresent(), AFTER)
                + " order by k.search_name, k.id "
                + Sql.limit(page.limit + 1);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(statement)
                    .bind("me", me)
                    .bind("query", typed)
                    .bind("networkType", networkType == null ? null : networkType.name())
                    .bind("tag", tag)
                    .bind("afterName", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> new Listed(summary(row), row.getString("search_name")))
                    .list();
            return Page.of(
                            rows,
                            page.limit,
                            last -> cursors.seal(
                                    list, last.searchName(), last.contact().id()))
                    .map(Listed::contact);
        });
    }

    /** Contacts by their ids, in one call. */
    Map<UUID, ContactSummary> these(UUID me, Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(THESE)
                .bind("me", me)
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .map((row, context) -> summary(row))
                .collect(Collectors.toMap(ContactSummary::id, Function.identity())));
    }

    Optional<ContactView> one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("me", me)
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne());
    }

    static ContactSummary summary(ResultSet row) throws SQLException {
        return new ContactSummary(
                Rows.uuid(row, "id"),
                row.getString("name"),
                Rows.uuid(row, "member_id"),
                row.getString("profession"),
                row.getString("workplace"),
                Rows.constants(row, "network_types", NetworkType.class),
                Rows.texts(row, "tags"),
                Rows.instant(row, "last_interaction_at"),
                null);
    }

    private static ContactView view(ResultSet row) throws SQLException {
        return new ContactView(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "m_id") == null ? null : MemberSummary.from(row),
                Rows.uuid(row, "connection_id") != null,
                Rows.uuid(row, "connection_id"),
                row.getString("name"),
                ContactJson.emails(row),
                ContactJson.phones(row),
                row.getString("birthday"),
                row.getString("workplace"),
                row.getString("profession"),
                Rows.constants(row, "network_types", NetworkType.class),
                Rows.texts(row, "tags"),
                row.getString("met_at"),
                IntroducedBy.of(Rows.uuid(row, "introducer_id"), row.getString("introduced_by")),
                row.getString("notes"),
                Rows.instant(row, "last_interaction_at"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                row.getLong("version"));
    }
}
