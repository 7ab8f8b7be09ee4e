package dev.collega.cme;

import dev.collega.citation.Citations;
import dev.collega.post.PostReading;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads a member's log, newest reading first. A post is named only while its reader may read it. */
@ApplicationScoped
class CmeLog {

    private static final String SELECT = """
            select e.id, p.id as readable_post_id, e.title, e.citation, e.read_on, e.minutes, e.reflection, e.category,
              e.created_at, e.version
            from cme_entry e left join post p on p.id = e.post_id and (""" + PostReading.READABLE + """
            )
            where e.owner_id = :me
            """;

    private static final String AFTER = " and (e.read_on, e.id) < (cast(:afterOn as date), cast(:afterId as uuid))";

    private static final String NEWEST_FIRST = " order by e.read_on desc, e.id desc ";

    private final Jdbi jdbi;
    private final Cursors cursors;

    CmeLog(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    Page<CmeEntryView> of(UUID me, LocalDate from, LocalDate to, PageRequest page) {
        var list = "cme:" + from + ":" + to;
        var after = cursors.open(list, page.cursor);
        var statement =
                within(from, to) + Sql.when(after.isPresent(), AFTER) + NEWEST_FIRST + Sql.limit(page.limit + 1);
        return jdbi.withHandle(database -> {
            var rows = database.createQuery(statement)
                    .bind("me", me)
                    .bind("from", from)
                    .bind("to", to)
                    .bind("afterOn", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> view(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(list, last.readOn(), last.id()));
        });
    }

    /** All of them, oldest first, as a board reads it. */
    List<CmeEntryView> all(UUID me, LocalDate from, LocalDate to) {
        return jdbi.withHandle(database -> database.createQuery(within(from, to) + " order by e.read_on, e.id")
                .bind("me", me)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> view(row))
                .list());
    }

    private static String within(LocalDate from, LocalDate to) {
        return SELECT + Sql.when(from, " and e.read_on >= :from") + Sql.when(to, " and e.read_on <= :to");
    }

    Optional<CmeEntryView> one(UUID me, UUID id) {
        return jdbi.withHandle(database -> database.createQuery(SELECT + " and e.id = :id")
                .bind("me", me)
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne());
    }

    List<CmeYear> years(UUID me) {
        return jdbi.withHandle(database -> database.createQuery("""
                select cast(extract(year from e.read_on) as int) as year, count(*) as entries, sum(e.minutes) as minutes
                from cme_entry e where e.owner_id = :me group by 1 order by 1 desc
                """)
                .bind("me", me)
                .map((row, context) -> new CmeYear(row.getInt("year"), row.getInt("entries"), row.getInt("minutes")))
                .list());
    }

    private static CmeEntryView view(ResultSet row) throws SQLException {
        return new CmeEntryView(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "readable_post_id"),
                row.getString("title"),
                Citations.from(row, "citation"),
                Rows.date(row, "read_on"),
                row.getInt("minutes"),
                row.getString("reflection"),
                row.getString("category"),
                Rows.instant(row, "created_at"),
                row.getLong("version"));
    }
}
