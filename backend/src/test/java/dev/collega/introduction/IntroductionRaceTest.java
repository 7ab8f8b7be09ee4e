package dev.collega.introduction;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Three people, one moment: whoever comes first, what is left makes sense to all of them. */
@ApiTest
class IntroductionRaceTest {

    private static final int AT_ONCE = 20;
    private static final int ROUNDS = 6;

    @Inject
    Jdbi jdbi;

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.length);
        try {
            return pool.invokeAll(Arrays.asList(calls)).stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        } finally {
            pool.shutdown();
        }
    }

    private static Callable<Integer> put(Person who, String id, String answer) {
        return () -> who.put("/introductions/" + id + "/" + answer).extract().statusCode();
    }

    private static Callable<Integer> withdraws(Person who, String id) {
        return () -> who.delete("/introductions/" + id).extract().statusCode();
    }

    private int tallyOf(Person member) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce((select accepted from connection_tally where member_id = :id), 0)")
                .bind("id", UUID.fromString(member.id()))
                .mapTo(Integer.class)
                .one());
    }

    private static boolean areConnected(Person one, Person other) {
        return one.get("/members/" + other.id()).extract().path("relation").equals("CONNECTED");
    }

    /** Connected or not, both sides agree on it: the tie, the tally, one page each. */
    private void isWhole(Three three, boolean connected) {
        assertEquals(connected, areConnected(three.ada(), three.cleo()));
        assertEquals(connected, areConnected(three.cleo(), three.ada()));
        assertEquals(connected ? 2 : 1, tallyOf(three.ada()));
        assertEquals(connected ? 2 : 1, tallyOf(three.cleo()));
        if (connected) {
            three.ada().get("/contacts").body("items", hasSize(2));
            three.cleo().get("/contacts").body("items", hasSize(2));
        }
    }

    @Test
    void one_asker_asks_once_and_two_askers_do_not_disturb_each_other() throws Exception {
        var three = Three.meet();
        var dora = Given.aMember("Dora");
        dora.connectsWith(three.ben());
        Callable<Integer> ada = () ->
                three.asks(three.ada(), three.ben(), three.cleo()).extract().statusCode();
        Callable<Integer> doras =
                () -> three.asks(dora, three.ben(), three.cleo()).extract().statusCode();
        @SuppressWarnings("unchecked")
        Callable<Integer>[] calls = Stream.concat(
                        Collections.nCopies(AT_ONCE, ada).stream(), Collections.nCopies(AT_ONCE, doras).stream())
                .toArray(Callable[]::new);
        var answers = atOnce(calls);
        assertEquals(2, Collections.frequency(answers, 201));
        assertEquals(2 * AT_ONCE - 2, Collections.frequency(answers, 409));
        three.ben().get("/introductions?role=introducer").body("items", hasSize(2));
    }

    @Test
    void agreeing_and_accepting_many_times_connects_once() throws Exception {
        var three = Three.meet();
        var id = three.asked();
        @SuppressWarnings("unchecked")
        Callable<Integer>[] agreements =
                Collections.nCopies(AT_ONCE, put(three.ben(), id, "agreement")).toArray(Callable[]::new);
        assertEquals(Set.of(200), Set.copyOf(atOnce(agreements)));
        @SuppressWarnings("unchecked")
        Callable<Integer>[] acceptances = Collections.nCopies(AT_ONCE, put(three.cleo(), id, "acceptance"))
                .toArray(Callable[]::new);
        assertEquals(Set.of(200), Set.copyOf(atOnce(acceptances)));
        isWhole(three, true);
    }

    @Test
    void an_introducer_who_agrees_and_refuses_at_once_has_done_one_of_them() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var three = Three.meet();
            var id = three.asked();
            var answers = atOnce(put(three.ben(), id, "agreement"), put(three.ben(), id, "refusal"));
            assertEquals(200, answers.get(0));
            assertTrue(Set.of(204, 409).contains(answers.get(1)), answers::toString);
            // Agreed last, or first: after an agreement there is no taking back.
            three.cleo().get("/introductions/" + id).statusCode(200);
        }
    }

    @Test
    void withdrawing_while_it_is_accepted_leaves_both_connected_or_neither() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var three = Three.meet();
            var id = three.passedOn();
            var answers = atOnce(withdraws(three.ada(), id), put(three.cleo(), id, "acceptance"));
            var connected = answers.get(1) == 200;
            assertEquals(connected ? List.of(409, 200) : List.of(204, 404), answers);
            isWhole(three, connected);
        }
    }

    @Test
    void withdrawing_while_it_is_passed_on_never_reaches_the_other_side_half() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var three = Three.meet();
            var id = three.asked();
            var answers = atOnce(withdraws(three.ada(), id), put(three.ben(), id, "agreement"));
            assertEquals(204, answers.get(0));
            assertTrue(Set.of(200, 404).contains(answers.get(1)), answers::toString);
            three.cleo().get("/introductions/" + id).statusCode(404);
        }
    }

    @Test
    void connecting_by_another_way_while_it_is_accepted_is_one_connection() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var three = Three.meet();
            var id = three.passedOn();
            var request = three.cleo().asksToConnect(three.ada());
            var answers = atOnce(
                    () -> three.ada()
                            .put("/connections/" + request + "/acceptance", Map.of())
                            .extract()
                            .statusCode(),
                    put(three.cleo(), id, "acceptance"));
            assertEquals(200, answers.get(0), answers::toString);
            assertTrue(Set.of(200, 404).contains(answers.get(1)), answers::toString);
            isWhole(three, true);
        }
    }

    @Test
    void asking_directly_while_it_is_accepted_is_one_connection() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var three = Three.meet();
            var id = three.passedOn();
            var answers = atOnce(
                    () -> three.ada()
                            .post(
                                    "/connections",
                                    Map.of("memberId", three.cleo().id(), "reason", "I could not wait."))
                            .extract()
                            .statusCode(),
                    put(three.cleo(), id, "acceptance"));
            assertTrue(Set.of(201, 409).contains(answers.get(0)), answers::toString);
            assertEquals(200, answers.get(1), answers::toString);
            isWhole(three, true);
            three.ada().get("/connections?state=outgoing").body("items", hasSize(0));
        }
    }

    @Test
    void two_introductions_of_the_same_two_make_one_connection() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var three = Three.meet();
            var id = three.passedOn();
            String back = three.asks(three.cleo(), three.ben(), three.ada())
                    .statusCode(201)
                    .extract()
                    .path("id");
            three.ben().put("/introductions/" + back + "/agreement").statusCode(200);
            var answers = atOnce(put(three.cleo(), id, "acceptance"), put(three.ada(), back, "acceptance"));
            assertTrue(answers.contains(200), answers::toString);
            assertTrue(Set.of(200, 404).containsAll(answers), answers::toString);
            isWhole(three, true);
        }
    }

    @Test
    void a_block_while_it_is_accepted_leaves_them_apart() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var three = Three.meet();
            var id = three.passedOn();
            var blocker = round % 2 == 0 ? three.ada() : three.cleo();
            var blocked = round % 2 == 0 ? three.cleo() : three.ada();
            var answers = atOnce(
                    () -> blocker.put("/blocks/" + blocked.id()).extract().statusCode(),
                    put(three.cleo(), id, "acceptance"));
            assertEquals(204, answers.get(0), answers::toString);
            assertTrue(Set.of(200, 404).contains(answers.get(1)), answers::toString);
            assertEquals(1, tallyOf(three.ada()));
            assertEquals(1, tallyOf(three.cleo()));
            three.ada().get("/members/" + three.cleo().id()).statusCode(404);
            three.cleo().get("/introductions/" + id).statusCode(404);
        }
    }
}
