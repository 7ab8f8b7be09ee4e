package dev.collega.integration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hospital's single sign-on: its tokens stand for the member whose address both sides have verified. */
@ApiTest
@TestProfile(ExternalIssuerTest.WithHospital.class)
class ExternalIssuerTest {

    private static final String HOSPITAL = "https://login.hospital.example";
    private static final RsaJsonWebKey KEY = key("hospital");

    /** Publishes its keys as identity providers do. */
    public static class WithHospital implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
                var keys = ("{\"keys\":[" + KEY.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}")
                        .getBytes(StandardCharsets.UTF_8);
                server.createContext("/jwks", exchange -> {
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
                server.start();
                return Map.of(
                        "collega.external-issuer.issuer",
                        HOSPITAL,
                        "collega.external-issuer.audience",
                        "collega",
                        "collega.external-issuer.jwks-url",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static RsaJsonWebKey key(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Inject
    Jdbi database;

    private Person ada;

    @BeforeEach
    void verify_her_address() {
        ada = Given.aMember("Ada");
        database.useHandle(handle ->
                handle.execute("update account set email_verified_at = now() where id = ?", UUID.fromString(ada.id())));
    }

    private JwtClaimsBuilder claims() {
        return Jwt.issuer(HOSPITAL)
                .audience("collega")
                .subject("staff-4711")
                .claim("email", ada.email().toUpperCase())
                .claim("email_verified", true)
                .expiresIn(Duration.ofMinutes(5));
    }

    private static String signed(JwtClaimsBuilder claims, RsaJsonWebKey key) {
        return claims.jws().keyId(key.getKeyId()).sign(key.getPrivateKey());
    }

    @Test
    void a_token_of_the_hospital_stands_for_the_member_of_its_address() {
        me(signed(claims(), KEY)).statusCode(200).body("id", equalTo(ada.id()));
        me(ada.token()).statusCode(200);
    }

    @Test
    void how_one_signs_in_here_is_out_of_its_reach() {
        get(signed(claims(), KEY), "/sessions").statusCode(403).body("code", equalTo("insufficient-scope"));
        var narrow = signed(claims().claim("scope", "openid contacts:read"), KEY);
        get(narrow, "/contacts").statusCode(200);
        me(narrow).statusCode(403);
    }

    @Test
    void only_its_own_key_audience_and_a_verified_address_count() {
        me(signed(claims(), key("hospital"))).statusCode(401);
        me(signed(claims(), key("another"))).statusCode(401);
        me(signed(claims().audience("another"), KEY)).statusCode(401);
        me(signed(claims().issuer("https://elsewhere.example"), KEY)).statusCode(401);
        me(signed(claims().claim("email_verified", false), KEY)).statusCode(401);
        me(signed(claims().claim("email", "nobody@hospital.example"), KEY)).statusCode(401);
        me(signed(claims().expiresIn(Duration.ofMinutes(-1)), KEY)).statusCode(401);
        me(claims().signWithSecret("a secret that is long enough for HS256, truly"))
                .statusCode(401);
    }

    @Test
    void an_address_that_was_not_verified_here_is_not_taken_on_their_word() {
        database.useHandle(handle ->
                handle.execute("update account set email_verified_at = null where id = ?", UUID.fromString(ada.id())));
        me(signed(claims(), KEY)).statusCode(401);
    }

    @Test
    void a_suspension_holds_for_it_too() {
        var token = signed(claims(), KEY);
        me(token).statusCode(200);
        Given.aModerator(database).suspends(ada).statusCode(200);
        me(token).statusCode(401);
    }

    private static ValidatableResponse me(String token) {
        return get(token, "/me");
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(Person.API + path).then();
    }
}
