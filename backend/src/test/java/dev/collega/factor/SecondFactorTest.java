package dev.collega.factor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import dev.collega.testing.ApiTest;
import dev.collega.testing.AuthenticatorApp;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Authenticator apps and recovery codes. */
@ApiTest
class SecondFactorTest {

    private static final int AT_ONCE = 12;

    @Inject
    Jdbi jdbi;

    static ValidatableResponse open(String path, Object body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(Person.API + path)
                .then();
    }

    static ValidatableResponse password(Person person) {
        return open("/sessions", Map.of("email", person.email(), "password", Given.PASSWORD));
    }

    static String challenge(Person person) {
        return password(person)
                .statusCode(401)
                .body("code", equalTo("second-factor-required"))
                .extract()
                .path("challenge");
    }

    static ValidatableResponse answer(String challenge, String code) {
        return open("/sessions/second-factor", Map.of("challenge", challenge, "code", code));
    }

    private void forgetUsedCodes(Person person) {
        jdbi.useHandle(handle ->
                handle.execute("update totp set last_step = 0 where account_id = ?", UUID.fromString(person.id())));
    }

    private static Map<Integer, Integer> allAtOnce(List<Callable<Integer>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        var statuses = new TreeMap<Integer, Integer>();
        for (var status : pool.invokeAll(calls)) {
            statuses.merge(status.get(), 1, Integer::sum);
        }
        pool.shutdown();
        return statuses;
    }

    @Test
    void an_app_is_added_by_a_secret_and_its_first_code() {
        var ada = Given.aMember("Ada");
        ada.get("/me/factors")
                .statusCode(200)
                .body("totp", nullValue())
                .body("recoveryCodes", nullValue())
                .body("passkeys", hasSize(0))
                .body("passwordlessPossible", equalTo(false));
        String secret = ada.post("/me/totp", Map.of())
                .statusCode(201)
                .body("secret", matchesPattern("[A-Z2-7]{32}"))
                .body("otpauthUri", containsString("issuer=Collega"))
                .body("otpauthUri", containsString(ada.email().replace("@", "%40")))
                .extract()
                .path("secret");
        password(ada).statusCode(201);
        var app = new AuthenticatorApp(secret, List.of());
        ada.put("/me/totp/confirmation", Map.of("code", app.wrongCode()))
                .statusCode(400)
                .body("errors.pointer", contains("/code"))
                .body("errors.code", contains("wrong-code"));
        ada.put("/me/totp/confirmation", Map.of("code", app.code(0)))
                .statusCode(200)
                .body("recoveryCodes", hasSize(10))
                .body("recoveryCodes[0]", matchesPattern("([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}"));
        ada.put("/me/totp/confirmation", Map.of("code", app.code(1))).statusCode(404);
        ada.post("/me/totp", Map.of()).statusCode(409).body("code", equalTo("totp-exists"));
        ada.get("/me/factors")
                .body("totp.addedAt", notNullValue())
                .body("recoveryCodes.remaining", equalTo(10))
                .body("recoveryCodes.madeAt", notNullValue());
    }

