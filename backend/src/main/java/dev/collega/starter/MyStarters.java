package dev.collega.starter;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problem;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The drafts of a member's own, for their eyes alone. */
@ApplicationScoped
class MyStarters {

    /** Also what is offered beside the house's: nobody chooses among more. */
    static final int MOST = 50;

    private static final String MINE = "select " + StarterView.COLUMNS + " from starter x where x.owner_id = :me\n";

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final Clock clock;

    MyStarters(Jdbi jdbi, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.clock = clock;
    }

    UUID add(UUID me, NewStarter starter) {
        check(starter);
        var id = Ids.next();
        jdbi.useHandle(handle -> {
            // Of two at the same moment the second counts the first.
            handle.execute("select 1 from member where id = ? for no key update", me);
            var added = handle.createUpdate("""
                    insert into starter (id, owner_id, occasion, language, subject, body, created_at)
                    select :id, :me, :occasion, :language, :subject, :body, :now
                    where (select count(*) from starter where owner_id = :me) < :most
                    """)
                    .bind("id", id)
                    .bind("me", me)
                    .bind("occasion", starter.occasion().name())
                    .bind("language", starter.language())
                    .bind("subject", starter.subject())
                    .bind("body", starter.body().strip())
                    .bind("now", clock.instant())
                    .bind("most", MOST)
                    .execute();
            if (added == 0) {
                throw Problems.conflict(
                        "too-many-starters", "You have " + MOST + " starters of your own; delete one first.");
            }
        });
        return id;
    }

    Page<StarterView> of(UUID me, PageRequest page) {
        var after = cursors.open("starters", page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery(MINE
                            + Sql.when(
                                    after.isPresent(),
                                    "and (x.created_at, x.id) > (cast(:afterAt as timestamptz), cast(:afterId as uuid))")
                            + "order by x.created_at, x.id "
                            + Sql.limit(page.limit + 1))
                    .bind("me", me)
                    .bind("afterAt", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                    .map((row, context) -> StarterView.from(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal("starters", last.createdAt(), last.id()));
        });
    }

    List<StarterView> of(UUID me, StarterOccasion occasion, String language) {
        return jdbi.withHandle(handle -> handle.createQuery(MINE + """
                and x.occasion = :occasion and coalesce(x.language, :language) = :language
                order by x.created_at desc, x.id desc limit :most
                """)
                .bind("me", me)
                .bind("occasion", occasion.name())
                .bind("language", language)
                .bind("most", MOST)
                .map((row, context) -> StarterView.from(row))
                .list());
    }

    Optional<StarterView> one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(MINE + "and x.id = :id")
                .bind("me", me)
                .bind("id", id)
                .map((row, context) -> StarterView.from(row))
                .findOne());
    }

    /** @return false where somebody was quicker */
    boolean edit(StarterView old, NewStarter starter) {
        check(starter);
        return jdbi.withHandle(handle -> handle.createUpdate("""
                update starter set occasion = :occasion, language = :language, subject = :subject, body = :body,
                  version = version + 1
                where id = :id and version = :version
                """)
                        .bind("id", old.id())
                        .bind("version", old.version())
                        .bind("occasion", starter.occasion().name())
                        .bind("language", starter.language())
                        .bind("subject", starter.subject())
                        .bind("body", starter.body().strip())
                        .execute()
                == 1);
    }

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.execute("delete from starter where id = ?", id));
    }

    private static void check(NewStarter starter) {
        var faults = new ArrayList<Problem.FieldError>(StarterFields.faults("/subject", starter.subject()));
        faults.addAll(StarterFields.faults("/body", starter.body()));
        if (!faults.isEmpty()) {
            throw Problems.validation(faults);
        }
    }
}
