package dev.collega.suggestion;

import dev.collega.member.MemberSummary;
import dev.collega.shared.database.Rows;
import dev.collega.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Whom a member may want to know, and why. */
@ApplicationScoped
class Suggestions {

    /**
     * Mutual connections are counted as the profile shows them, all of them, from the side that has fewer; "offset 0"
     * keeps it a probe of one key for each. Three are named, whichever the key brings first.
     */
    private static final String CHOSEN = "select " + MemberSummary.COLUMNS + """
            , common.count as known, named.names
            from (select c.id, c.n, coalesce(t.accepted, 0)
                    <= coalesce((select accepted from connection_tally where member_id = :me), 0) as fewer
                  from unnest(:ids) with ordinality as c (id, n)
                  left join connection_tally t on t.member_id = c.id) chosen
            join member m on m.id = chosen.id
            cross join lateral (
                select count(*), array_agg(known.id order by known.id) as ids from (
                    select theirs.peer_id as id from connection_edge theirs
                    cross join lateral (select 1 from connection_edge e
                        where e.owner_id = :me and e.peer_id = theirs.peer_id offset 0) mine
                    where theirs.owner_id = chosen.id and chosen.fewer
                    union all
                    select mine.peer_id from connection_edge mine
                    cross join lateral (select 1 from connection_edge e
                        where e.owner_id = chosen.id and e.peer_id = mine.peer_id offset 0) theirs
                    where mine.owner_id = :me and not chosen.fewer) known
                where not exists (select 1 from member h where h.id = known.id and h.hidden_at is not null)) common
            cross join lateral (
                select array_agg(x.full_name order by x.search_name, x.id) as names
                from member x where x.id in (common.ids[1], common.ids[2], common.ids[3])) named
            order by chosen.n
            """;

    private final Jdbi jdbi;
    private final Candidates candidates;
    private final Vocabulary vocabulary;

    Suggestions(Jdbi jdbi, Candidates candidates, Vocabulary vocabulary) {
        this.jdbi = jdbi;
        this.candidates = candidates;
        this.vocabulary = vocabulary;
    }

    private record Chosen(MemberSummary member, int known, List<String> names) {}

    /** @param across true for other disciplines alone, false for mine alone, null for both in a fixed share */
    List<Suggestion> of(UUID me, Boolean across, int limit) {
        var mine = vocabulary.disciplineOf(professionOf(me));
        Predicate<Candidate> ofAnother =
                candidate -> !vocabulary.disciplineOf(candidate.profession()).equals(mine);
        var found = candidates.of(me, limit).stream()
                .filter(candidate -> across == null || ofAnother.test(candidate) == across)
                .toList();
        var chosen = Ranking.choose(found, limit, ofAnother);
        return chosen.isEmpty() ? List.of() : shown(me, chosen, ofAnother);
    }

    /** Nothing where nothing speaks for it any more. */
    Optional<Suggestion> one(UUID me, Candidate candidate) {
        return shown(me, List.of(candidate), any -> false).stream().findFirst();
    }

    private List<Suggestion> shown(UUID me, List<Candidate> chosen, Predicate<Candidate> ofAnother) {
        var byId = chosen.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        return read(me, chosen).stream()
                .map(row -> suggestion(row, byId, ofAnother))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Chosen> read(UUID me, List<Candidate> chosen) {
        return jdbi.withHandle(handle -> handle.createQuery(CHOSEN)
                .bind("me", me)
                .bindArray("ids", UUID.class, chosen.stream().map(Candidate::id).toList())
                .map((row, context) ->
                        new Chosen(MemberSummary.from(row), row.getInt("known"), Rows.texts(row, "names")))
                .list());
    }

    /** Null where what spoke for it has gone between two looks. */
    private Suggestion suggestion(Chosen row, Map<UUID, Candidate> byId, Predicate<Candidate> ofAnother) {
        var candidate = byId.get(row.member().id());
        var reasons = new ArrayList<Reason>();
        if (row.known() > 0) {
            reasons.add(Reason.mutualConnections(row.known(), row.names()));
        }
        candidate.shared(Candidate.TraitKind.ORGANISATION).forEach(name -> reasons.add(Reason.sameOrganisation(name)));
        var interests = candidate.shared(Candidate.TraitKind.INTEREST);
        if (!interests.isEmpty()) {
            reasons.add(Reason.sharedInterests(interests));
        }
        var specialties = candidate.shared(Candidate.TraitKind.SPECIALTY);
        if (!specialties.isEmpty()) {
            reasons.add(Reason.sharedSpecialty(specialties));
        }
        if (reasons.isEmpty()) {
            return null;
        }
        if (ofAnother.test(candidate)) {
            reasons.add(Reason.anotherDiscipline(vocabulary.disciplineOf(candidate.profession())));
        }
        return new Suggestion(row.member(), reasons);
    }

    private String professionOf(UUID me) {
        return jdbi.withHandle(handle -> handle.createQuery("select profession from member where id = :me")
                .bind("me", me)
                .mapTo(String.class)
                .one());
    }
}
