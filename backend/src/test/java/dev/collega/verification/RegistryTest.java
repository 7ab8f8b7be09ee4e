package dev.collega.verification;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.MailServer;
import dev.collega.testing.Person;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Numbers are compared with registers that answer, do not answer, and answer nonsense. */
@ApiTest
@TestProfile(RegistryTest.WithRegistries.class)
class RegistryTest {

    /** What the registers say, by number; a number that is not here they do not know. */
    private static final Map<String, String> ENTRIES = new ConcurrentHashMap<>();

    /** Numbers whose first answers are faults: how many still. */
    private static final Map<String, Integer> FAULTS = new ConcurrentHashMap<>();

    private static final Map<String, Integer> ASKED = new ConcurrentHashMap<>();

    public static class WithRegistries implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
                server.setExecutor(Executors.newCachedThreadPool(run -> {
                    var thread = new Thread(run);
                    thread.setDaemon(true);
                    return thread;
                }));
                server.createContext("/npi/", exchange -> {
                    var number = exchange.getRequestURI().getQuery().replaceFirst(".*number=", "");
                    assertTrue(exchange.getRequestURI().getQuery().startsWith("version=2.1&"));
                    answer(exchange, number, "{\"result_count\":0,\"results\":[]}", 200);
                });
                server.createContext("/orcid/v3.0/", exchange -> {
                    var number = exchange.getRequestURI().getPath().split("/")[3];
                    answer(exchange, number, "{}", 404);
                });
                server.start();
                var address = "http://127.0.0.1:" + server.getAddress().getPort();
                return Map.of(
                        "collega.verification.npi-registry", address + "/npi",
                        "collega.verification.orcid-registry", address + "/orcid/");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void answer(HttpExchange exchange, String number, String unknown, int status)
                throws IOException {
            ASKED.merge(number, 1, Integer::sum);
            var faults = FAULTS.getOrDefault(number, 0);
            if (faults > 0) {
                FAULTS.put(number, faults - 1);
                if (faults % 3 == 0) {
                    MailServer.pause(1_500);
                }
                send(exchange, faults % 3 == 2 ? 200 : 503, "<html>Come again later</html>");
                return;
            }
            var entry = ENTRIES.get(number);
            send(exchange, entry == null ? status : 200, entry == null ? unknown : entry);
        }

        private static void send(HttpExchange exchange, int status, String text) throws IOException {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }

    @Inject
    Proofs proofs;

    /** A number that no other test uses. */
    private static String npi() {
        while (true) {
            var digits = "1" + String.format("%09d", ThreadLocalRandom.current().nextInt(1_000_000_000));
            if (CheckDigits.npi(digits).isPresent()) {
                return digits;
            }
        }
    }

    private static void registered(String number, String first, String last, String code, String field) {
        ENTRIES.put(number, """
                {"result_count": 1, "results": [{"number": "%s", "enumeration_type": "NPI-1",
                 "basic": {"first_name": "%s", "last_name": "%s", "status": "A"},
                 "taxonomies": [{"code": "%s", "desc": "%s", "primary": true}]}]}
                """.formatted(number, first, last, code, field));
    }

    private static String asks(Person member, String kind, String number) {
        return member.post("/me/verifications", Map.of("kind", kind, "number", number))
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .extract()
                .path("id");
    }

    private static String awaitEnd(Person member, String id) {
        for (var end = System.currentTimeMillis() + 20_000; System.currentTimeMillis() < end; MailServer.pause(50)) {
            String state = member.get("/me/verifications/" + id).extract().path("state");
            if (!state.equals("PENDING")) {
                return state;
            }
        }
        return "PENDING";
    }

