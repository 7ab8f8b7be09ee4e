package dev.collega.verification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class InstitutionEmailTest {

    @Inject
    Proofs proofs;

    @Inject
    Jdbi jdbi;

    private Person administrator;
    private Person ada;
    private String domain;
    private String address;

    @BeforeEach
    void a_hospital() {
        administrator = Given.anAdministrator(jdbi);
        ada = Given.aMember("Ada " + UUID.randomUUID());
        domain = Proofs.domain();
        address = "Ada.Silva@" + domain;
        administrator
                .post("/institutions", Map.of("name", "Hospital " + domain, "domains", List.of(domain)))
                .statusCode(201)
                .body("domains", contains(domain))
                .body("teaches", equalTo(false));
    }

    private String asks(Person member, String email) {
        return member.post("/me/verifications", Map.of("kind", "INSTITUTION_EMAIL", "email", email))
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("subject", equalTo(email))
                .body("counts", equalTo(false))
                .body("openUntil", notNullValue())
                .extract()
                .path("id");
    }

    private static io.restassured.response.ValidatableResponse confirms(Person member, String id, String code) {
        return member.put("/me/verifications/" + id + "/confirmation", Map.of("code", code));
    }

    @Test
    void reading_mail_there_shows_that_one_belongs_there() {
        var ben = Given.aMember("Ben");
        assertFalse(proofs.isVerified(ben, ada));
        var id = asks(ada, address);
        var code = proofs.codeMailedTo(address);
        confirms(ada, id, code.toLowerCase().replace("-", " "))
                .statusCode(200)
                .body("state", equalTo("VALID"))
                .body("statement", equalTo("Has an email address at Hospital " + domain))
                .body("checkedBy", equalTo("Email to " + domain))
                .body("counts", equalTo(true))
                .body("validUntil", notNullValue())
                .body("openUntil", nullValue());
        assertTrue(proofs.isVerified(ben, ada));
        ben.get("/members/" + ada.id() + "/verifications")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("INSTITUTION_EMAIL"))
                .body("items[0].checkedName", equalTo(ada.fullName()))
                // The address itself is nobody's business.
                .body(not(containsString("Ada.Silva")));
        // Clicked twice.
        confirms(ada, id, code).statusCode(200).body("state", equalTo("VALID"));
        ada.delete("/me/verifications/" + id).statusCode(204);
        assertFalse(proofs.isVerified(ben, ada));
        ada.get("/me/verifications").body("items", hasSize(0));
    }

    @Test
    void only_domains_that_an_administrator_has_entered_are_taken() {
        for (var email : List.of("ada@elsewhere.example", "ada@sub." + domain)) {
            ada.post("/me/verifications", Map.of("kind", "INSTITUTION_EMAIL", "email", email))
                    .statusCode(422)
                    .body("code", equalTo("institution-unknown"));
        }
        for (var email : List.of("", "ada", "@" + domain, "a b@" + domain, "a@b@" + domain, "a,b@" + domain)) {
            ada.post("/me/verifications", Map.of("kind", "INSTITUTION_EMAIL", "email", email))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/email"));
        }
        ada.post("/me/verifications", Map.of("kind", "INSTITUTION_EMAIL")).statusCode(400);
        ada.post("/me/verifications", Map.of("kind", "KNIGHTHOOD")).statusCode(400);
        ada.post("/me/verifications", Map.of()).statusCode(400);
    }

    @Test
    void a_code_is_good_for_whoever_asked_and_for_five_tries() {
        var id = asks(ada, address);
        var code = proofs.codeMailedTo(address);
        var mallory = Given.aMember("Mallory");
        confirms(mallory, id, code).statusCode(404);
        for (var tries = 0; tries < 5; tries++) {
            confirms(ada, id, "22222-2222" + tries).statusCode(422).body("code", equalTo("invalid-verification-code"));
        }
        confirms(ada, id, code).statusCode(422);
        ada.get("/me/verifications/" + id)
                .body("state", equalTo("REFUSED"))
                .body("words", containsString("five times"));
        asks(ada, address);
    }

    @Test
    void a_code_is_old_after_a_day_and_another_can_be_asked_for() {
        var id = asks(ada, address);
        var code = proofs.codeMailedTo(address);
        ada.post("/me/verifications", Map.of("kind", "INSTITUTION_EMAIL", "email", address.toLowerCase()))
                .statusCode(409)
                .body("code", equalTo("verification-pending"));
        proofs.run("update verification set open_until = now() where id = ?", UUID.fromString(id));
        ada.get("/me/verifications/" + id).body("state", equalTo("EXPIRED"));
        confirms(ada, id, code).statusCode(422);
        asks(ada, address);
    }

    @Test
    void one_address_verifies_one_member() {
        var first = asks(ada, address);
        confirms(ada, first, proofs.codeMailedTo(address)).statusCode(200);
        var eve = Given.aMember("Eve");
        var second = asks(eve, address.toLowerCase());
        confirms(eve, second, proofs.codeMailedTo(address.toLowerCase()))
                .statusCode(409)
                .body("code", equalTo("verification-held"));
        ada.delete("/me/verifications/" + first).statusCode(204);
        confirms(eve, second, proofs.codeMailedTo(address.toLowerCase())).statusCode(200);
    }

    @Test
    void to_renew_is_to_ask_again_and_the_newer_takes_the_place_of_the_older() {
        var first = asks(ada, address);
        confirms(ada, first, proofs.codeMailedTo(address)).statusCode(200).body("renewable", equalTo(false));
        proofs.run(
                "update verification set valid_until = now() + interval '9 days' where id = ?", UUID.fromString(first));
        ada.get("/me/verifications/" + first).body("renewable", equalTo(true));
        var ben = Given.aMember("Ben");
        ben.post("/verifications/" + first + "/disputes", Map.of("reason", "This is another Ada Silva."))
                .statusCode(201);
        var second = asks(ada, address);
        ada.get("/me/verifications").body("items", hasSize(2));
        confirms(ada, second, proofs.codeMailedTo(address)).statusCode(200);
        ada.get("/me/verifications").body("items.id", contains(second)).body("items[0].state", equalTo("DISPUTED"));
        // What was said against the older one is still to be answered.
        ben.get("/me/verification-disputes").body("items[0].verificationId", equalTo(second));
    }

    @Test
    void many_at_once_make_one_request_and_one_verification() throws Exception {
        var asked = allAtOnce(() -> ada.post("/me/verifications", Map.of("kind", "INSTITUTION_EMAIL", "email", address))
                .extract()
                .statusCode());
        assertEquals(Map.of(201, 1, 409, 19), asked);
        String id =
                ada.get("/me/verifications").body("items", hasSize(1)).extract().path("items[0].id");
        var code = proofs.codeMailedTo(address);
        assertEquals(
                Map.of(200, 20),
                allAtOnce(() -> confirms(ada, id, code).extract().statusCode()));
    }

    @Test
    void wrong_codes_at_the_same_moment_are_all_counted() throws Exception {
        var id = asks(ada, address);
        assertEquals(
                Map.of(422, 20),
                allAtOnce(() -> confirms(ada, id, "22222-22222").extract().statusCode()));
        ada.get("/me/verifications/" + id).body("state", equalTo("REFUSED"));
    }

    static Map<Integer, Integer> allAtOnce(Callable<Integer> call) throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        var statuses = new TreeMap<Integer, Integer>();
        for (var status : pool.invokeAll(Collections.nCopies(20, call))) {
            statuses.merge(status.get(), 1, Integer::sum);
        }
        pool.shutdown();
        return statuses;
    }

    @Test
    void institutions_are_entered_by_administrators_alone() {
        var moderator = Given.aModerator(jdbi);
        moderator.get("/institutions").statusCode(403);
        ada.post("/institutions", Map.of("name", "Mine", "domains", List.of("mine.example")))
                .statusCode(403);
        administrator
                .post("/institutions", Map.of("name", "Other " + domain, "domains", List.of(domain.toUpperCase())))
                .statusCode(409)
                .body("code", equalTo("institution-known"));
        administrator
                .post("/institutions", Map.of("name", "hospital " + domain, "domains", List.of("x" + domain)))
                .statusCode(409);
        for (var wrong :
                List.of("hospital", "@hospital.example", "hospital..example", "https://hospital.example", "")) {
            administrator
                    .post("/institutions", Map.of("name", "Wrong", "domains", List.of(wrong)))
                    .statusCode(400);
        }
        administrator
                .post("/institutions", Map.of("name", "None", "domains", List.of()))
                .statusCode(400);
        String id = administrator
                .get("/institutions?limit=100")
                .extract()
                .path("items.find { it.domains.contains('" + domain + "') }.id");
        administrator.delete("/institutions/" + id).statusCode(204);
        administrator.delete("/institutions/" + id).statusCode(404);
        ada.post("/me/verifications", Map.of("kind", "INSTITUTION_EMAIL", "email", address))
                .statusCode(422);
    }
}
