package dev.collega.introduction;

import dev.collega.member.Members;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Reads introductions as each of the three may see them. */
@ApplicationScoped
class IntroductionList {

    private static final String LISTED = """
            select i.id, i.asker_id, i.introducer_id, i.introduced_id, i.reason, i.adapted_reason, i.state, i.asked_at,
              i.expires_at, i.passed_on_at, i.made_at
            from introduction i where\s""";

    private static final String ONE = LISTED
            + Stream.of(Sight.ASKERS, Sight.INTRODUCERS, Sight.INTRODUCEDS)
                    .reduce("i.id = :id and (false", (all, one) -> all + " or (" + one + ")")
            + ")" + Sight.NOTHING_BETWEEN;

    private final Jdbi jdbi;
    private final Members members;
    private final Cursors cursors;
    private final Clock clock;

    IntroductionList(Jdbi jdbi, Members members, Cursors cursors, Clock clock) {
        this.jdbi = jdbi;
        this.members = members;
        this.cursors = cursors;
        this.clock = clock;
    }

    private record Row(
            UUID id,
            UUID askerId,
            UUID introducerId,
            UUID introducedId,
            String reason,
            String adaptedReason,
            Introduction.State state,
            Instant askedAt,
            Instant expiresAt,
            Instant passedOnAt,
            Instant madeAt) {

        static Row from(ResultSet row) throws SQLException {
            return new Row(
                    Rows.uuid(row, "id"),
                    Rows.uuid(row, "asker_id"),
                    Rows.uuid(row, "introducer_id"),
                    Rows.uuid(row, "introduced_id"),
                    row.getString("reason"),
                    row.getString("adapted_reason"),
                    Rows.constant(row, "state", Introduction.State.class),
                    Rows.instant(row, "asked_at"),
                    Rows.instant(row, "expires_at"),
                    Rows.instant(row, "passed_on_at"),
                    Rows.instant(row, "made_at"));
        }

        IntroductionRole roleOf(UUID member) {
            return IntroductionRole.of(member, askerId, introducerId);
        }
    }

    /** @param waiting only what waits for my own answer */
    Page<IntroductionView> of(UUID me, IntroductionRole role, boolean waiting, PageRequest page) {
        var list = "introductions:" + role + ":" + waiting;
        var after = cursors.open(list, page.cursor);
        var now = clock.instant();
        var statement = LISTED
                + Sight.of(role)
                + Sight.NOTHING_BETWEEN
                + Sql.when(waiting, waitingFor(role))
                + Sql.when(after.isPresent(), " and i.id < cast(:after as uuid)")
                + "order by i.id desc\n"
                + Sql.limit(page.limit + 1);
        var rows = jdbi.withHandle(handle -> handle.createQuery(statement)
                .bind("me", me)
                .bind("now", now)
                .bind("after", after.map(key -> key.get(0)).orElse(null))
                .map((row, context) -> Row.from(row))
                .list());
        var found = Page.of(rows, page.limit, last -> cursors.seal(list, last.id()));
        return new Page<>(shown(me, found.items(), now), found.nextCursor());
    }

    private static String waitingFor(IntroductionRole role) {
        return switch (role) {
            // They have had their say.
            case ASKER -> " and false";
            case INTRODUCER -> " and i.state = 'ASKED'";
            case INTRODUCED -> " and i.state = 'PASSED_ON'";
        };
    }

    Optional<IntroductionView> one(UUID me, UUID id) {
        var now = clock.instant();
        var rows = jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("me", me)
                .bind("id", id)
                .bind("now", now)
                .map((row, context) -> Row.from(row))
                .list());
        return shown(me, rows, now).stream().findFirst();
    }

    private List<IntroductionView> shown(UUID me, List<Row> rows, Instant now) {
        var people = members.summariesOf(rows.stream()
                .flatMap(row -> Stream.of(row.askerId(), row.introducerId(), row.introducedId()))
                .distinct()
                .toList());
        return rows.stream()
                // Somebody may have left between the two statements.
                .filter(row -> people.containsKey(row.askerId())
                        && people.containsKey(row.introducerId())
                        && people.containsKey(row.introducedId()))
                .map(row -> {
                    var role = row.roleOf(me);
                    var isIntroduced = role == IntroductionRole.INTRODUCED;
                    var state = stateFor(role, row, now);
                    return new IntroductionView(
                            row.id(),
                            role,
                            state,
                            people.get(row.askerId()),
                            people.get(row.introducerId()),
                            people.get(row.introducedId()),
                            isIntroduced && row.adaptedReason() != null ? row.adaptedReason() : row.reason(),
                            role == IntroductionRole.INTRODUCER ? row.adaptedReason() : null,
                            isIntroduced ? row.passedOnAt() : row.askedAt(),
                            state == IntroductionState.MADE ? null : row.expiresAt(),
                            row.madeAt());
                })
                .toList();
    }

    private static IntroductionState stateFor(IntroductionRole role, Row row, Instant now) {
        if (row.state() == Introduction.State.MADE) {
            return IntroductionState.MADE;
        }
        if (!row.expiresAt().isAfter(now)) {
            return IntroductionState.EXPIRED;
        }
        return role == IntroductionRole.INTRODUCER && row.passedOnAt() != null
                ? IntroductionState.PASSED_ON
                : IntroductionState.PENDING;
    }
}