    @Test
    void a_number_that_goes_with_name_and_profession_is_matched() {
        var ben = Given.aMember("Ben");
        var ada = Given.aMember("Adá Silva" + letters());
        var number = npi();
        registered(number, "ADA", ada.fullName().split(" ")[1].toUpperCase(), "163W00000X", "Registered Nurse");
        var id = asks(ada, "NPI", number);
        assertEquals("VALID", awaitEnd(ada, id));
        ada.get("/me/verifications/" + id)
                .body(
                        "statement",
                        equalTo("The NPI " + number + " is registered to " + ada.fullName() + ", Registered Nurse"))
                .body("checkedBy", equalTo("NPI registry, by number and name"))
                .body("counts", equalTo(true));
        assertTrue(proofs.isVerified(ben, ada));
        assertEquals("verification-granted", proofs.lettersTo(ada).get(0));
        // The number is taken now, whoever else bears the name.
        Given.aMember(ada.fullName())
                .post("/me/verifications", Map.of("kind", "NPI", "number", number))
                .statusCode(409)
                .body("code", equalTo("verification-held"));
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    @Test
    void another_name_another_profession_and_an_unknown_number_are_refused_with_the_reason() {
        var ada = Given.aMember("Ada Silva");
        var name = npi();
        registered(name, "Grace", "Hopper", "163W00000X", "Registered Nurse");
        var byName = asks(ada, "NPI", name);
        assertEquals("REFUSED", awaitEnd(ada, byName));
        ada.get("/me/verifications/" + byName).body("words", containsString("another name"));
        var profession = npi();
        registered(profession, "Ada", "Silva", "207R00000X", "Internal Medicine");
        var byProfession = asks(ada, "NPI", profession);
        assertEquals("REFUSED", awaitEnd(ada, byProfession));
        ada.get("/me/verifications/" + byProfession).body("words", containsString("another profession"));
        var unknown = asks(ada, "NPI", npi());
        assertEquals("REFUSED", awaitEnd(ada, unknown));
        ada.get("/me/verifications/" + unknown).body("words", containsString("does not know"));
        var unknownOrcid = asks(ada, "ORCID", "0000-0001-5109-3700");
        assertEquals("REFUSED", awaitEnd(ada, unknownOrcid));
    }

    @Test
    void an_organisations_number_and_one_out_of_use_are_nobodys() {
        var ada = Given.aMember("Ada Silva");
        for (var change : Map.of("NPI-1", "NPI-2", "\"status\": \"A\"", "\"status\": \"D\"")
                .entrySet()) {
            var number = npi();
            registered(number, "Ada", "Silva", "163W00000X", "Registered Nurse");
            ENTRIES.computeIfPresent(number, (it, entry) -> entry.replace(change.getKey(), change.getValue()));
            assertEquals("REFUSED", awaitEnd(ada, asks(ada, "NPI", number)));
        }
    }

    @Test
    void an_orcid_record_is_compared_by_name() {
        var josiah = Given.aMember("Josiah Carberry");
        ENTRIES.put("0000-0002-1825-0097", """
                {"name": {"given-names": {"value": "Josiah"}, "family-name": {"value": "Carberry"}, "credit-name": null}}
                """);
        var id = asks(josiah, "ORCID", "0000-0002-1825-0097");
        assertEquals("VALID", awaitEnd(josiah, id));
        josiah.get("/me/verifications/" + id).body("checkedBy", equalTo("ORCID registry, by number and name"));
    }

    @Test
    void a_register_that_does_not_answer_is_asked_again_until_it_does() {
        var ada = Given.aMember("Ada Silva");
        var number = npi();
        FAULTS.put(number, 3);
        registered(number, "Ada", "Silva", "163W00000X", "Registered Nurse");
        var id = asks(ada, "NPI", number);
        MailServer.pause(500);
        ada.get("/me/verifications/" + id).body("state", equalTo("PENDING"));
        assertEquals("VALID", awaitEnd(ada, id));
        assertEquals(4, ASKED.get(number));
    }

    @Test
    void whoever_takes_it_back_meanwhile_is_not_verified() {
        var ada = Given.aMember("Ada Silva");
        var ben = Given.aMember("Ben");
        var number = npi();
        FAULTS.put(number, 3);
        registered(number, "Ada", "Silva", "163W00000X", "Registered Nurse");
        var id = asks(ada, "NPI", number);
        ada.delete("/me/verifications/" + id).statusCode(204);
        MailServer.pause(2_500);
        assertFalse(proofs.isVerified(ben, ada));
    }
}
