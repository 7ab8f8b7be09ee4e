package dev.collega.milestone;

import dev.collega.member.MemberSummary;
import dev.collega.member.Members;
import dev.collega.member.Unseen;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.starter.Starters;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What members hear of their connections' milestones. Of each connection there is the latest alone, and only while it is
 * news: whoever tells of everything is not heard more often for it.
 */
@ApplicationScoped
class MilestoneNews {

    /** Congratulations that come later are about something else. */
    private static final int NEWS_FOR_DAYS = 60;

    /** Of whom I have muted, and of whom is not there for me, I hear nothing. */
    private static final String HEARD = """
            from connection_edge e
            join milestone x on x.member_id = e.peer_id
            join member m on m.id = e.peer_id
            join contact k on k.owner_id = e.owner_id and k.member_id = e.peer_id
            where e.owner_id = :me and\s""" + Unseen.M_IS_THERE + " and m.id <> all(" + Unseen.BY_ME + ")\n";

    private static final String SELECT =
            "select x.id, x.kind, x.words, x.happened_on, k.id as contact_id, " + MemberSummary.COLUMNS + HEARD;

    private static final String UNANSWERED = """
              and x.happened_on > :since
              and not exists (select 1 from milestone later where later.member_id = x.member_id
                and (later.happened_on, later.id) > (x.happened_on, x.id))
              and not exists (select 1 from milestone_answer a where a.owner_id = :me and a.milestone_id = x.id)
            """;

    private final Jdbi jdbi;
    private final Starters starters;
    private final Members members;
    private final Cursors cursors;
    private final Clock clock;

    MilestoneNews(Jdbi jdbi, Starters starters, Members members, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.starters = starters;
        this.members = members;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** @param contactId their page in my address book */
    record Told(UUID id, MemberSummary member, UUID contactId, MilestoneKind kind, String words, LocalDate happenedOn) {

        static Told from(ResultSet row) throws SQLException {
            return new Told(
                    Rows.uuid(row, "id"),
                    MemberSummary.from(row),
                    Rows.uuid(row, "contact_id"),
                    Rows.constant(row, "kind", MilestoneKind.class),
                    row.getString("words"),
                    Rows.date(row, "happened_on"));
        }
    }

    Page<MilestoneSuggestion> of(UUID me, PageRequest page) {
        var after = cursors.open("milestones", page.cursor);
        var told = jdbi.withHandle(handle -> handle.createQuery(SELECT
                        + UNANSWERED
                        + Sql.when(
                                after.isPresent(),
                                "and (x.happened_on, x.id) < (cast(:afterOn as date), cast(:afterId as uuid))")
                        + "order by x.happened_on desc, x.id desc "
                        + Sql.limit(page.limit + 1))
                .bind("me", me)
                .bind("since", today(me).minusDays(NEWS_FOR_DAYS))
                .bind("afterOn", after.map(key -> key.get(0)).orElse(null))
                .bind("afterId", after.map(key -> key.get(1)).orElse(null))
                .map((row, context) -> Told.from(row))
                .list());
        var shown = Page.of(told, page.limit, last -> cursors.seal("milestones", last.happenedOn(), last.id()));
        return new Page<>(suggested(me, shown.items()), shown.nextCursor());
    }

    /** The latest that I have not answered. */
    Optional<MilestoneSuggestion> next(UUID me) {
        var told = jdbi.withHandle(
                handle -> handle.createQuery(SELECT + UNANSWERED + "order by x.happened_on desc, x.id desc limit 1")
                        .bind("me", me)
                        .bind("since", today(me).minusDays(NEWS_FOR_DAYS))
                        .map((row, context) -> Told.from(row))
                        .list());
        return suggested(me, told).stream().findFirst();
    }

    /** One of those, where it still is. */
    Optional<MilestoneSuggestion> again(UUID me, UUID id) {
        var told = jdbi.withHandle(handle -> handle.createQuery(SELECT + UNANSWERED + "and x.id = :id")
                .bind("me", me)
                .bind("id", id)
                .bind("since", today(me).minusDays(NEWS_FOR_DAYS))
                .map((row, context) -> Told.from(row))
                .list());
        return suggested(me, told).stream().findFirst();
    }

    /** Also one that I have answered, and one that is news no longer. */
    Optional<Told> one(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "and x.id = :id")
                .bind("me", me)
                .bind("id", id)
                .map((row, context) -> Told.from(row))
                .findOne());
    }

    private List<MilestoneSuggestion> suggested(UUID me, List<Told> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        var news = new HashMap<UUID, String>();
        told.forEach(one -> news.put(one.contactId(), one.kind().name()));
        var drafts = starters.congratulations(me, news);
        var dueOn = MilestonePlanning.suggestedOn(today(me));
        return told.stream()
                .map(one -> new MilestoneSuggestion(
                        one.id(),
                        one.member(),
                        one.contactId(),
                        one.kind(),
                        one.words(),
                        one.happenedOn(),
                        drafts.get(one.contactId()),
                        dueOn))
                .toList();
    }

    private LocalDate today(UUID me) {
        return LocalDate.now(clock.withZone(members.zoneOf(me)));
    }
}
