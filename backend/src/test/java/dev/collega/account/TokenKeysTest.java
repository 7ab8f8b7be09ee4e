package dev.collega.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ApiTest
class TokenKeysTest {

    @Inject
    TokenKeys keys;

    @TempDir
    Path folder;

    @Test
    void the_key_that_signs_and_the_next_one_are_published() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .contentType("application/jwk-set+json")
                .header("Cache-Control", "public, max-age=300")
                .body("keys", hasSize(2))
                .body("keys.kty", everyItem(equalTo("RSA")))
                .body("keys.alg", everyItem(equalTo("RS256")))
                .body("keys.use", everyItem(equalTo("sig")))
                .body("keys[0].kid", equalTo(keys.signingKeyId()))
                .body("keys[0].e", equalTo("AQAB"))
                .body("keys[0].d", nullValue());
        given().head("/.well-known/jwks.json").then().statusCode(200);
        given().post("/.well-known/jwks.json").then().statusCode(405);
    }

    @Test
    void a_key_is_found_by_the_id_that_is_published_and_by_nothing_else() {
        for (var published : keys.published()) {
            assertEquals(published.key(), keys.verificationKey(published.id()).orElseThrow());
        }
        for (var id : new String[] {null, "", "0", "../signing-key.pem", keys.signingKeyId() + " "}) {
            assertEquals(Optional.empty(), keys.verificationKey(id), id);
        }
    }

    /** The example of RFC 7638, 3.1. */
    @Test
    void the_id_is_the_thumbprint_of_the_key() throws Exception {
        var modulus = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWK"
                + "RXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs"
                + "8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_x"
                + "BniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        var spec = new RSAPublicKeySpec(
                new BigInteger(1, Base64.getUrlDecoder().decode(modulus)), BigInteger.valueOf(65537));
        var key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
        assertEquals("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", new RsaKeyFile(Optional.empty(), key).id());
    }

    @Test
    void an_operator_may_publish_a_key_by_its_public_half() throws Exception {
        var current = rsa(2048);
        var former = rsa(2048);
        var operators = new TokenKeys(
                write("current.pem", "PRIVATE KEY", current.getPrivate().getEncoded()),
                Optional.of(List.of(
                        write("former.pem", "PUBLIC KEY", former.getPublic().getEncoded()))));
        assertEquals(current.getPrivate(), operators.signingKey());
        assertEquals(
                List.of(current.getPublic(), former.getPublic()),
                operators.published().stream().map(TokenKeys.PublishedKey::key).toList());
    }

    @Test
    void a_key_that_cannot_sign_or_is_too_weak_is_refused() throws Exception {
        var weak = rsa(1024);
        var pair = rsa(2048);
        assertRefused(write("weak.pem", "PRIVATE KEY", weak.getPrivate().getEncoded()), "too short");
        assertRefused(write("public.pem", "PUBLIC KEY", pair.getPublic().getEncoded()), "holds a public key");
        assertRefused(write("torn.pem", "PRIVATE KEY", new byte[] {1, 2, 3}), "holds no RSA key");
        assertRefused(Files.writeString(folder.resolve("empty.pem"), ""), "holds no RSA key");
        assertRefused(folder.resolve("missing.pem"), "Cannot read");
    }

    private static void assertRefused(Path file, String words) {
        var refused = assertThrows(IllegalStateException.class, () -> new TokenKeys(file, Optional.empty()));
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }

    private Path write(String name, String kind, byte[] der) throws Exception {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind
                        + "-----\n");
    }

    private static KeyPair rsa(int bits) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }
}
