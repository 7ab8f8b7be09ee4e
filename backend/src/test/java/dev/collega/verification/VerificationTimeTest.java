package dev.collega.verification;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds ends, and who changes their name does not take it along. */
@ApiTest
class VerificationTimeTest {

    @Inject
    Proofs proofs;

    @Inject
    Housekeeping housekeeping;

    @Inject
    Jdbi jdbi;

    private Person ada;
    private Person ben;
    private String badge;

    @BeforeEach
    void somebody_verified() {
        ada = Given.aMember("Ada " + UUID.randomUUID());
        ben = Given.aMember("Ben");
        proofs.verify(ada);
        badge = proofs.badge(ben, ada);
    }

    private void endsIn(String interval) {
        proofs.run(
                "update verification set valid_until = now() + cast(? as interval) where id = ?",
                interval,
                UUID.fromString(badge));
    }

    @Test
    void an_end_is_announced_once_and_told_once() {
        housekeeping.remind();
        assertEquals(List.of(), proofs.lettersTo(ada));
        endsIn("29 days");
        housekeeping.remind();
        housekeeping.remind();
        assertEquals(List.of("verification-ends"), proofs.lettersTo(ada));
        endsIn("0 days");
        ada.get("/me/verifications/" + badge)
                .body("state", equalTo("EXPIRED"))
                .body("renewable", equalTo(true))
                .body("counts", equalTo(false));
        ben.get("/members/" + ada.id() + "/verifications").body("items", hasSize(0));
        housekeeping.expire();
        housekeeping.expire();
        assertEquals(List.of("verification-ends", "verification-expired"), proofs.lettersTo(ada));
        assertFalse(proofs.isVerified(ben, ada));
    }

    @Test
    void what_lapsed_before_it_was_checked_ends_without_a_letter() {
        var id = proofs.licence(ada);
        proofs.run("update verification set open_until = now() where id = ?", UUID.fromString(id));
        housekeeping.expire();
        assertEquals(List.of(), proofs.lettersTo(ada));
        assertEquals(404, Proofs.send(ada, id, "application/pdf", Proofs.PDF));
    }

    @Test
    void what_ended_long_ago_is_forgotten() {
        proofs.run(
                "update verification set state = 'EXPIRED', ended_at = now() - interval '366 days' where id = ?",
                UUID.fromString(badge));
        housekeeping.forget();
        ada.get("/me/verifications/" + badge).statusCode(404);
    }

    @Test
    void nobody_is_verified_as_one_and_goes_as_another() {
        assertTrue(proofs.isVerified(ben, ada));
        ada.patch("/me", "*", Map.of("fullName", "Dr Somebody Else")).statusCode(200);
        var renamed = new Person(ada.id(), "Dr Somebody Else", ada.email(), ada.token());
        assertFalse(proofs.isVerified(ben, renamed));
        ben.get("/members/" + ada.id() + "/verifications")
                .body("items[0].counts", equalTo(false))
                .body("items[0].checkedName", equalTo(ada.fullName()));
        ada.get("/me/verifications/" + badge).body("state", equalTo("VALID")).body("counts", equalTo(false));
        ada.patch("/me", "*", Map.of("fullName", ada.fullName().toUpperCase())).statusCode(200);
        assertTrue(proofs.isVerified(ben, ada));
    }

    @Test
    void the_longest_of_several_counts() {
        proofs.verify(ada);
        endsIn("-1 days");
        housekeeping.expire();
        assertTrue(proofs.isVerified(ben, ada));
        ada.get("/me/verifications").body("items", hasSize(2));
    }

    @Test
    void a_number_without_a_register_is_well_formed_and_proves_nothing() {
        var dora = Given.aMember("Dora " + UUID.randomUUID());
        dora.post("/me/verifications", Map.of("kind", "ORCID", "number", "https://orcid.org/0000-0002-1825-0097"))
                .statusCode(201)
                .body("state", equalTo("VALID"))
                .body("subject", equalTo("0000-0002-1825-0097"))
                .body("statement", equalTo("Gives the ORCID iD 0000-0002-1825-0097, which is well-formed"))
                .body("checkedBy", equalTo("Check digit only, no registry was asked"))
                .body("counts", equalTo(false));
        assertFalse(proofs.isVerified(ben, dora));
        // Nor does it keep whose number it is from giving it.
        ada.post("/me/verifications", Map.of("kind", "ORCID", "number", "0000-0002-1825-0097"))
                .statusCode(201);
        for (var wrong : List.of("1234567890", "abc", "")) {
            dora.post("/me/verifications", Map.of("kind", "NPI", "number", wrong))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/number"));
        }
        dora.post("/me/verifications", Map.of("kind", "NPI", "number", 1234567893L))
                .statusCode(400);
    }

    @Test
    void twenty_are_the_most() {
        for (var count = 0; count < 19; count++) {
            proofs.licence(ada);
        }
        ada.post("/me/verifications", Map.of("kind", "NPI", "number", "1234567893"))
                .statusCode(409)
                .body("code", equalTo("too-many-verifications"));
    }
}
