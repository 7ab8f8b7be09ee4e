package dev.collega.member;

import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * The names of workplaces, of posts held now, and of the institutions that verify their people. They are looked for as the
 * directory does, in what everyone may see, so that no name is found that its member keeps from others.
 */
@ApplicationScoped
class Organisations {

    /** So many members are asked; a word that most have, such as "hospital", is not worth all of them. */
    private static final int MOST_ASKED = 2_000;

    private static final String HIT =
            "with hit as materialized (select m.id, m.workplace, m.positions, m.reserved, m.institutions"
                    + " from member m where true %s" + MemberDirectory.OTHERS + Sql.limit(MOST_ASKED) + ")";

    /** An institution is found without anybody, too; administrators have entered not many of them. */
    private static final String SAID = """
            , said as (
              select h.id, btrim(it.name) as name, it.entered from hit h cross join lateral (
                select h.workplace as name, false as entered where 'workplace' <> all (h.reserved)
                union
                select job ->> 'organisation', false from jsonb_array_elements(h.positions) job
                where 'positions' <> all (h.reserved) and job ->> 'current' = 'true'
                union
                select name, true from unnest(h.institutions) name) it
              where btrim(it.name) <> ''
              union all
              select null, i.name, true from institution i
            ), named as (
              select searchable(s.name) as key,
                coalesce(min(s.name) filter (where s.entered), mode() within group (order by s.name)) as name,
                cast(count(distinct s.id) as int) as members, bool_or(s.entered) as verified
              from said s where true %s
              group by 1
            )
            select n.key, n.name, n.members, n.verified, n.members > 0 and (select count(*) from hit) = :mostAsked as at_least
            from named n where true
            """;

    private static final String AFTER = """
             and (-n.members, n.key) > (cast(:afterMembers as int), cast(:afterKey as text))
            """;

    private static final String WORD =
            " and searchable_words(s.name) like (select '%%' || searchable_words(:%s) || '%%')\n";

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final DirectoryConditions conditions;

    Organisations(Jdbi jdbi, Cursors cursors, DirectoryConditions conditions) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.conditions = conditions;
    }

    /** Those where most members work first. */
    Page<Organisation> named(UUID me, String typed, PageRequest page) {
        var filter = new MemberFilter();
        filter.organisation = typed;
        var words = conditions.of(filter);
        var list = "organisations:" + typed;
        var after = cursors.open(list, page.cursor);
        var ofName =
                words.values().keySet().stream().sorted().map(WORD::formatted).collect(Collectors.joining());
        var statement = HIT.formatted(words.text()) + SAID.formatted(ofName) + Sql.when(after.isPresent(), AFTER)
                + "order by n.members desc, n.key " + Sql.limit(page.limit + 1);
        List<Organisation> rows = jdbi.withHandle(handle -> words.bindTo(handle.createQuery(statement))
                .bind("me", me)
                .bind("mostAsked", MOST_ASKED)
                .bind("afterMembers", after.map(key -> "-" + key.get(0)).orElse(null))
                .bind("afterKey", after.map(key -> key.get(1)).orElse(null))
                .map((row, context) -> new Organisation(
                        row.getString("key"),
                        row.getString("name"),
                        row.getInt("members"),
                        row.getBoolean("at_least"),
                        row.getBoolean("verified")))
                .list());
        return Page.of(rows, page.limit, last -> cursors.seal(list, last.members(), last.key()));
    }
}