    @Test
    void the_secret_is_not_readable_in_the_database() {
        var ada = Given.aMember("Ada");
        String secret = ada.post("/me/totp", Map.of()).extract().path("secret");
        var kept = jdbi.withHandle(handle -> handle.createQuery("select secret from totp where account_id = :id")
                .bind("id", UUID.fromString(ada.id()))
                .map((row, context) -> row.getBytes("secret"))
                .one());
        var plain = org.bouncycastle.util.encoders.Base32.decode(secret);
        assertFalse(
                new String(kept, StandardCharsets.ISO_8859_1).contains(new String(plain, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void the_qr_code_says_what_the_uri_says() throws Exception {
        var made = Given.aMember("Ada").post("/me/totp", Map.of()).extract();
        String svg = made.path("qrSvg");
        assertTrue(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""), svg);
        assertEquals(made.path("otpauthUri"), new Decoder().decode(modules(svg)).getText());
    }

    /** Draws the SVG's path, without the four modules of quiet around it. */
    private static BitMatrix modules(String svg) {
        var size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertTrue(size.find());
        var matrix = new BitMatrix(Integer.parseInt(size.group(1)) - 8);
        var run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(svg);
        while (run.find()) {
            var x = Integer.parseInt(run.group(1)) - 4;
            matrix.setRegion(x, Integer.parseInt(run.group(2)) - 4, Integer.parseInt(run.group(3)), 1);
        }
        return matrix;
    }

    @Test
    void the_password_alone_no_longer_signs_in_and_the_code_completes_it() {
        var ada = Given.aMember("Ada");
        var app = AuthenticatorApp.of(ada);
        var asked = password(ada)
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("second-factor-required"))
                .body("factors", contains("TOTP", "RECOVERY_CODE"))
                .body("passkeyOptions", nullValue())
                .body("accessToken", nullValue())
                .extract();
        String token = answer(asked.path("challenge"), app.code(1))
                .statusCode(201)
                .body("tokenType", equalTo("Bearer"))
                .body("refreshToken", notNullValue())
                .extract()
                .path("accessToken");
        given().auth()
                .oauth2(token)
                .get(Person.API + "/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(ada.id()));
        answer(asked.path("challenge"), app.recoveryCodes().get(0))
                .statusCode(401)
                .body("code", equalTo("challenge-expired"));
    }

    @Test
    void a_browser_gets_the_cookie_after_the_second_factor_too() {
        var ada = Given.aMember("Ada");
        var app = AuthenticatorApp.of(ada);
        var signedIn = given().contentType(ContentType.JSON)
                .header("X-Refresh-Token-Transport", "cookie")
                .body(Map.of("challenge", challenge(ada), "code", app.code(1)))
                .post(Person.API + "/sessions/second-factor")
                .then()
                .statusCode(201)
                .body("refreshToken", nullValue())
                .extract();
        assertTrue(signedIn.headers().getValues("Set-Cookie").stream().anyMatch(it -> it.contains("HttpOnly")));
    }

    @Test
    void a_code_is_taken_one_step_early_or_late_and_never_twice() {
        var ada = Given.aMember("Ada");
        var app = AuthenticatorApp.of(ada);
        answer(challenge(ada), app.code(0)).statusCode(401).body("code", equalTo("invalid-second-factor"));
        for (var step : List.of(-1, 0, 1)) {
            forgetUsedCodes(ada);
            answer(challenge(ada), app.code(step)).statusCode(201);
            answer(challenge(ada), app.code(step)).statusCode(401);
        }
        answer(challenge(ada), app.code(0)).statusCode(401);
        for (var step : List.of(-3, 3)) {
            forgetUsedCodes(ada);
            answer(challenge(ada), app.code(step)).statusCode(401);
        }
    }

    @Test
    void a_code_shown_by_many_at_once_lets_one_in() throws Exception {
        var ada = Given.aMember("Ada");
        var app = AuthenticatorApp.of(ada);
        var challenges =
                IntStream.range(0, AT_ONCE).mapToObj(i -> challenge(ada)).toList();
        var code = app.code(1);
        var calls = new ArrayList<Callable<Integer>>();
        challenges.forEach(it -> calls.add(() -> answer(it, code).extract().statusCode()));
        var statuses = allAtOnce(calls);
        assertEquals(1, statuses.get(201), statuses.toString());
    }

    @Test
    void a_recovery_code_is_good_once_also_when_many_show_it() throws Exception {
        var ada = Given.aMember("Ada");
        var app = AuthenticatorApp.of(ada);
        var first = app.recoveryCodes().get(0);
        answer(challenge(ada), first.toUpperCase().replace("-", " ")).statusCode(201);
        answer(challenge(ada), first).statusCode(401).body("code", equalTo("invalid-second-factor"));
        ada.get("/me/factors").body("recoveryCodes.remaining", equalTo(9));
        var challenges =
                IntStream.range(0, AT_ONCE).mapToObj(i -> challenge(ada)).toList();
        var calls = new ArrayList<Callable<Integer>>();
        challenges.forEach(it ->
                calls.add(() -> answer(it, app.recoveryCodes().get(1)).extract().statusCode()));
        assertEquals(Map.of(201, 1, 401, AT_ONCE - 1), allAtOnce(calls));
    }

    @Test
    void one_challenge_lets_one_in() throws Exception {
        var ada = Given.aMember("Ada");
        var app = AuthenticatorApp.of(ada);
        var challenge = challenge(ada);
        var calls = new ArrayList<Callable<Integer>>();
        app.recoveryCodes()
                .forEach(code ->
                        calls.add(() -> answer(challenge, code).extract().statusCode()));
        assertEquals(Map.of(201, 1, 401, 9), allAtOnce(calls));
    }

    @Test
    void a_challenge_stands_five_tries() {
        var ada = Given.aMember("Ada");
        var app = AuthenticatorApp.of(ada);
        var challenge = challenge(ada);
        for (var i = 0; i < 5; i++) {
            answer(challenge, "0000-0000-0000-0000").statusCode(401).body("code", equalTo("invalid-second-factor"));
        }
        answer(challenge, app.code(1)).statusCode(401).body("code", equalTo("challenge-expired"));
        answer(challenge(ada), app.code(1)).statusCode(201);
    }

    @Test
    void a_challenge_stands_five_minutes() {
        var ada = Given.aMember("Ada");
        var app = AuthenticatorApp.of(ada);
        var challenge = challenge(ada);
        jdbi.useHandle(handle -> handle.execute(
                "update factor_challenge set expires_at = expires_at - interval '301 seconds' where account_id = ?",
                UUID.fromString(ada.id())));
        answer(challenge, app.code(1)).statusCode(401).body("code", equalTo("challenge-expired"));
    }

    @Test
    void a_new_password_voids_what_was_begun_with_the_former_one() {
        var ada = Given.aMember("Ada");
        var app = AuthenticatorApp.of(ada);
        var challenge = challenge(ada);
        ada.put("/me/password", Map.of("currentPassword", Given.PASSWORD, "newPassword", "another five minutes a day"))
                .statusCode(204);
        answer(challenge, app.code(1)).statusCode(401).body("code", equalTo("challenge-expired"));
    }

    @Test
    void guessing_codes_grows_slow_and_locks_nobody_out() {
        var ada = Given.aMember("Ada");
        var app = AuthenticatorApp.of(ada);
        for (var i = 0; i < 11; i++) {
            ada.post("/sessions/current/authentication", Map.of("code", app.wrongCode()));
        }
        answer(challenge(ada), app.code(1))
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("too-many-requests"));
        answer(challenge(ada), app.recoveryCodes().get(0)).statusCode(201);
        jdbi.useHandle(handle -> handle.execute(
                "update totp set tried_at = tried_at - interval '15 minutes' where account_id = ?",
                UUID.fromString(ada.id())));
        answer(challenge(ada), app.code(1)).statusCode(201);
    }

    @Test
    void an_answer_of_the_wrong_shape_costs_no_try() {
        var challenge = UUID.randomUUID().toString();
        open("/sessions/second-factor", Map.of("challenge", challenge))
                .statusCode(400)
                .body("errors.code", contains("one-of"));
        open("/sessions/second-factor", Map.of("code", "123456")).statusCode(400);
        open("/sessions/second-factor", Map.of("challenge", challenge, "code", 123456))
                .statusCode(400);
        open("/sessions/second-factor", Map.of("challenge", challenge, "code", "1".repeat(100)))
                .statusCode(400);
        answer(challenge, "123456").statusCode(401).body("code", equalTo("challenge-expired"));
    }

    @Test
    void a_challenge_is_answered_by_whom_it_was_put_to() {
        var ada = Given.aMember("Ada");
        var ben = Given.aMember("Ben");
        AuthenticatorApp.of(ada);
        var bens = AuthenticatorApp.of(ben);
        answer(challenge(ada), bens.code(1)).statusCode(401).body("code", equalTo("invalid-second-factor"));
        answer(challenge(ada), bens.recoveryCodes().get(0)).statusCode(401);
    }

    @Test
    void new_recovery_codes_void_those_before() {
        var ada = Given.aMember("Ada");
        ada.post("/me/recovery-codes", Map.of()).statusCode(409).body("code", equalTo("no-second-factor"));
        var app = AuthenticatorApp.of(ada);
        List<String> made = ada.post("/me/recovery-codes", Map.of())
                .statusCode(201)
                .body("recoveryCodes", hasSize(10))
                .extract()
                .path("recoveryCodes");
        answer(challenge(ada), app.recoveryCodes().get(0)).statusCode(401);
        answer(challenge(ada), made.get(0)).statusCode(201);
    }

    @Test
    void codes_made_many_times_at_once_are_ten() throws Exception {
        var ada = Given.aMember("Ada");
        AuthenticatorApp.of(ada);
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < AT_ONCE; i++) {
            calls.add(() -> ada.post("/me/recovery-codes", Map.of()).extract().statusCode());
        }
        assertEquals(Map.of(201, AT_ONCE), allAtOnce(calls));
        ada.get("/me/factors").body("recoveryCodes.remaining", equalTo(10));
    }

    @Test
    void without_the_app_the_password_signs_in_again_and_the_recovery_codes_are_gone() {
        var ada = Given.aMember("Ada");
        AuthenticatorApp.of(ada);
        ada.delete("/me/totp").statusCode(204);
        ada.delete("/me/totp").statusCode(204);
        password(ada).statusCode(201);
        ada.get("/me/factors").body("totp", nullValue()).body("recoveryCodes", nullValue());
    }

    @Test
    void every_change_is_told_to_the_owner_and_to_the_audit() {
        var ada = Given.aMember("Ada");
        Witness.forget();
        var app = AuthenticatorApp.of(ada);
        answer(challenge(ada), app.wrongCode()).statusCode(401);
        answer(challenge(ada), app.recoveryCodes().get(0)).statusCode(201);
        ada.delete("/me/totp").statusCode(204);
        assertEquals(List.of("totp-added", "recovery-code-used", "totp-removed"), Witness.lettersTo(ada));
        assertEquals(
                List.of(
                        "TOTP_ADDED",
                        "RECOVERY_CODES_MADE",
                        "SIGN_IN_FAILED refused",
                        "RECOVERY_CODE_USED",
                        "SIGNED_IN",
                        "TOTP_REMOVED"),
                Witness.auditOf(ada));
    }

    @Test
    void what_matters_asks_for_a_fresh_proof_and_each_factor_gives_it() {
        var ada = Given.aMember("Ada");
        growsStale(ada);
        for (var path : List.of("/me/totp", "/me/passkey-registrations", "/me/recovery-codes")) {
            ada.post(path, Map.of()).statusCode(401).body("code", equalTo("fresh-authentication-required"));
        }
        ada.delete("/me/totp").statusCode(401).body("code", equalTo("fresh-authentication-required"));
        ada.delete("/me/passkeys/" + UUID.randomUUID()).statusCode(401);
        confirms(ada, Map.of("password", "not my password"))
                .statusCode(400)
                .body("errors.pointer", contains("/password"))
                .body("errors.code", contains("wrong-password"));
        confirms(ada, Map.of("code", "123456")).statusCode(400).body("errors.code", contains("wrong-code"));
        ada.post("/me/totp", Map.of()).statusCode(401);
        confirms(ada, Map.of("password", Given.PASSWORD)).statusCode(204);
        var app = AuthenticatorApp.of(ada);
        growsStale(ada);
        confirms(ada, Map.of("password", Given.PASSWORD))
                .statusCode(400)
                .body("code", equalTo("second-factor-required"))
                .body("factors", contains("TOTP", "RECOVERY_CODE"));
        ada.post("/me/recovery-codes", Map.of()).statusCode(401);
        confirms(ada, Map.of("code", app.code(1))).statusCode(204);
        ada.post("/me/recovery-codes", Map.of()).statusCode(201);
        confirms(ada, Map.of("code", app.code(1))).statusCode(400);
    }

    @Test
    void a_proof_is_one_of_three() {
        var ada = Given.aMember("Ada");
        confirms(ada, Map.of()).statusCode(400).body("errors.code", contains("one-of"));
        confirms(ada, new HashMap<>(Map.of("password", "x", "code", "y"))).statusCode(400);
    }

    static ValidatableResponse confirms(Person person, Object proof) {
        return person.post("/sessions/current/authentication", proof);
    }

    private void growsStale(Person person) {
        jdbi.useHandle(handle -> handle.execute(
                "update session set authenticated_at = authenticated_at - interval '11 minutes' where account_id = ?",
                UUID.fromString(person.id())));
    }
}
