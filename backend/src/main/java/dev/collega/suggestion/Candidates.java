package dev.collega.suggestion;

import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds whom a member may want to know, within bounds that hold for a newcomer and for somebody with 5,000 connections
 * alike. What few share says more (Adamic and Adar, Social Networks 25, 2003): each thing that two have in common, be it
 * a mutual connection, an interest or an organisation, counts one over the logarithm of how many have it. A mutual
 * connection counts the more the closer they stand to me themselves.
 */
@ApplicationScoped
class Candidates {

    /** Of my own connections the newest; of each of theirs the newest, too: who knows thousands says little by it. */
    private static final int MY_CONNECTIONS = 250;

    private static final int CONNECTIONS_OF_EACH = 100;
    private static final int BY_CONNECTIONS = 200;
    private static final int MY_TRAITS = 12;
    private static final int OF_EACH_TRAIT = 40;

    /** A trait that so many have is as good as common. */
    private static final int COMMON_TRAIT = 300;

    /** Found on the network of {@code CkmSuggestionsTest}, where anything from 0.2 to 0.5 is better than nothing. */
    private static final String CLOSENESS = "0.3";

    private static final String STATEMENT = """
            with mine as materialized (
                select near.peer_id as z, 1 / ln(greatest(t.accepted, 2)) as weight
                from (select e.peer_id from connection_edge e
                      where e.owner_id = :me
                        and not exists (select 1 from member h where h.id = e.peer_id and h.hidden_at is not null)
                      order by e.since desc, e.peer_id desc limit %1$d) near
                join connection_tally t on t.member_id = near.peer_id
            ), reached as materialized (
                select mine.z, mine.weight, theirs.peer_id as id
                from mine cross join lateral (
                    select e.peer_id from connection_edge e where e.owner_id = mine.z
                    order by e.since desc, e.peer_id desc limit %2$d) theirs
            ), out_of_question as materialized (
                select cast(:me as uuid) as id
                union all select peer_id from connection_edge where owner_id = :me
                union all select addressee_id from connection
                    where requester_id = :me and state in ('PENDING', 'REFUSED') and expires_at > :now
                union all select requester_id from connection
                    where addressee_id = :me and state = 'PENDING' and expires_at > :now
                union all select blocked_id from block where owner_id = :me
                union all select owner_id from block where blocked_id = :me
                union all select muted_id from mute where owner_id = :me
                union all select member_id from suggestion_dismissal where owner_id = :me
            ), close as materialized (
                select reached.id as z, sum(reached.weight) as closeness
                from reached where reached.id in (select z from mine) group by reached.id
            ), by_connections as (
                select reached.id, sum(reached.weight * (1 + %7$s * coalesce(close.closeness, 0))) as score
                from reached left join close on close.z = reached.z
                where reached.id not in (select id from out_of_question)
                group by reached.id order by score desc, reached.id desc limit %3$d
            ), my_traits as materialized (
                select own.trait, own.label, 1 / ln(greatest(sharing.members, 2)) as weight
                from (select t.trait, t.label
                      from member m, suggestion_traits(m.workplace, m.interests, m.specialties, '{}') t
                      where m.id = :me) own
                cross join lateral (select count(*) as members from (
                    select 1 from suggestion_trait s where s.trait = own.trait limit %6$d) counted) sharing
                order by sharing.members, own.trait limit %4$d
            ), by_traits as (
                select distinct newest.member_id as id
                from my_traits cross join lateral (
                    select s.member_id from suggestion_trait s where s.trait = my_traits.trait
                    order by s.member_id desc limit %5$d) newest
                where newest.member_id not in (select id from out_of_question)
            ), candidate as (
                select id, sum(score) as score
                from (select id, score from by_connections union all select id, 0 from by_traits) found group by id
            ), ranked as (
                select m.id, m.profession, candidate.score + coalesce(common.score, 0) as score,
                  common.traits, common.labels, row_number() over (partition by m.profession
                    order by candidate.score + coalesce(common.score, 0) desc, m.id desc) as place
                from candidate join member m on m.id = candidate.id
                cross join lateral (
                    select sum(my_traits.weight) as score, array_agg(my_traits.trait) as traits,
                      array_agg(my_traits.label) as labels
                    from suggestion_trait s join my_traits on my_traits.trait = s.trait
                    where s.member_id = candidate.id) common
                where m.hidden_at is null
                  -- One look at a key for each; joined, it would read the open requests of all members.
                  and (select true from connection c
                       where c.low_id = least(:me, m.id) and c.high_id = greatest(:me, m.id)
                         and c.state in ('REFUSED', 'ENDED') and (c.state = 'ENDED' or c.expires_at > :now)
                       limit 1) is null
            )
            select id, profession, score, traits, labels from ranked where place <= :mostOfEachProfession
            order by score desc, id desc
            """.formatted(
            MY_CONNECTIONS, CONNECTIONS_OF_EACH, BY_CONNECTIONS, MY_TRAITS, OF_EACH_TRAIT, COMMON_TRAIT, CLOSENESS);

    /** What is out of the question above, of one member, key by key. */
    private static final String OPEN = """
            select exists (select 1 from member m where m.id = :id and m.hidden_at is null)
              and not exists (select 1 from connection_edge where owner_id = :me and peer_id = :id)
              and not exists (select 1 from connection c
                where c.low_id = least(:me, :id) and c.high_id = greatest(:me, :id)
                  and (c.state = 'ENDED' or (c.state in ('PENDING', 'REFUSED') and c.expires_at > :now)))
              and not exists (select 1 from block where owner_id = :me and blocked_id = :id)
              and not exists (select 1 from block where owner_id = :id and blocked_id = :me)
              and not exists (select 1 from mute where owner_id = :me and muted_id = :id)
              and not exists (select 1 from suggestion_dismissal where owner_id = :me and member_id = :id)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    Candidates(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Best first. So many of each profession are enough for any choice of so many by profession. */
    List<Candidate> of(UUID me, int mostOfEachProfession) {
        return jdbi.withHandle(handle -> handle.createQuery(STATEMENT)
                .bind("me", me)
                .bind("now", clock.instant())
                .bind("mostOfEachProfession", mostOfEachProfession)
                .map((row, context) -> new Candidate(
                        Rows.uuid(row, "id"), row.getString("profession"), row.getDouble("score"), traits(row)))
                .list());
    }

    /** Whether somebody who was a candidate may still be one. */
    boolean isOpen(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bind("me", me)
                .bind("id", id)
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
    }

    private static List<Candidate.Trait> traits(ResultSet row) throws SQLException {
        var traits = Rows.texts(row, "traits");
        var labels = Rows.texts(row, "labels");
        return IntStream.range(0, traits.size())
                .mapToObj(n -> new Candidate.Trait(kind(traits.get(n)), labels.get(n)))
                .toList();
    }

    private static Candidate.TraitKind kind(String trait) {
        return Candidate.TraitKind.valueOf(
                trait.substring(0, trait.indexOf(':')).toUpperCase(Locale.ROOT));
    }
}
