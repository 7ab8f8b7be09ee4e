package dev.collega.search;

import static dev.collega.search.Searching.aWord;
import static dev.collega.search.Searching.finds;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import dev.collega.verification.VerificationSeed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An institution that verifies its people is found by its name, and they are found by it. */
@ApiTest
class InstitutionSearchTest {

    @Inject
    Jdbi database;

    @Inject
    VerificationSeed verifications;

    private String word;
    private String name;
    private Person reader;

    @BeforeEach
    void an_institution_and_a_member() {
        word = aWord();
        name = "Hospital " + word;
        reader = Given.aMember("Tomasz Zielinski");
        QuarkusTransaction.requiringNew().run(() -> verifications.institution(name, word + ".example", false));
    }

    private Person verified(String fullName) {
        var member = Given.aMember(fullName);
        QuarkusTransaction.requiringNew()
                .run(() -> verifications.byEmail(
                        UUID.fromString(member.id()), member.id() + "@" + word + ".example", Instant.now()));
        return member;
    }

    private ValidatableResponse found() {
        return finds(reader, "ORGANISATION", word, "");
    }

    private void people(Person... members) {
        var ids = new String[members.length];
        for (var i = 0; i < members.length; i++) {
            ids[i] = members[i].id();
        }
        reader.get("/members?organisation={name}", name)
                .body("items.id", members.length == 0 ? empty() : containsInAnyOrder(ids));
    }

    @Test
    void it_is_found_without_anybody_and_says_that_it_is_one() {
        found().body("count", equalTo(1))
                .body("items", hasSize(1))
                .body("items[0].title.text", contains(name))
                .body("items[0].members", equalTo(0))
                .body("items[0].membersCapped", equalTo(false))
                .body("items[0].verified", equalTo(true));
        Given.aMember("Ada").patch("/me", "*", Map.of("workplace", "Ward of " + word));
        found().body("count", equalTo(2))
                .body("items[0].title.text", contains("Ward of " + word))
                .body("items[0].verified", equalTo(false))
                .body("items[1].verified", equalTo(true));
    }

    @Test
    void who_works_there_and_who_is_verified_there_are_counted_once_as_one_place() {
        var both = verified("Ines Duarte");
        both.patch("/me", "*", Map.of("workplace", name.toUpperCase())).statusCode(200);
        var works = Given.aMember("Mei Lin");
        works.patch("/me", "*", Map.of("workplace", "hospital " + word)).statusCode(200);
        var verified = verified("Amara Okafor");
        found().body("items", hasSize(1))
                .body("items[0].title.text", contains(name))
                .body("items[0].members", equalTo(3))
                .body("items[0].verified", equalTo(true));
        people(both, works, verified);
        finds(verified, "ORGANISATION", word, "").body("items[0].members", equalTo(2));
    }

    @Test
    void who_is_hidden_or_blocked_is_not_counted() {
        var blocking = verified("Blocking");
        var blocked = verified("Blocked");
        var hidden = verified("Hidden");
        var there = verified("There");
        found().body("items[0].members", equalTo(4));
        blocking.put("/blocks/" + reader.id()).statusCode(204);
        reader.put("/blocks/" + blocked.id()).statusCode(204);
        Given.aModerator(database).suspends(hidden).statusCode(200);
        found().body("items[0].members", equalTo(1));
        people(there);
    }

    @Test
    void who_is_called_otherwise_since_is_not_counted_until_they_are_called_so_again() {
        var member = verified("Ines Duarte");
        found().body("items[0].members", equalTo(1));
        member.patch("/me", "*", Map.of("fullName", "Somebody Famous")).statusCode(200);
        found().body("items[0].members", equalTo(0));
        people();
        member.patch("/me", "*", Map.of("fullName", "Ines Duarte")).statusCode(200);
        found().body("items[0].members", equalTo(1));
        people(member);
    }

    @Test
    void what_is_over_is_counted_no_more_and_an_institution_that_goes_is_found_no_more() {
        var over = verified("Over");
        var there = verified("There");
        database.useHandle(handle -> handle.execute(
                "update verification set state = 'EXPIRED', ended_at = now() where member_id = ?",
                UUID.fromString(over.id())));
        found().body("items[0].members", equalTo(1));
        people(there);
        database.useHandle(handle -> handle.execute("delete from institution where name = ?", name));
        found().body("items", empty()).body("count", equalTo(0));
        people();
    }

    @Test
    void a_workplace_that_its_member_keeps_to_themselves_is_not_told_by_the_place_that_verified_them() {
        var member = verified("Ines Duarte");
        member.patch("/me", "*", Map.of("workplace", "Secret " + word, "audiences", Map.of("workplace", "ONLY_ME")))
                .statusCode(200);
        found().body("items", hasSize(1)).body("items[0].title.text", contains(name));
        finds(reader, "ORGANISATION", "secret " + word, "").body("items", empty());
    }
}
