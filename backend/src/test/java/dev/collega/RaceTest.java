package dev.collega;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The same thing at the same moment, many times: one right outcome each. */
@ApiTest
class RaceTest {

    private static final int AT_ONCE = 50;

    @Inject
    Jdbi jdbi;

    /** How often each status was answered. */
    private static Map<Integer, Integer> allAtOnce(Callable<Integer> call) throws Exception {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        var statuses = new TreeMap<Integer, Integer>();
        for (var status : pool.invokeAll(Collections.nCopies(AT_ONCE, call))) {
            statuses.merge(status.get(), 1, Integer::sum);
        }
        pool.shutdown();
        return statuses;
    }

    @Test
    void one_address_opens_one_account() throws Exception {
        var account = Given.account("Ada", UUID.randomUUID() + "@tests.example");
        var statuses = allAtOnce(() -> given().contentType(ContentType.JSON)
                .body(account)
                .post(Person.API + "/accounts")
                .statusCode());
        assertEquals(Map.of(201, 1, 409, AT_ONCE - 1), statuses);
    }

    /** The others get what the winner got: a reply that was lost is no theft. */
    @Test
    void one_refresh_token_has_one_successor() throws Exception {
        var email = Given.aMember("Ada").email();
        String token = given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", Given.PASSWORD))
                .post(Person.API + "/sessions")
                .path("refreshToken");
        Set<String> successors = ConcurrentHashMap.newKeySet();
        var statuses = allAtOnce(() -> {
            var renewed = given().contentType(ContentType.JSON)
                    .body(Map.of("refreshToken", token))
                    .post(Person.API + "/sessions/renewals");
            successors.add(renewed.path("refreshToken"));
            return renewed.statusCode();
        });
        assertEquals(Map.of(201, AT_ONCE), statuses);
        assertEquals(1, successors.size());
    }

    @Test
    void one_request_is_made_and_accepted_once() throws Exception {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var asked = allAtOnce(
                () -> ada.post("/connections", Map.of("memberId", ben.id(), "reason", "All at the same moment."))
                        .extract()
                        .statusCode());
        assertEquals(Map.of(201, 1, 409, AT_ONCE - 1), asked);
        String id = ben.get("/connections?state=incoming")
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        var accepted = allAtOnce(() -> ben.put("/connections/" + id + "/acceptance", Map.of())
                .extract()
                .statusCode());
        assertEquals(Map.of(200, AT_ONCE), accepted);
        assertEquals(1, tallyOf(ada));
        assertEquals(1, tallyOf(ben));
        ada.get("/contacts").body("items", hasSize(1));
        var ended = allAtOnce(() -> ada.delete("/connections/" + id).extract().statusCode());
        assertEquals(Map.of(204, 1, 404, AT_ONCE - 1), ended);
        assertEquals(0, tallyOf(ada));
        assertEquals(0, tallyOf(ben));
    }

    private int tallyOf(Person member) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select accepted from connection_tally where member_id = :id")
                        .bind("id", UUID.fromString(member.id()))
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void a_follow_up_that_is_done_by_many_taps_logs_one_interaction() throws Exception {
        var ada = Given.aMember("Ada");
        var contact = ada.notes("Ana");
        String id = ada.plans(contact, "Call", LocalDate.now().toString()).path("id");
        var statuses = allAtOnce(() ->
                ada.put("/follow-ups/" + id + "/completion", Map.of()).extract().statusCode());
        assertEquals(Map.of(200, AT_ONCE), statuses);
        ada.get("/contacts/" + contact + "/interactions").body("items", hasSize(1));
    }

    @Test
    void who_logs_at_the_same_moment_leaves_the_newest_as_the_last() throws Exception {
        var ada = Given.aMember("Ada");
        var contact = ada.notes("Ana");
        for (var round = 0; round < 10; round++) {
            assertEquals(Map.of(201, AT_ONCE), allAtOnce(() -> logs(ada, contact)));
            lastIsNewest(ada, contact);
        }
    }

    @Test
    void an_edit_does_not_take_back_when_we_were_last_in_touch() throws Exception {
        var ada = Given.aMember("Ada");
        var contact = ada.notes("Ana");
        for (var round = 0; round < 20; round++) {
            var turn = new AtomicInteger();
            allAtOnce(() -> turn.getAndIncrement() == AT_ONCE / 2 ? logs(ada, contact) : edits(ada, contact));
            lastIsNewest(ada, contact);
        }
    }

    private static int logs(Person owner, String contact) {
        return owner.post("/contacts/" + contact + "/interactions", Map.of("kind", "CALL"))
                .extract()
                .statusCode();
    }

    private static int edits(Person owner, String contact) {
        var etag = owner.get("/contacts/" + contact).extract().header("ETag");
        return owner.patch(
                        "/contacts/" + contact,
                        etag,
                        Map.of("notes", UUID.randomUUID().toString()))
                .extract()
                .statusCode();
    }

    private static void lastIsNewest(Person owner, String contact) {
        String newest =
                owner.get("/contacts/" + contact + "/interactions").extract().path("items[0].occurredAt");
        owner.get("/contacts/" + contact).body("lastInteractionAt", equalTo(newest));
    }

    @Test
    void of_edits_with_one_version_one_wins_and_the_others_are_told() throws Exception {
        var ada = Given.aMember("Ada");
        var contact = ada.notes("Ana");
        var post = ada.posts("Draft", "MEMBERS");
        String followUp = ada.plans(contact, "Call", LocalDate.now().toString()).path("id");
        for (var path : new String[] {"/contacts/" + contact, "/posts/" + post, "/follow-ups/" + followUp, "/me"}) {
            var etag = ada.get(path).extract().header("ETag");
            var field = path.equals("/me") ? "headline" : path.startsWith("/contacts") ? "notes" : "title";
            var statuses = allAtOnce(
                    () -> ada.patch(path, etag, Map.of(field, UUID.randomUUID().toString()))
                            .extract()
                            .statusCode());
            assertEquals(Map.of(200, 1, 412, AT_ONCE - 1), statuses, path);
        }
    }
}
