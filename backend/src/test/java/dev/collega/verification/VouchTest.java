package dev.collega.verification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
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
class VouchTest {

    @Inject
    Proofs proofs;

    @Inject
    Jdbi jdbi;

    private Person ada;
    private Person ben;
    private Person cleo;

    @BeforeEach
    void two_verified_connections() {
        ada = Given.aMember("Ada " + UUID.randomUUID());
        ben = Given.aMember("Ben " + UUID.randomUUID());
        cleo = Given.aMember("Cleo " + UUID.randomUUID());
        for (var voucher : List.of(ben, cleo)) {
            ada.connectsWith(voucher);
            proofs.verify(voucher);
        }
    }

    private ValidatableResponse asks(Person member, String kind, Person... vouchers) {
        return member.post(
                "/me/verifications",
                Map.of(
                        "kind",
                        kind,
                        "memberIds",
                        java.util.Arrays.stream(vouchers).map(Person::id).toList()));
    }

    private static String requestTo(Person voucher) {
        return voucher.get("/vouch-requests")
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    private static ValidatableResponse vouches(Person voucher, String request) {
        return voucher.put("/vouch-requests/" + request + "/vouch", Map.of("how", "We share a ward."));
    }

    @Test
    void two_verified_connections_make_a_verification() {
        ada.get("/me/vouchers").body("items.id", containsInAnyOrder(ben.id(), cleo.id()));
        String id = asks(ada, "VOUCHES", ben, cleo)
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("vouchesNeeded", equalTo(2))
                .body("vouches.given", contains(false, false))
                .extract()
                .path("id");
        assertTrue(proofs.lettersTo(ben).contains("vouch-asked"));
        var first = requestTo(ben);
        vouches(ben, first).statusCode(200).body("given", equalTo(true)).body("member.id", equalTo(ada.id()));
        vouches(ben, first).statusCode(200);
        ben.get("/vouch-requests").body("items", hasSize(0));
        ada.get("/me/verifications/" + id).body("state", equalTo("PENDING"));
        vouches(cleo, requestTo(cleo)).statusCode(200);
        ada.get("/me/verifications/" + id)
                .body("state", equalTo("VALID"))
                .body("statement", equalTo("Is " + ada.fullName() + ", nurse"))
                .body("checkedBy", equalTo("Two verified members, who know them"))
                .body("vouches[0].how", equalTo("We share a ward."));
        assertTrue(proofs.isVerified(ben, ada));
        // Whose word it was is between those who know one another.
        Given.aMember("Eve")
                .get("/members/" + ada.id() + "/verifications")
                .body("items[0]", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("vouches")));
    }

    @Test
    void a_no_is_not_told() {
        String id = asks(ada, "VOUCHES", ben, cleo).statusCode(201).extract().path("id");
        var before = ada.get("/me/verifications/" + id).extract().asString();
        var request = requestTo(ben);
        ben.put("/vouch-requests/" + request + "/refusal").statusCode(204);
        ben.put("/vouch-requests/" + request + "/refusal").statusCode(204);
        assertEquals(before, ada.get("/me/verifications/" + id).extract().asString());
        assertFalse(proofs.lettersTo(ada).contains("verification-refused"));
        ben.get("/vouch-requests").body("items", hasSize(0));
        vouches(ben, request).statusCode(404);
    }

    @Test
    void only_connections_who_have_shown_who_they_are_can_vouch() {
        var dora = Given.aMember("Dora " + UUID.randomUUID());
        asks(ada, "VOUCHES", ben, dora).statusCode(422).body("code", equalTo("cannot-vouch"));
        proofs.verify(dora);
        asks(ada, "VOUCHES", ben, dora).statusCode(422);
        ada.connectsWith(dora);
        asks(ada, "VOUCHES", ben).statusCode(400).body("errors[0].pointer", equalTo("/memberIds"));
        asks(ada, "VOUCHES", ben, ben).statusCode(400);
        asks(ada, "VOUCHES", ben, ada).statusCode(422);
        asks(ada, "VOUCHES", ben, cleo, dora).statusCode(201);
        asks(ada, "VOUCHES", ben, cleo).statusCode(409).body("code", equalTo("verification-pending"));
    }

