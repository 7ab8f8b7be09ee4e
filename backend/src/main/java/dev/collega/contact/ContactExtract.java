package dev.collega.contact;

import dev.collega.connection.NetworkType;
import dev.collega.member.Unseen;
import dev.collega.shared.archive.Origins;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/** A whole address book as it leaves Collega, for its owner. */
@ApplicationScoped
public class ContactExtract {

    private static final int ROWS_AT_ONCE = 500;

    private static final String CONTACTS =
            """
            select x.id, x.member_id as knows, m.id as member_id, x.name, x.emails, x.phones, x.birthday,
              coalesce(case when 'workplace' <> all(m.reserved) then m.workplace end, x.workplace) as workplace, coalesce(m.profession, x.profession) as profession,
              x.network_types, x.tags, x.met_at, x.notes, x.created_at, x.updated_at,
              x.introduced_by_id, coalesce(i.name, x.introduced_by) as introduced_by, o.origin_instance, o.origin_id
            from contact x left join member m on m.id = x.member_id and\s""" + Unseen.M_IS_THERE + """
            left join contact i on i.id = x.introduced_by_id
            """ + Origins.OF_ROW + "where x.owner_id = :me order by x.search_name, x.id";

    /**
     * By name, and streamed: within a transaction of {@code database} no more than some hundred are in memory.
     *
     * @param mentions is told of each member whom a page is about
     */
    public ResultIterable<ArchivedContact> of(UUID owner, Handle database, Consumer<UUID> mentions) {
        return database.createQuery(CONTACTS)
                .setFetchSize(ROWS_AT_ONCE)
                .bind("me", owner)
                .map((row, context) -> {
                    mentions.accept(Rows.uuid(row, "knows"));
                    return contact(row);
                });
    }

    private static ArchivedContact contact(ResultSet row) throws SQLException {
        return new ArchivedContact(
                Rows.uuid(row, "id"),
                Origins.of(row),
                Rows.uuid(row, "member_id"),
                row.getString("name"),
                null,
                null,
                ContactJson.emails(row),
                ContactJson.phones(row),
                row.getString("birthday"),
                row.getString("workplace"),
                row.getString("profession"),
                Rows.constants(row, "network_types", NetworkType.class),
                Rows.texts(row, "tags"),
                row.getString("met_at"),
                IntroducedBy.of(Rows.uuid(row, "introduced_by_id"), row.getString("introduced_by")),
                row.getString("notes"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }
}
