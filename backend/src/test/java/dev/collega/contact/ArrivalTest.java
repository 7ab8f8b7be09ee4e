package dev.collega.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class ArrivalTest {

    @Inject
    Jdbi jdbi;

    private Person ines;
    private Person tomasz;

    @BeforeEach
    void somebody_who_keeps_and_somebody_who_arrives() {
        ines = Given.aMember("Ines Duarte");
        tomasz = Given.aMember("Tomasz Zielinski");
        confirmed(ines);
        confirmed(tomasz);
    }

    private void confirmed(Person member) {
        jdbi.useHandle(handle -> handle.execute(
                "update account set email_verified_at = now() where id = ?", UUID.fromString(member.id())));
    }

    private String keeps(String name, String email) {
        return ines.post(
                        "/contacts",
                        Map.of(
                                "name",
                                name,
                                "emails",
                                List.of(Map.of("address", email)),
                                "notes",
                                "Shy; met at the choir."))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse arrivals() {
        return ines.get("/contact-arrivals").statusCode(200);
    }

    @Test
    void whoever_i_keep_and_who_is_a_member_is_offered_to_me_and_learns_nothing() {
        var kept = keeps("Tomek", tomasz.email().toUpperCase());
        arrivals()
                .body("items.contactId", contains(kept))
                .body("items[0].name", equalTo("Tomek"))
                .body("items[0].member.id", equalTo(tomasz.id()));
        ines.get("/contacts/" + kept).body("member", nullValue());
        tomasz.get("/contact-arrivals").body("items", empty());
    }

    @Test
    void when_we_connect_the_page_that_i_kept_is_the_members_page() {
        var kept = keeps("Tomek", tomasz.email());
        ines.plans(kept, "Call", "2027-01-01");
        arrivals().body("items", hasSize(1));
        tomasz.put("/connections/" + ines.asksToConnect(tomasz, "PERSONAL") + "/acceptance", Map.of())
                .statusCode(200);
        assertEquals(kept, ines.contactOf(tomasz));
        ines.get("/contacts").body("items", hasSize(1));
        ines.get("/contacts/" + kept)
                .body("name", equalTo("Tomasz Zielinski"))
                .body("connected", equalTo(true))
                .body("notes", equalTo("Shy; met at the choir.\n\nI kept this page as “Tomek”."))
                .body("networkTypes", contains("PERSONAL"));
        arrivals().body("items", empty());
    }

    @Test
    void an_open_request_is_offer_enough() {
        keeps("Tomek", tomasz.email());
        var request = ines.asksToConnect(tomasz);
        arrivals().body("items", empty());
        ines.delete("/connections/" + request).statusCode(204);
        arrivals().body("items", hasSize(1));
        tomasz.asksToConnect(ines);
        arrivals().body("items", empty());
    }

    @Test
    void nobody_is_offered_who_is_blocked_hidden_unconfirmed_or_does_not_want_it() {
        keeps("Tomek", tomasz.email());
        arrivals().body("items", hasSize(1));
        tomasz.put("/blocks/" + ines.id()).statusCode(204);
        arrivals().body("items", empty());
        tomasz.delete("/blocks/" + ines.id()).statusCode(204);
        ines.put("/blocks/" + tomasz.id()).statusCode(204);
        arrivals().body("items", empty());
        ines.delete("/blocks/" + tomasz.id()).statusCode(204);

        tomasz.get("/me/findability").body("byEmail", equalTo(true));
        tomasz.put("/me/findability", Map.of("byEmail", false)).statusCode(200).body("byEmail", equalTo(false));
        arrivals().body("items", empty());
        tomasz.put("/me/findability", Map.of()).statusCode(400);
        tomasz.put("/me/findability", Map.of("byEmail", true)).statusCode(200);
        arrivals().body("items", hasSize(1));

        for (var column : List.of("suspended_at = now()", "email_verified_at = null")) {
            var who = column.startsWith("email") ? List.of(tomasz, ines) : List.<Person>of();
            for (var member : who) {
                jdbi.useHandle(handle ->
                        handle.execute("update account set " + column + " where id = ?", UUID.fromString(member.id())));
                arrivals().body("items", empty());
                confirmed(member);
            }
        }
        tomasz.delete("/me").statusCode(202);
        arrivals().body("items", empty());
    }

    @Test
    void an_offer_is_dismissed_for_good() {
        var kept = keeps("Tomek", tomasz.email());
        arrivals().body("items", hasSize(1));
        ines.put("/contact-arrivals/" + kept + "/dismissal").statusCode(204);
        ines.put("/contact-arrivals/" + kept + "/dismissal").statusCode(204);
        arrivals().body("items", empty());
        // It was said not to be them: their page is another one.
        ines.connectsWith(tomasz);
        ines.get("/contacts").body("items", hasSize(2));
        tomasz.put("/contact-arrivals/" + kept + "/dismissal").statusCode(404);
    }

    @Test
    void only_so_many_new_addresses_are_compared_in_a_day_and_deleting_gives_none_back() throws Exception {
        var first = keeps("Nobody 0", "0@nowhere.example");
        for (var i = 1; i < 200; i++) {
            keeps("Nobody " + i, i + "@nowhere.example");
        }
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 5; i++) {
            calls.add(() -> arrivals().extract().statusCode());
        }
        AtOnce.statuses(calls);
        ines.delete("/contacts/" + first).statusCode(204);
        keeps("Tomek", tomasz.email());
        arrivals().body("items", empty());
        jdbi.useHandle(handle -> handle.execute(
                "update arrival_watch set since = since - interval '1 day' where owner_id = ?",
                UUID.fromString(ines.id())));
        arrivals().body("items.name", contains("Tomek"));
    }
}
