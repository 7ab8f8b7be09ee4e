package dev.collega.reminder;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.MailServer;
import dev.collega.testing.Person;
import dev.collega.testing.WithMailServer;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser and its push service, written from the specifications and not with what sends. */
@ApiTest
@TestProfile(WithMailServer.class)
class PushTest {

    private final byte[] auth = new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile int answer = 201;
    private HttpServer service;
    private KeyPair keys;
    private Person ada;

    @BeforeEach
    void a_browser() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(P256.PARAMETERS);
        keys = generator.generateKeyPair();
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            try {
                received.add(decrypt(exchange.getRequestBody().readAllBytes()));
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        service.start();
        ada = Given.aMember("Ada");
        ada.post("/push-subscriptions", browser()).statusCode(201);
    }

    @AfterEach
    void close() {
        service.stop(0);
    }

    private Map<String, Object> browser() {
        return ReminderTokens.aBrowser(
                "http://127.0.0.1:" + service.getAddress().getPort() + "/" + ada.id(),
                (ECPublicKey) keys.getPublic(),
                auth);
    }

    private String decrypt(byte[] body) throws GeneralSecurityException {
        var in = ByteBuffer.wrap(body);
        var salt = new byte[16];
        in.get(salt);
        in.getInt();
        var point = new byte[in.get()];
        in.get(point);
        var sealed = new byte[in.remaining()];
        in.get(sealed);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(P256.key(point), true);
        var info = ByteBuffer.allocate(14 + 130)
                .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                .put(P256.point((ECPublicKey) keys.getPublic()))
                .put(point)
                .array();
        var random = hmac(salt, one(hmac(auth, agreement.generateSecret()), info, 32));
        var key = one(random, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        var nonce = one(random, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        var plain = cipher.doFinal(sealed);
        assertEquals(2, plain[plain.length - 1]);
        return new String(plain, 0, plain.length - 1, StandardCharsets.UTF_8);
    }

    private static byte[] one(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        var block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return Arrays.copyOf(hmac(key, block), length);
    }

    private static byte[] hmac(byte[] key, byte[] content) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(content);
    }

    private String await(String state) {
        for (var end = System.currentTimeMillis() + 10_000; System.currentTimeMillis() < end; MailServer.pause(50)) {
            if (state.equals(ada.get("/reminder-deliveries").extract().path("items[0].state"))) {
                break;
            }
        }
        ada.get("/reminder-deliveries").body("items[0].state", equalTo(state));
        return ada.get("/reminder-deliveries").extract().path("items[0].why");
    }

    @Test
    void a_message_is_encrypted_for_the_browser_and_signed_by_us() throws Exception {
        ada.post("/me/reminders/tests", Map.of("channel", "PUSH")).statusCode(202);
        await("SENT");
        assertEquals("It works", JsonPath.from(received.get(0)).getString("title"));
        var parts = authorizations.get(0).replace("vapid t=", "").split(", k=");
        var token = parts[0].split("[.]");
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(P256.key(Base64.getUrlDecoder().decode(parts[1])));
        verifier.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(verifier.verify(Base64.getUrlDecoder().decode(token[2])));
        var claims = JsonPath.from(new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8));
        assertEquals("http://127.0.0.1:" + service.getAddress().getPort(), claims.getString("aud"));
        ada.get("/me/reminders").body("pushKey", equalTo(parts[1]));
    }

    @Test
    void a_browser_that_has_gone_is_forgotten_and_the_failure_is_seen() {
        answer = 410;
        ada.post("/me/reminders/tests", Map.of("channel", "PUSH")).statusCode(202);
        assertEquals("None of your browsers takes push messages any more.", await("FAILED"));
        ada.get("/push-subscriptions").body("items", empty());
        ada.get("/me/reminders").body("channels.find { it.channel == 'PUSH' }.failures", equalTo(1));
    }

    @Test
    void a_service_that_is_away_gets_it_later() {
        answer = 503;
        ada.post("/me/reminders/tests", Map.of("channel", "PUSH")).statusCode(202);
        for (var end = System.currentTimeMillis() + 5_000; received.isEmpty() && System.currentTimeMillis() < end; ) {
            MailServer.pause(10);
        }
        answer = 201;
        await("SENT");
        assertFalse(received.isEmpty());
    }

    @Test
    void a_locked_screen_names_nobody_unless_that_is_chosen() {
        var pending = new Pending(null, 0, null, null, null, null, false, "Send the bundle", null, "Ana Ferreira");
        var shy = PushText.reminder(ReminderSettings.DEFAULT, null, List.of(pending));
        assertFalse((shy.title() + shy.body()).contains("Ana"));
        var open = new ReminderSettings(
                ReminderSettings.DEFAULT.hour(), java.util.Set.of(), java.util.Set.of(), SingleFor.ALL, false, true);
        assertEquals(
                "Ana Ferreira", PushText.reminder(open, null, List.of(pending)).title());
    }

    @Test
    void a_browser_is_one_however_often_and_becomes_whose_it_is() {
        ada.post("/push-subscriptions", browser()).statusCode(201);
        ada.get("/push-subscriptions").body("items", hasSize(1));
        String id = ada.get("/push-subscriptions").extract().path("items[0].id");
        var ben = Given.aMember("Ben");
        ben.delete("/push-subscriptions/" + id).statusCode(404);
        ben.post("/push-subscriptions", browser()).statusCode(201);
        ada.get("/push-subscriptions").body("items", empty());
        ben.get("/push-subscriptions").body("items", hasSize(1));
        for (var wrong : List.of("ftp://push.example/1", "nonsense", "https://me:secret@push.example/1")) {
            var body = ReminderTokens.aBrowser(wrong);
            ada.post("/push-subscriptions", body).statusCode(400);
        }
    }
}
