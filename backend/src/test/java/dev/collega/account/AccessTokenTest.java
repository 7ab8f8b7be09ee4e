package dev.collega.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only tokens of our own, for our own audience, signed with our own key, are taken; whatever the header says. */
@ApiTest
class AccessTokenTest {

    @Inject
    TokenKeys keys;

    private Person ada;
    private String session;

    @BeforeEach
    void sign_in() {
        ada = Given.aMember("Ada");
        session = ada.get("/sessions").extract().path("items[0].id");
    }

    private JwtClaimsBuilder claims() {
        return Jwt.issuer("https://collega.example")
                .audience("collega-api")
                .subject(ada.id())
                .claim("sid", session)
                .expiresIn(Duration.ofMinutes(5));
    }

    private String signed(JwtClaimsBuilder claims) {
        return claims.jws().type("at+jwt").keyId(keys.signingKeyId()).sign(keys.signingKey());
    }

    @Test
    void a_token_made_as_ours_are_is_taken() {
        me(signed(claims())).statusCode(200).body("id", equalTo(ada.id()));
    }

    @Test
    void issuer_audience_and_type_must_be_ours() {
        refused(signed(claims().issuer("https://elsewhere.example")));
        refused(signed(claims().audience("another-api")));
        refused(signed(Jwt.issuer("https://collega.example")
                .subject(ada.id())
                .claim("sid", session)
                .expiresIn(Duration.ofMinutes(5))));
        refused(claims().jws().type("JWT").keyId(keys.signingKeyId()).sign(keys.signingKey()));
    }

    @Test
    void an_expired_token_is_refused_and_so_is_one_of_the_future() {
        refused(signed(claims().expiresAt(Instant.now().minusSeconds(6))));
        refused(signed(claims().claim("nbf", Instant.now().plusSeconds(60).getEpochSecond())));
    }

    @Test
    void the_session_must_be_the_members_own() {
        refused(signed(claims().claim("sid", UUID.randomUUID().toString())));
        refused(signed(claims().subject(Given.aMember("Ben").id())));
        refused(signed(claims().claim("sid", "nonsense")));
        refused(signed(claims().subject("nonsense")));
    }

    @Test
    void unsigned_tampered_and_broken_tokens_are_refused() {
        var parts = ada.token().split("[.]");
        refused(base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".");
        refused(base64("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"" + keys.signingKeyId() + "\"}") + "." + parts[1]
                + "." + parts[2]);
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        refused(parts[0] + "."
                + base64(payload.replace(ada.id(), UUID.randomUUID().toString())) + "." + parts[2]);
        refused(ada.token().substring(0, ada.token().length() - 4) + "AAAA");
        refused("nonsense");
        refused("a.b.c");
    }

    /** The public key is public: as the secret of an HMAC it would let everybody sign. */
    @Test
    void the_public_key_is_no_secret_for_hs256() throws Exception {
        var publicKey = keys.published().get(0).key();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey.getEncoded())
                + "\n-----END PUBLIC KEY-----";
        var payload = ada.token().split("[.]")[1];
        for (var secret : new byte[][] {publicKey.getEncoded(), pem.getBytes(StandardCharsets.UTF_8)}) {
            var signingInput = base64("{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"" + keys.signingKeyId() + "\"}")
                    + "." + payload;
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            refused(signingInput + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(mac.doFinal(signingInput.getBytes(StandardCharsets.US_ASCII))));
        }
    }

    @Test
    void a_token_does_not_choose_its_key() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var foreign = generator.generateKeyPair();
        var jwk = new org.jose4j.jwk.RsaJsonWebKey((java.security.interfaces.RSAPublicKey) foreign.getPublic())
                .toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        for (var kid : new String[] {keys.signingKeyId(), "", "../../public.pem", "' or '1'='1", null}) {
            var jws = claims().jws().type("at+jwt");
            refused((kid == null ? jws : jws.keyId(kid)).sign(foreign.getPrivate()));
        }
        refused(claims().jws().type("at+jwt").header("jwk", jwk).sign(foreign.getPrivate()));
        refused(claims().jws()
                .type("at+jwt")
                .header("jku", "https://elsewhere.example/jwks.json")
                .keyId("theirs")
                .sign(foreign.getPrivate()));
        refused(claims().jws().type("at+jwt").sign(keys.signingKey()));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String token) {
        var answer = me(token).extract();
        assertEquals(401, answer.statusCode(), token);
        assertEquals("unauthenticated", answer.path("code"), token);
        assertEquals("Bearer", answer.header("WWW-Authenticate"));
    }

    private static ValidatableResponse me(String token) {
        return given().auth().oauth2(token).get(Person.API + "/me").then();
    }
}
