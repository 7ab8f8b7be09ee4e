package dev.collega.factor;

import static dev.collega.factor.SecondFactorTest.confirms;
import static dev.collega.factor.SecondFactorTest.open;
import static dev.collega.factor.SecondFactorTest.password;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Authenticator;
import dev.collega.testing.AuthenticatorApp;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Passkeys: alone, after the password, and to prove again that it is me. */
@ApiTest
class PasskeyTest {

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "collega.passkeys.origins")
    String origin;

    private Authenticator authenticator() {
        return new Authenticator(origin);
    }

    private static ValidatableResponse adds(Person person, Authenticator authenticator, String name) {
        var registration = person.post("/me/passkey-registrations", Map.of())
                .statusCode(201)
                .extract();
        return adds(person, registration.path("id"), name, authenticator.create(registration.path("publicKey")));
    }

    private static ValidatableResponse adds(Person person, String registrationId, String name, Object credential) {
        return person.post(
                "/me/passkeys", Map.of("registrationId", registrationId, "name", name, "credential", credential));
    }

    private static Map<String, Object> signs(Authenticator authenticator) {
        var challenge = open("/passkey-challenges", Map.of()).statusCode(201).extract();
        return new HashMap<>(Map.<String, Object>of(
                "challengeId", challenge.path("id"), "credential", authenticator.get(challenge.path("publicKey"))));
    }

    private static ValidatableResponse signsIn(Authenticator authenticator) {
        return open("/sessions/passkey", signs(authenticator));
    }

    /** With the challenge and the options of the problem that asked. */
    private static Map<String, Object> answer(Person person, Authenticator authenticator) {
        var asked = password(person).statusCode(401).extract();
        return Map.<String, Object>of(
                "challenge", asked.path("challenge"), "passkey", authenticator.get(asked.path("passkeyOptions")));
    }

    @Test
    void the_options_are_what_a_browser_takes() {
        var ada = Given.aMember("Ada");
        var phone = authenticator();
        adds(ada, phone, "Phone").statusCode(201);
        ada.post("/me/passkey-registrations", Map.of())
                .statusCode(201)
                .body("publicKey.rp.id", equalTo("collega.tests.example"))
                .body("publicKey.rp.name", equalTo("Collega"))
                .body("publicKey.user.name", equalTo(ada.email()))
                .body("publicKey.user.id", notNullValue())
                .body("publicKey.pubKeyCredParams.alg", contains(-7, -8, -257))
                .body("publicKey.pubKeyCredParams[0].type", equalTo("public-key"))
                .body("publicKey.excludeCredentials.id", contains(phone.id()))
                .body("publicKey.excludeCredentials[0].transports", contains("internal", "hybrid"))
                .body("publicKey.authenticatorSelection.residentKey", equalTo("required"))
                .body("publicKey.authenticatorSelection.userVerification", equalTo("required"))
                .body("publicKey.attestation", equalTo("none"));
        open("/passkey-challenges", Map.of())
                .statusCode(201)
                .body("publicKey.rpId", equalTo("collega.tests.example"))
                .body("publicKey.allowCredentials", empty())
                .body("publicKey.timeout", equalTo(300_000))
                .body("publicKey.userVerification", equalTo("required"));
        password(ada)
                .statusCode(401)
                .body("factors", containsInAnyOrder("RECOVERY_CODE", "PASSKEY"))
                .body("passkeyOptions.allowCredentials.id", contains(phone.id()))
                .body("passkeyOptions.userVerification", equalTo("preferred"));
    }

    @Test
    void the_first_passkey_comes_with_recovery_codes_and_signs_in_alone() {
        var ada = Given.aMember("Ada");
        var phone = authenticator();
        adds(ada, phone, " Phone ")
                .statusCode(201)
                .body("name", equalTo("Phone"))
                .body("recoveryCodes", hasSize(10));
        ada.get("/me/factors")
                .body("passkeys.name", contains("Phone"))
                .body("passkeys[0].lastUsedAt", nullValue())
                .body("recoveryCodes.remaining", equalTo(10))
                .body("passwordlessPossible", equalTo(true));
        String token = signsIn(phone)
                .statusCode(201)
                .body("refreshToken", notNullValue())
                .extract()
                .path("accessToken");
        given().auth()
                .oauth2(token)
                .get(Person.API + "/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(ada.id()));
        ada.get("/me/factors").body("passkeys[0].lastUsedAt", notNullValue());
        adds(ada, authenticator(), "Key").statusCode(201).body("recoveryCodes", nullValue());
    }

    @Test
    void after_the_password_a_touch_is_enough() {
        var ada = Given.aMember("Ada");
        var key = authenticator();
        adds(ada, key, "Key");
        key.verifiesUser = false;
        open("/sessions/second-factor", answer(ada, key)).statusCode(201);
        key.userHandle = null;
        open("/sessions/second-factor", answer(ada, key)).statusCode(201);
    }

    @Test
    void alone_a_passkey_must_verify_its_owner_and_name_them() {
        var ada = Given.aMember("Ada");
        var key = authenticator();
        adds(ada, key, "Key");
        key.verifiesUser = false;
        signsIn(key).statusCode(401).body("code", equalTo("invalid-passkey"));
        key.verifiesUser = true;
        key.userHandle = null;
        signsIn(key).statusCode(401);
        key.userHandle = new byte[32];
        signsIn(key).statusCode(401);
    }

    @Test
    void a_passkey_that_nobody_added_is_refused() {
        var stranger = authenticator();
        stranger.userHandle = new byte[32];
        signsIn(stranger).statusCode(401).body("code", equalTo("invalid-passkey"));
    }

    @Test
    void a_page_of_another_origin_gets_nothing() {
        var ada = Given.aMember("Ada");
        var phone = authenticator();
        adds(ada, phone, "Phone");
        phone.pageOrigin = "https://collega.phishing.example";
        signsIn(phone).statusCode(401);
        open("/sessions/second-factor", answer(ada, phone)).statusCode(401);
        var other = authenticator();
        other.pageOrigin = "https://collega.tests.example:444";
        adds(ada, other, "Other").statusCode(400).body("errors.pointer", contains("/credential"));
    }

    @Test
    void an_answer_is_good_once_and_for_its_own_challenge() {
        var ada = Given.aMember("Ada");
        var phone = authenticator();
        adds(ada, phone, "Phone");
        var signed = signs(phone);
        open("/sessions/passkey", signed).statusCode(201);
        open("/sessions/passkey", signed).statusCode(401).body("code", equalTo("challenge-expired"));
        var crossed = signs(phone);
        String another = open("/passkey-challenges", Map.of()).extract().path("id");
        crossed.put("challengeId", another);
        open("/sessions/passkey", crossed).statusCode(401).body("code", equalTo("invalid-passkey"));
        var late = signs(phone);
        jdbi.useHandle(handle -> handle.execute(
                "update factor_challenge set expires_at = expires_at - interval '301 seconds' where kind = 'PASSKEY'"));
        open("/sessions/passkey", late).statusCode(401).body("code", equalTo("challenge-expired"));
        String secondFactor = password(ada).extract().path("challenge");
        var wrongKind = signs(phone);
        wrongKind.put("challengeId", secondFactor);
        open("/sessions/passkey", wrongKind).statusCode(401).body("code", equalTo("challenge-expired"));
    }

    @Test
    void an_answer_sent_by_many_at_once_lets_one_in() throws Exception {
        var ada = Given.aMember("Ada");
        var phone = authenticator();
        adds(ada, phone, "Phone");
        var signed = signs(phone);
        assertEquals(
                Map.of(201, 1, 401, 11),
                allAtOnce(12, () -> open("/sessions/passkey", signed).extract().statusCode()));
    }

    private static Map<Integer, Integer> allAtOnce(int times, Callable<Integer> call) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < times; i++) {
            calls.add(call);
        }
        var statuses = new TreeMap<Integer, Integer>();
        for (var status : pool.invokeAll(calls)) {
            statuses.merge(status.get(), 1, Integer::sum);
        }
        pool.shutdown();
        return statuses;
    }

    @Test
    void a_counter_that_has_not_grown_betrays_a_copy() {
        var ada = Given.aMember("Ada");
        var phone = authenticator();
        adds(ada, phone, "Phone");
        signsIn(phone).statusCode(201);
        phone.counter -= 1;
        signsIn(phone).statusCode(401);
        signsIn(phone).statusCode(201);
        var synced = authenticator();
        synced.counter = 0;
        adds(ada, synced, "Synced");
        signsIn(synced).statusCode(201);
        signsIn(synced).statusCode(201);
    }

    @Test
    void somebody_elses_passkey_does_not_answer_for_me() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var adas = authenticator();
        var bens = authenticator();
        adds(ada, adas, "Ada's");
        adds(ben, bens, "Ben's");
        assertNotEquals(List.of(adas.userHandle), List.of(bens.userHandle));
        open("/sessions/second-factor", answer(ada, bens))
                .statusCode(401)
                .body("code", equalTo("invalid-second-factor"));
        confirms(ada, Map.of("passkey", signs(bens)))
                .statusCode(400)
                .body("errors.pointer", contains("/passkey"))
                .body("errors.code", contains("wrong-passkey"));
        String bensRegistration =
                ben.post("/me/passkey-registrations", Map.of()).extract().path("id");
        adds(ada, bensRegistration, "Stolen", adas.create(creationOptions(ada)))
                .statusCode(400)
                .body("errors.code", contains("challenge-expired"));
    }

    private static Map<String, Object> creationOptions(Person person) {
        return person.post("/me/passkey-registrations", Map.of()).extract().path("publicKey");
    }

    @Test
    void an_authenticator_belongs_to_one_account() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var phone = authenticator();
        adds(ada, phone, "Phone").statusCode(201);
        adds(ada, phone, "Again").statusCode(409).body("code", equalTo("passkey-exists"));
        adds(ben, phone, "Mine").statusCode(409).body("code", equalTo("passkey-exists"));
    }

    @Test
    void a_registration_is_good_once_and_asks_for_verification() {
        var ada = Given.aMember("Ada");
        var registration = ada.post("/me/passkey-registrations", Map.of()).extract();
        var careless = authenticator();
        careless.verifiesUser = false;
        adds(ada, registration.path("id"), "Key", careless.create(registration.path("publicKey")))
                .statusCode(400)
                .body("errors.code", contains("wrong-passkey"));
        adds(ada, registration.path("id"), "Key", authenticator().create(registration.path("publicKey")))
                .statusCode(400)
                .body("errors.pointer", contains("/registrationId"));
    }

    @Test
    void there_are_twenty_at_most_also_when_added_at_once() throws Exception {
        var ada = Given.aMember("Ada");
        for (var i = 0; i < 18; i++) {
            adds(ada, authenticator(), "Key " + i).statusCode(201);
        }
        var ready = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 6; i++) {
            var registration = ada.post("/me/passkey-registrations", Map.of()).extract();
            ready.add(Map.<String, Object>of(
                    "registrationId", registration.path("id"),
                    "name", "At once",
                    "credential", authenticator().create(registration.path("publicKey"))));
        }
        var next = ready.iterator();
        assertEquals(Map.of(201, 2, 409, 4), allAtOnce(6, () -> {
            Map<String, Object> body;
            synchronized (next) {
                body = next.next();
            }
            return ada.post("/me/passkeys", body).extract().statusCode();
        }));
        ada.post("/me/passkey-registrations", Map.of()).statusCode(409).body("code", equalTo("too-many-passkeys"));
    }

    @Test
    void a_passkey_is_renamed_and_removed_by_its_owner_alone() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        var phone = authenticator();
        String id = adds(ada, phone, "Phone").extract().path("id");
        var path = "/me/passkeys/" + id;
        ada.asks()
                .body(Map.of("name", " Old phone "))
                .patch(Person.API + path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Old phone"));
        ada.asks().body(Map.of("name", " ")).patch(Person.API + path).then().statusCode(400);
        ada.asks().body("{\"name\":null}").patch(Person.API + path).then().statusCode(400);
        ada.asks().body("{}").patch(Person.API + path).then().statusCode(200).body("name", equalTo("Old phone"));
        ben.asks().body(Map.of("name", "Mine")).patch(Person.API + path).then().statusCode(404);
        ben.delete(path).statusCode(404);
        var half = answer(ada, phone);
        ada.delete(path).statusCode(204);
        ada.delete(path).statusCode(404);
        signsIn(phone).statusCode(401).body("code", equalTo("invalid-passkey"));
        open("/sessions/second-factor", half).statusCode(401);
        password(ada).statusCode(201);
        ada.get("/me/factors").body("passkeys", hasSize(0)).body("recoveryCodes", nullValue());
    }

    @Test
    void removing_one_of_two_factors_keeps_the_recovery_codes() {
        var ada = Given.aMember("Ada");
        AuthenticatorApp.of(ada);
        String id = adds(ada, authenticator(), "Phone")
                .body("recoveryCodes", nullValue())
                .extract()
                .path("id");
        ada.delete("/me/passkeys/" + id).statusCode(204);
        ada.get("/me/factors").body("recoveryCodes.remaining", equalTo(10));
        password(ada).statusCode(401).body("factors", contains("TOTP", "RECOVERY_CODE"));
    }

    @Test
    void a_passkey_makes_a_session_fresh_again() {
        var ada = Given.aMember("Ada");
        var phone = authenticator();
        adds(ada, phone, "Phone");
        jdbi.useHandle(handle -> handle.execute(
                "update session set authenticated_at = authenticated_at - interval '11 minutes' where account_id = ?",
                UUID.fromString(ada.id())));
        ada.post("/me/totp", Map.of()).statusCode(401).body("code", equalTo("fresh-authentication-required"));
        var signed = signs(phone);
        confirms(ada, Map.of("passkey", signed)).statusCode(204);
        ada.post("/me/totp", Map.of()).statusCode(201);
        confirms(ada, Map.of("passkey", signed))
                .statusCode(400)
                .body("errors.pointer", contains("/passkey/challengeId"));
    }

    @Test
    void a_suspended_member_gets_in_by_no_factor() {
        var ada = Given.aMember("Ada");
        var phone = authenticator();
        adds(ada, phone, "Phone");
        var half = answer(ada, phone);
        jdbi.useHandle(handle ->
                handle.execute("update account set suspended_at = now() where id = ?", UUID.fromString(ada.id())));
        String token = signsIn(phone)
                .statusCode(403)
                .body("code", equalTo("account-suspended"))
                .extract()
                .path("appealToken");
        phone.counter += 1;
        open("/sessions/second-factor", half).statusCode(401).body("appealToken", nullValue());
        open("/sessions/second-factor", answer(ada, phone)).statusCode(403).body("appealToken", notNullValue());
        given().contentType(ContentType.JSON)
                .body(Map.of("token", token))
                .post(Person.API + "/suspended/decisions")
                .then()
                .statusCode(200);
    }

    @Test
    void a_browser_gets_its_cookie_from_a_passkey_too() {
        var ada = Given.aMember("Ada");
        var phone = authenticator();
        adds(ada, phone, "Phone");
        var signed = signs(phone);
        given().contentType(ContentType.JSON)
                .header("X-Refresh-Token-Transport", "pigeon")
                .body(signed)
                .post(Person.API + "/sessions/passkey")
                .then()
                .statusCode(400);
        var signedIn = given().contentType(ContentType.JSON)
                .header("X-Refresh-Token-Transport", "cookie")
                .body(signed)
                .post(Person.API + "/sessions/passkey")
                .then()
                .statusCode(201)
                .body("refreshToken", nullValue())
                .extract();
        assertTrue(signedIn.headers().getValues("Set-Cookie").stream().anyMatch(it -> it.contains("HttpOnly")));
    }

    @Test
    void rubbish_is_refused_and_breaks_nothing() {
        var ada = Given.aMember("Ada");
        var phone = authenticator();
        adds(ada, phone, "Phone");
        for (var rubbish : List.of("", "A", "!!!!", "oA", "_w".repeat(900), "n".repeat(2000))) {
            for (var field : List.of("clientDataJSON", "authenticatorData", "signature", "userHandle")) {
                var signed = signs(phone);
                responseOf(signed.get("credential")).put(field, rubbish);
                var status = open("/sessions/passkey", signed).extract().statusCode();
                assertTrue(status == 401 || status == 400, field + " " + rubbish + " " + status);
            }
            for (var field : List.of("clientDataJSON", "attestationObject")) {
                var registration =
                        ada.post("/me/passkey-registrations", Map.of()).extract();
                var credential = phone.create(registration.path("publicKey"));
                responseOf(credential).put(field, rubbish);
                adds(ada, registration.path("id"), "Rubbish", credential).statusCode(400);
            }
        }
        open("/sessions/passkey", Map.of("challengeId", "x")).statusCode(400);
        open("/sessions/passkey", Map.of("challengeId", "x", "credential", Map.of()))
                .statusCode(400);
        open("/sessions/passkey", Map.of("challengeId", "x", "credential", List.of()))
                .statusCode(400);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> responseOf(Object credential) {
        return (Map<String, Object>) ((Map<String, Object>) credential).get("response");
    }

    @Test
    void passkeys_are_told_to_the_owner_and_to_the_audit() {
        var ada = Given.aMember("Ada");
        Witness.forget();
        var phone = authenticator();
        String id = adds(ada, phone, "Phone").extract().path("id");
        phone.verifiesUser = false;
        signsIn(phone);
        ada.delete("/me/passkeys/" + id).statusCode(204);
        assertEquals(List.of("passkey-added", "passkey-removed"), Witness.lettersTo(ada));
        assertEquals(
                List.of("PASSKEY_ADDED", "RECOVERY_CODES_MADE", "SIGN_IN_FAILED refused", "PASSKEY_REMOVED"),
                Witness.auditOf(ada));
    }
}
