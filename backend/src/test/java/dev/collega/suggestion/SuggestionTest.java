package dev.collega.suggestion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class SuggestionTest {

    @Inject
    Jdbi jdbi;

    private Person ines;
    private Person ana;
    private Person tomasz;

    @BeforeEach
    void ines_knows_ana_who_knows_tomasz() {
        ines = Given.aMember("Ines Duarte");
        ana = Given.aMember("Ana Kovač");
        tomasz = Given.aMember("Tomasz Zielinski");
        ines.connectsWith(ana);
        ana.connectsWith(tomasz);
    }

    private static List<String> suggestedTo(Person person) {
        return person.get("/suggestions?limit=50").statusCode(200).extract().path("items.member.id");
    }

    private static void says(Person person, Map<String, Object> profile) {
        person.patch("/me", "*", profile).statusCode(200);
    }

    private static String something() {
        return "thing " + UUID.randomUUID();
    }

    private void reserves(Person person, String... fields) {
        jdbi.useHandle(handle -> handle.createUpdate("update member set reserved = :fields where id = :id")
                .bindArray("fields", String.class, (Object[]) fields)
                .bind("id", UUID.fromString(person.id()))
                .execute());
    }

    @Test
    void whom_a_connection_knows_is_suggested_with_the_reason() {
        ines.get("/suggestions")
                .statusCode(200)
                .body("items.member.id", contains(tomasz.id()))
                .body("items[0].member.fullName", equalTo("Tomasz Zielinski"))
                .body("items[0].reasons.kind", contains("MUTUAL_CONNECTIONS"))
                .body("items[0].reasons[0].count", equalTo(1))
                .body("items[0].reasons[0].examples", contains("Ana Kovač"))
                .body("items[0].reasons[0].words", equalTo("You both know Ana Kovač."))
                .body("nextCursor", nullValue());
        tomasz.get("/suggestions").body("items.member.id", contains(ines.id()));
    }

    @Test
    void mutual_connections_are_counted_as_the_profile_counts_them() {
        for (var name : List.of("Ben", "Cleo", "Dora", "Emil")) {
            var mutual = Given.aMember(name);
            ines.connectsWith(mutual);
            tomasz.connectsWith(mutual);
        }
        int onProfile = ines.get("/members/" + tomasz.id()).extract().path("mutualConnections.count");
        assertEquals(5, onProfile);
        ines.get("/suggestions")
                .body("items[0].member.id", equalTo(tomasz.id()))
                .body("items[0].reasons[0].count", equalTo(onProfile))
                .body("items[0].reasons[0].examples", hasSize(3));
    }

    @Test
    void who_is_closer_comes_first() {
        var far = Given.aMember("Far");
        ana.connectsWith(far);
        var ben = Given.aMember("Ben");
        ines.connectsWith(ben);
        ben.connectsWith(tomasz);
        assertEquals(List.of(tomasz.id(), far.id()), suggestedTo(ines));
    }

    @Test
    void a_newcomer_gets_an_empty_list() {
        Given.aMember("Newcomer").get("/suggestions").statusCode(200).body("items", empty());
    }

    @Test
    void an_organisation_interests_and_specialties_that_we_share_are_reasons() {
        var newcomer = Given.aMember("Newcomer");
        var colleague = Given.aMember("Colleague");
        var organisation = "Clínica " + something();
        var interest = "Sepsis " + something();
        says(
                newcomer,
                Map.of(
                        "workplace",
                        organisation,
                        "interests",
                        List.of(interest, "mine"),
                        "specialties",
                        List.of("cardiology")));
        says(
                colleague,
                Map.of(
                        "workplace",
                        organisation.toUpperCase().replace("Í", "I") + " ",
                        "interests",
                        List.of("other " + something(), interest.toLowerCase()),
                        "specialties",
                        List.of("cardiology", "geriatrics")));
        newcomer.get("/suggestions?limit=1")
                .body("items.member.id", contains(colleague.id()))
                .body("items[0].reasons.kind", contains("SAME_ORGANISATION", "SHARED_INTERESTS", "SHARED_SPECIALTY"))
                .body("items[0].reasons[0].examples", contains(organisation))
                .body("items[0].reasons[1].examples", contains(interest))
                .body("items[0].reasons[1].count", equalTo(1))
                .body("items[0].reasons[2].words", equalTo("You share a specialty: cardiology."));
        says(
                colleague,
                Map.of("workplace", "Elsewhere " + something(), "interests", List.of(), "specialties", List.of()));
        newcomer.get("/suggestions?limit=50").body("items.member.id", not(hasItem(colleague.id())));
    }

    @Test
    void what_somebody_reserves_neither_finds_nor_tells() {
        var newcomer = Given.aMember("Newcomer");
        var interest = something();
        var organisation = something();
        says(newcomer, Map.of("interests", List.of(interest), "workplace", organisation));
        says(tomasz, Map.of("interests", List.of(interest), "workplace", organisation));
        reserves(tomasz, "interests", "workplace", "specialties");
        newcomer.get("/suggestions").body("items", empty());

        says(ines, Map.of("interests", List.of(interest), "workplace", organisation));
        ines.get("/suggestions?limit=50")
                .body(
                        "items.find { it.member.id == '" + tomasz.id() + "' }.reasons.kind",
                        contains("MUTUAL_CONNECTIONS"));

        // What I reserve myself may still find others for me.
        reserves(newcomer, "interests", "workplace");
        reserves(tomasz, "workplace");
        newcomer.get("/suggestions")
                .body("items.member.id", containsInAnyOrder(tomasz.id(), ines.id()))
                .body(
                        "items.find { it.member.id == '" + tomasz.id() + "' }.reasons.kind",
                        contains("SHARED_INTERESTS"));
        tomasz.get("/suggestions?limit=50").body("items.member.id", not(hasItem(newcomer.id())));
    }

    @Test
    void neither_connections_nor_open_requests_are_suggested() {
        var asked = Given.aMember("Asked");
        var asking = Given.aMember("Asking");
        var refused = Given.aMember("Refused");
        List.of(asked, asking, refused).forEach(ana::connectsWith);
        assertEquals(4, suggestedTo(ines).size());
        ines.asksToConnect(asked);
        asking.asksToConnect(ines);
        refused.put("/connections/" + ines.asksToConnect(refused) + "/refusal").statusCode(204);
        assertEquals(List.of(tomasz.id()), suggestedTo(ines));
        for (var other : List.of(asked, asking, refused)) {
            other.get("/suggestions?limit=50").body("items.member.id", not(hasItem(ines.id())));
        }
        ines.connectsWith(tomasz);
        assertEquals(List.of(), suggestedTo(ines));
    }

    @Test
    void who_withdrew_or_parted_is_not_suggested_to_the_other_again() {
        ines.delete("/connections/" + ines.connectsWith(tomasz)).statusCode(204);
        assertEquals(List.of(), suggestedTo(ines));
        tomasz.get("/suggestions").body("items.member.id", not(hasItem(ines.id())));
    }

    @Test
    void a_block_hides_both_from_each_other_and_a_hidden_member_is_neither_suggested_nor_a_reason() {
        var petra = Given.aMember("Petra");
        ana.connectsWith(petra);
        tomasz.put("/blocks/" + ines.id()).statusCode(204);
        assertEquals(List.of(petra.id()), suggestedTo(ines));
        assertEquals(List.of(petra.id()), suggestedTo(tomasz));
        tomasz.delete("/blocks/" + ines.id()).statusCode(204);
        assertEquals(2, suggestedTo(ines).size());

        petra.delete("/me").statusCode(202);
        assertEquals(List.of(tomasz.id()), suggestedTo(ines));
        ana.delete("/me").statusCode(202);
        assertEquals(List.of(), suggestedTo(ines));
        ines.get("/members/" + tomasz.id()).body("mutualConnections.count", equalTo(0));
    }

    @Test
    void whom_i_muted_is_not_suggested_to_me() {
        ines.put("/mutes/" + tomasz.id()).statusCode(204);
        assertEquals(List.of(), suggestedTo(ines));
        assertEquals(List.of(ines.id()), suggestedTo(tomasz));
    }

    @Test
    void a_dismissal_is_for_good_until_it_is_undone() {
        ines.put("/suggestions/" + tomasz.id() + "/dismissal").statusCode(204);
        ines.put("/suggestions/" + tomasz.id() + "/dismissal").statusCode(204);
        assertEquals(List.of(), suggestedTo(ines));
        assertEquals(List.of(ines.id()), suggestedTo(tomasz));
        ines.delete("/suggestions/" + tomasz.id() + "/dismissal").statusCode(204);
        ines.delete("/suggestions/" + tomasz.id() + "/dismissal").statusCode(204);
        assertEquals(List.of(tomasz.id()), suggestedTo(ines));
    }

    @Test
    void two_dismissals_at_the_same_moment_are_one() throws Exception {
        Callable<Integer> dismisses = () ->
                ines.put("/suggestions/" + tomasz.id() + "/dismissal").extract().statusCode();
        var pool = Executors.newFixedThreadPool(4);
        for (var answer : pool.invokeAll(List.of(dismisses, dismisses, dismisses, dismisses))) {
            assertEquals(204, answer.get());
        }
        pool.shutdown();
        assertEquals(List.of(), suggestedTo(ines));
    }

    @Test
    void who_blocked_me_is_to_a_dismissal_like_somebody_who_does_not_exist() {
        tomasz.put("/blocks/" + ines.id()).statusCode(204);
        for (var id : List.of(tomasz.id(), UUID.randomUUID().toString())) {
            ines.put("/suggestions/" + id + "/dismissal")
                    .statusCode(404)
                    .body("code", equalTo("not-found"))
                    .body(
                            "detail",
                            equalTo(ines.put("/suggestions/" + id + "/dismissal")
                                    .extract()
                                    .path("detail")));
        }
        ines.put("/suggestions/" + ines.id() + "/dismissal").statusCode(422).body("code", equalTo("self-dismissal"));
        ines.put("/suggestions/nobody/dismissal").statusCode(404);
    }

    @Test
    void a_share_of_each_page_is_for_other_disciplines() {
        // Each of the nurses shares two connections with Ines, the pharmacist one alone.
        var ben = Given.aMember("Ben");
        ines.connectsWith(ben);
        ben.connectsWith(tomasz);
        for (var n = 0; n < 4; n++) {
            var nurse = Given.aMember("Nurse " + n);
            ana.connectsWith(nurse);
            ben.connectsWith(nurse);
        }
        // Another profession, and the same discipline.
        ana.connectsWith(Given.aMember("Anaesthetist", "nurse-anaesthetist", "Europe/Lisbon"));
        var pharmacist = Given.aMember("Pharmacist", "pharmacist", "Europe/Lisbon");
        ana.connectsWith(pharmacist);

        ines.get("/suggestions?limit=4")
                .body("items.member.id", hasSize(4))
                .body("items[3].member.id", equalTo(pharmacist.id()))
                .body("items[3].reasons.kind", contains("MUTUAL_CONNECTIONS", "ANOTHER_DISCIPLINE"))
                .body("items[3].reasons[1].examples", contains("pharmacist"));
        ines.get("/suggestions?across=true").body("items.member.id", contains(pharmacist.id()));
        ines.get("/suggestions?across=false")
                .body("items", hasSize(6))
                .body("items.member.id", not(hasItem(pharmacist.id())));
    }

    @Test
    void parameters_that_make_no_sense_are_refused() {
        for (var query : List.of("limit=0", "limit=51", "limit=many", "limit=-1")) {
            ines.get("/suggestions?" + query).statusCode(400);
        }
    }
}
