package dev.collega.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Hides a random tenth of a real network and asks the API for 20 suggestions: how many of those who were hidden are
 * among them, against the index of Adamic and Adar computed here. All are physicians and say nothing of themselves, so
 * that ties are all there is to go by, for both.
 */
@ApiTest
class CkmSuggestionsTest {

    private static final int REPEATS = 10;
    private static final int AT = 20;

    /** By how much a figure may be worse before the test fails: one hidden pair in a hundred. */
    private static final double SLACK = 0.01;

    @Inject
    Jdbi jdbi;

    private final Map<Integer, Person> physicians = new TreeMap<>();

    @Test
    void those_who_were_hidden_are_suggested_no_worse_than_by_adamic_and_adar() throws IOException {
        assumeTrue(CkmNetwork.isThere(), CkmNetwork::whereItShouldBe);
        var network = CkmNetwork.read(CkmNetwork.folder());
        assertEquals(924, network.pairs().size());
        signUp(network.physicians());

        var ours = 0.0;
        var theirs = 0.0;
        for (var seed = 1; seed <= REPEATS; seed++) {
            var pairs = new ArrayList<>(network.pairs());
            Collections.shuffle(pairs, new Random(seed));
            var hidden = pairs.subList(0, pairs.size() / 10);
            var known = pairs.subList(pairs.size() / 10, pairs.size());
            connect(known);
            var our = ourHitRate(hidden);
            var their = hitRateOfAdamicAdar(hidden, neighbours(known));
            System.out.printf(Locale.ROOT, "seed %2d: Collega %.3f, Adamic-Adar %.3f%n", seed, our, their);
            ours += our / REPEATS;
            theirs += their / REPEATS;
        }
        System.out.printf(
                Locale.ROOT,
                "hit rate at %d over %d repeats: Collega %.3f, Adamic-Adar %.3f%n",
                AT,
                REPEATS,
                ours,
                theirs);
        assertTrue(ours >= theirs - SLACK, "Collega " + ours + ", Adamic-Adar " + theirs);
    }

    /** In no particular order: whoever came last goes first among equals. */
    private void signUp(Set<Integer> numbers) {
        var order = new ArrayList<>(numbers);
        Collections.shuffle(order, new Random(0));
        order.forEach(
                number -> physicians.put(number, Given.aMember("Physician " + number, "physician", "America/Chicago")));
    }

    private UUID id(int number) {
        return UUID.fromString(physicians.get(number).id());
    }

    /** As if these had connected and nobody else; through the API it would take minutes. */
    private void connect(List<CkmNetwork.Pair> pairs) {
        jdbi.useTransaction(handle -> {
            var all = physicians.keySet().stream().map(this::id).toList();
            handle.createUpdate("delete from connection where requester_id = any(:all)")
                    .bindArray("all", UUID.class, all)
                    .execute();
            var rows = handle.prepareBatch("""
                    with made as (
                        insert into connection (id, requester_id, addressee_id, state, reason, requested_at, expires_at)
                        values (gen_random_uuid(), :asker, :asked, 'ACCEPTED', 'We discuss our cases.', now(), now())
                        returning id)
                    insert into connection_edge (owner_id, peer_id, connection_id, since)
                    select owner, peer, made.id, now()
                    from made, (values (:asker, :asked), (:asked, :asker)) as side (owner, peer)
                    """);
            pairs.forEach(pair -> rows.bind("asker", id(pair.asker()))
                    .bind("asked", id(pair.asked()))
                    .add());
            rows.execute();
            handle.createUpdate("delete from connection_tally where member_id = any(:all)")
                    .bindArray("all", UUID.class, all)
                    .execute();
            handle.createUpdate("""
                    insert into connection_tally (member_id, accepted)
                    select owner_id, count(*) from connection_edge where owner_id = any(:all) group by owner_id
                    """).bindArray("all", UUID.class, all).execute();
        });
    }

    /** Each hidden pair is asked for from both sides. */
    private double ourHitRate(List<CkmNetwork.Pair> hidden) {
        var suggested = new HashMap<Integer, List<String>>();
        var hits = 0;
        for (var pair : hidden) {
            hits += suggestedTo(pair.asker(), suggested)
                            .contains(physicians.get(pair.asked()).id())
                    ? 1
                    : 0;
            hits += suggestedTo(pair.asked(), suggested)
                            .contains(physicians.get(pair.asker()).id())
                    ? 1
                    : 0;
        }
        return hits / (2.0 * hidden.size());
    }

    private List<String> suggestedTo(int number, Map<Integer, List<String>> suggested) {
        return suggested.computeIfAbsent(
                number,
                who -> physicians
                        .get(who)
                        .get("/suggestions?limit=" + AT)
                        .statusCode(200)
                        .extract()
                        .path("items.member.id"));
    }

    private static Map<Integer, Set<Integer>> neighbours(List<CkmNetwork.Pair> pairs) {
        var neighbours = new HashMap<Integer, Set<Integer>>();
        for (var pair : pairs) {
            neighbours.computeIfAbsent(pair.asker(), who -> new HashSet<>()).add(pair.asked());
            neighbours.computeIfAbsent(pair.asked(), who -> new HashSet<>()).add(pair.asker());
        }
        return neighbours;
    }

    private static double hitRateOfAdamicAdar(List<CkmNetwork.Pair> hidden, Map<Integer, Set<Integer>> neighbours) {
        return hidden.stream()
                        .mapToDouble(pair -> chance(pair.asker(), pair.asked(), neighbours)
                                + chance(pair.asked(), pair.asker(), neighbours))
                        .sum()
                / (2.0 * hidden.size());
    }

    /** That the other one is among the first; where equals share the last places, each of them has an equal chance. */
    private static double chance(int one, int other, Map<Integer, Set<Integer>> neighbours) {
        var near = neighbours.getOrDefault(one, Set.of());
        var scores = new HashMap<Integer, Double>();
        for (var mutual : near) {
            var around = neighbours.get(mutual);
            around.stream()
                    .filter(candidate -> candidate != one && !near.contains(candidate))
                    .forEach(candidate -> scores.merge(candidate, 1 / Math.log(around.size()), Double::sum));
        }
        var score = scores.get(other);
        if (score == null) {
            return 0;
        }
        var above =
                scores.values().stream().filter(value -> value > score + 1e-9).count();
        var equal = scores.values().stream()
                .filter(value -> Math.abs(value - score) <= 1e-9)
                .count();
        return Math.max(0, Math.min(1, (AT - above) / (double) equal));
    }
}