    @Test
    void members_cannot_vouch_each_other_into_being_verified() {
        asks(ada, "VOUCHES", ben, cleo).statusCode(201);
        vouches(ben, requestTo(ben)).statusCode(200);
        vouches(cleo, requestTo(cleo)).statusCode(200);
        assertTrue(proofs.isVerified(ben, ada));
        // Ada is verified by vouches alone: her own word is good for nobody.
        var dora = Given.aMember("Dora " + UUID.randomUUID());
        dora.connectsWith(ada);
        dora.connectsWith(ben);
        dora.get("/me/vouchers").body("items.id", contains(ben.id()));
        asks(dora, "VOUCHES", ada, ben).statusCode(422);
    }

    @Test
    void a_registers_number_does_not_let_one_vouch() {
        var dora = Given.aMember("Dora " + UUID.randomUUID());
        dora.connectsWith(ada);
        ada.post("/me/verifications", Map.of("kind", "NPI", "number", "1234567893"))
                .statusCode(201);
        dora.get("/me/vouchers").body("items", hasSize(0));
    }

    @Test
    void a_block_or_an_end_of_the_connection_ends_the_request() {
        asks(ada, "VOUCHES", ben, cleo).statusCode(201);
        var request = requestTo(ben);
        ben.put("/blocks/" + ada.id()).statusCode(204);
        ben.get("/vouch-requests").body("items", hasSize(0));
        vouches(ben, request).statusCode(404);
        ben.put("/vouch-requests/" + request + "/refusal").statusCode(404);
    }

    @Test
    void a_word_counts_only_while_it_could_still_be_given() {
        String id = asks(ada, "VOUCHES", ben, cleo).statusCode(201).extract().path("id");
        vouches(ben, requestTo(ben)).statusCode(200);
        proofs.run("delete from verification where member_id = ?", Proofs.id(ben));
        vouches(cleo, requestTo(cleo)).statusCode(200);
        ada.get("/me/verifications/" + id).body("state", equalTo("PENDING"));
    }

    @Test
    void whoever_is_verified_no_more_cannot_vouch() {
        asks(ada, "VOUCHES", ben, cleo).statusCode(201);
        proofs.run("update verification set valid_until = now() where member_id = ?", Proofs.id(ben));
        vouches(ben, requestTo(ben)).statusCode(409).body("code", equalTo("cannot-vouch"));
    }

    @Test
    void two_words_at_the_same_moment_are_two() throws Exception {
        for (var round = 0; round < 5; round++) {
            String id =
                    asks(ada, "VOUCHES", ben, cleo).statusCode(201).extract().path("id");
            var bens = requestTo(ben);
            var cleos = requestTo(cleo);
            var pool = Executors.newFixedThreadPool(2);
            List<Callable<Integer>> calls = List.of(
                    () -> vouches(ben, bens).extract().statusCode(),
                    () -> vouches(cleo, cleos).extract().statusCode());
            for (var answer : pool.invokeAll(calls)) {
                assertEquals(200, answer.get());
            }
            pool.shutdown();
            ada.get("/me/verifications/" + id).body("state", equalTo("VALID"));
            ada.delete("/me/verifications/" + id).statusCode(204);
        }
    }

    @Test
    void for_a_student_one_who_teaches_is_enough() {
        var sam = Given.aMember("Sam " + UUID.randomUUID(), "student", "Europe/Lisbon");
        sam.connectsWith(ben);
        sam.get("/me/vouchers?faculty=true").body("items", hasSize(0));
        asks(sam, "FACULTY", ben).statusCode(422).body("code", equalTo("cannot-vouch"));
        var tess = Given.aMember("Tess " + UUID.randomUUID());
        sam.connectsWith(tess);
        proofs.verify(tess, true);
        sam.get("/me/vouchers?faculty=true").body("items.id", contains(tess.id()));
        String id = asks(sam, "FACULTY", tess).statusCode(201).extract().path("id");
        vouches(tess, requestTo(tess)).statusCode(200);
        sam.get("/me/verifications/" + id)
                .body("state", equalTo("VALID"))
                .body("checkedBy", equalTo("A verified faculty member, who knows them"))
                .body(
                        "validUntil",
                        org.hamcrest.Matchers.startsWith(
                                Given.today().plusDays(182).toString()));
        asks(ada, "FACULTY", ben).statusCode(422).body("code", equalTo("not-a-student"));
    }
}
