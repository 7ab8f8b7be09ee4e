package dev.collega.verification;

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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class DisputeTest {

    private static final String REASON = "She left this hospital in spring.";

    @Inject
    Proofs proofs;

    @Inject
    Housekeeping housekeeping;

    @Inject
    Jdbi jdbi;

    private Person moderator;
    private Person ada;
    private Person ben;
    private String badge;

    @BeforeEach
    void somebody_verified() {
        moderator = Given.aModerator(jdbi);
        ada = Given.aMember("Ada " + UUID.randomUUID());
        ben = Given.aMember("Ben " + UUID.randomUUID());
        proofs.verify(ada);
        badge = proofs.badge(ben, ada);
    }

    private ValidatableResponse disputes(Person who) {
        return who.post("/verifications/" + badge + "/disputes", Map.of("reason", REASON));
    }

    private static ValidatableResponse answers(Person who, String dispute, String decision) {
        return who.put(
                "/verification-disputes/" + dispute + "/answer",
                Map.of("decision", decision, "words", "We have asked the hospital."));
    }

    private static boolean sees(Person who, String dispute) {
        return who.get("/verification-disputes?limit=100")
                .statusCode(200)
                .extract()
                .<List<String>>path("items.id")
                .contains(dispute);
    }

    @Test
    void a_dispute_that_is_upheld_revokes_and_both_are_told() {
        String dispute = disputes(ben)
                .statusCode(201)
                .body("dueAt", notNullValue())
                .extract()
                .path("id");
        ada.get("/me/verifications/" + badge)
                .body("state", equalTo("DISPUTED"))
                .body("counts", equalTo(true))
                .body("disputeDueAt", notNullValue())
                // Who said it and how is not told.
                .body(not(containsString(ben.id())))
                .body(not(containsString("spring")));
        assertTrue(proofs.isVerified(ben, ada), "it holds until a moderator has answered");
        Given.aMember("Cleo").get("/members/" + ada.id() + "/verifications").body("items[0].myDispute", nullValue());
        ben.get("/members/" + ada.id() + "/verifications").body("items[0].myDispute.id", equalTo(dispute));
        moderator
                .get("/verification-disputes?limit=100")
                .body("items.find { it.id == '" + dispute + "' }.disputedBy.id", equalTo(ben.id()))
                .body("items.find { it.id == '" + dispute + "' }.reason", equalTo(REASON));
        answers(moderator, dispute, "UPHELD").statusCode(204);
        answers(moderator, dispute, "UPHELD").statusCode(204);
        answers(moderator, dispute, "WITHDRAWN").statusCode(409).body("code", equalTo("already-answered"));
        assertFalse(proofs.isVerified(ben, ada));
        ada.get("/me/verifications/" + badge)
                .body("state", equalTo("REVOKED"))
                .body("words", equalTo("We have asked the hospital."));
        ada.get("/audit-events").body("items[0].action", equalTo("VERIFICATION_REVOKED"));
        ben.get("/members/" + ada.id() + "/verifications").body("items", hasSize(0));
        ben.get("/me/verification-disputes")
                .body("items[0].decision", equalTo("UPHELD"))
                .body("items[0].words", equalTo("We have asked the hospital."))
                .body("items[0].member.id", equalTo(ada.id()));
        assertEquals(List.of("verification-disputed", "verification-revoked"), proofs.lettersTo(ada));
        assertEquals(List.of("dispute-answered"), proofs.lettersTo(ben));
        moderator.get("/verification-disputes?answered=true&limit=1").body("items[0].id", equalTo(dispute));
    }

    @Test
    void a_dispute_that_is_withdrawn_leaves_the_verification_and_both_are_told() {
        String dispute = disputes(ben).extract().path("id");
        answers(moderator, dispute, "WITHDRAWN").statusCode(204);
        ada.get("/me/verifications/" + badge).body("state", equalTo("VALID"));
        assertEquals(List.of("verification-disputed", "verification-kept"), proofs.lettersTo(ada));
        assertEquals(List.of("dispute-answered"), proofs.lettersTo(ben));
        disputes(ben).statusCode(409).body("code", equalTo("already-disputed"));
    }

    @Test
    void nobody_answers_about_themselves_or_what_they_said() {
        var other = Given.aModerator(jdbi);
        String byModerator = disputes(moderator).extract().path("id");
        assertFalse(sees(moderator, byModerator));
        answers(moderator, byModerator, "UPHELD").statusCode(404);
        assertTrue(sees(other, byModerator));
        proofs.verify(moderator);
        badge = proofs.badge(ben, moderator);
        String about = disputes(ben).statusCode(201).extract().path("id");
        assertFalse(sees(moderator, about));
        answers(moderator, about, "WITHDRAWN").statusCode(404);
        answers(other, about, "WITHDRAWN").statusCode(204);
    }

    @Test
    void a_moderator_who_vouched_does_not_answer_for_it() {
        var vouched = Given.aMember("Cleo " + UUID.randomUUID());
        proofs.verify(moderator);
        for (var voucher : List.of(ada, moderator)) {
            vouched.connectsWith(voucher);
        }
        vouched.post("/me/verifications", Map.of("kind", "VOUCHES", "memberIds", List.of(ada.id(), moderator.id())))
                .statusCode(201);
        for (var voucher : List.of(ada, moderator)) {
            String request = voucher.get("/vouch-requests").extract().path("items[0].id");
            voucher.put("/vouch-requests/" + request + "/vouch", Map.of("how", "We share a ward."))
                    .statusCode(200);
        }
        badge = proofs.badge(ben, vouched);
        String dispute = disputes(ben).statusCode(201).extract().path("id");
        answers(moderator, dispute, "WITHDRAWN").statusCode(404);
        assertTrue(sees(Given.aModerator(jdbi), dispute));
    }

    @Test
    void what_rested_on_the_word_of_somebody_who_is_found_out_falls_too() {
        var vouched = Given.aMember("Cleo " + UUID.randomUUID());
        proofs.verify(ben);
        for (var voucher : List.of(ada, ben)) {
            vouched.connectsWith(voucher);
        }
        vouched.post("/me/verifications", Map.of("kind", "VOUCHES", "memberIds", List.of(ada.id(), ben.id())))
                .statusCode(201);
        for (var voucher : List.of(ada, ben)) {
            String request = voucher.get("/vouch-requests").extract().path("items[0].id");
            voucher.put("/vouch-requests/" + request + "/vouch", Map.of("how", "We share a ward."))
                    .statusCode(200);
        }
        assertTrue(proofs.isVerified(ben, vouched));
        String dispute = disputes(ben).extract().path("id");
        answers(moderator, dispute, "UPHELD").statusCode(204);
        assertFalse(proofs.isVerified(ben, vouched));
        vouched.get("/me/verifications").body("items[0].state", equalTo("REVOKED"));
        assertTrue(proofs.lettersTo(vouched).contains("verification-revoked"));
        assertTrue(proofs.isVerified(vouched, ben));
    }

    @Test
    void one_answer_answers_all_that_is_said_against_it() {
        var cleo = Given.aMember("Cleo");
        String first = disputes(ben).extract().path("id");
        disputes(cleo).statusCode(201);
        answers(moderator, first, "UPHELD").statusCode(204);
        cleo.get("/me/verification-disputes").body("items[0].decision", equalTo("UPHELD"));
        assertEquals(List.of("dispute-answered"), proofs.lettersTo(cleo));
        assertEquals(List.of("verification-disputed", "verification-revoked"), proofs.lettersTo(ada));
    }

    @Test
    void a_verification_that_is_taken_back_answers_its_dispute() {
        String dispute = disputes(ben).extract().path("id");
        ada.delete("/me/verifications/" + badge).statusCode(204);
        assertEquals(List.of("dispute-answered"), proofs.lettersTo(ben));
        assertFalse(sees(moderator, dispute));
    }

    @Test
    void only_what_one_can_see_can_be_disputed() {
        ada.post("/verifications/" + badge + "/disputes", Map.of("reason", REASON))
                .statusCode(422)
                .body("code", equalTo("own-verification"));
        ben.post("/verifications/" + UUID.randomUUID() + "/disputes", Map.of("reason", REASON))
                .statusCode(404);
        ben.post("/verifications/" + badge + "/disputes", Map.of("reason", "No."))
                .statusCode(400);
        ben.post("/verifications/" + badge + "/disputes", Map.of()).statusCode(400);
        ada.put("/blocks/" + ben.id()).statusCode(204);
        disputes(ben).statusCode(404);
        ben.get("/members/" + ada.id() + "/verifications").statusCode(404);
    }

    @Test
    void many_at_once_are_one_dispute() throws Exception {
        assertEquals(
                Map.of(201, 1, 409, 19),
                InstitutionEmailTest.allAtOnce(() -> disputes(ben).extract().statusCode()));
        assertEquals(List.of("verification-disputed"), proofs.lettersTo(ada));
    }

    @Test
    void what_is_not_answered_in_time_reaches_those_who_run_the_place_once() {
        // What other tests have left.
        housekeeping.escalate();
        var administrator = Given.anAdministrator(jdbi);
        String dispute = disputes(ben).extract().path("id");
        housekeeping.escalate();
        assertFalse(proofs.lettersTo(administrator).contains("dispute-overdue"));
        proofs.run("update verification_dispute set due_at = now() where id = ?", UUID.fromString(dispute));
        housekeeping.escalate();
        housekeeping.escalate();
        assertEquals(List.of("dispute-overdue"), proofs.lettersTo(administrator));
        moderator
                .get("/verification-disputes?limit=100")
                .body("items.find { it.id == '" + dispute + "' }.overdue", equalTo(true));
    }
}
