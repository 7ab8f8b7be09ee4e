package dev.collega.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.RankTest;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Nobody learns from the time an answer takes who has an account: 200 pairs, told apart by rank. */
@ApiTest
class SameTimeTest {

    private static final int PAIRS = 200;
    private static final int WARM_UP = 150;
    private static final double SUSPICIOUS = 0.01;

    /** Of a hundred honest runs one is suspicious; of a million, three in a row. */
    private static final int RUNS = 3;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(7);

    @TestHTTPResource("/api/v1/")
    URI api;

    @Test
    void signing_in_takes_as_long_for_an_unknown_address() throws Exception {
        takesAsLong("sessions", 401, email -> """
                {"email": "%s", "password": "not my password"}""".formatted(email));
    }

    @Test
    void asking_for_a_new_password_takes_as_long_for_an_unknown_address() throws Exception {
        takesAsLong("password-resets", 202, email -> """
                {"email": "%s"}""".formatted(email));
    }

    private void takesAsLong(String path, int status, UnaryOperator<String> body) throws Exception {
        var known = new String[PAIRS];
        for (var pair = 0; pair < PAIRS; pair++) {
            known[pair] = Given.aMember("Ada").email();
        }
        for (var time = 0; time < WARM_UP; time++) {
            nanos(path, status, body.apply(time % 2 == 0 ? known[time] : unknown()));
        }
        var p = 0.0;
        for (var run = 0; run < RUNS && p <= SUSPICIOUS; run++) {
            p = compare(path, status, body, known);
        }
        assertTrue(p > SUSPICIOUS, "known and unknown addresses are told apart by time: p = " + p);
    }

    private double compare(String path, int status, UnaryOperator<String> body, String[] known)
            throws IOException, InterruptedException {
        var ofKnown = new double[PAIRS];
        var ofUnknown = new double[PAIRS];
        for (var pair = 0; pair < PAIRS; pair++) {
            // Which comes first is left to chance, for the second may suffer from what the first has left to do.
            if (random.nextBoolean()) {
                ofKnown[pair] = nanos(path, status, body.apply(known[pair]));
                ofUnknown[pair] = nanos(path, status, body.apply(unknown()));
            } else {
                ofUnknown[pair] = nanos(path, status, body.apply(unknown()));
                ofKnown[pair] = nanos(path, status, body.apply(known[pair]));
            }
        }
        return RankTest.p(ofKnown, ofUnknown);
    }

    private static String unknown() {
        return UUID.randomUUID() + "@tests.example";
    }

    private double nanos(String path, int status, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var begin = System.nanoTime();
        var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
        var taken = System.nanoTime() - begin;
        assertEquals(status, answer.statusCode());
        return taken;
    }

    @Test
    void the_rank_test_tells_a_difference_from_none() {
        var some = random.doubles(PAIRS).toArray();
        var like = random.doubles(PAIRS).toArray();
        var later = random.doubles(PAIRS).map(value -> value + 0.2).toArray();
        assertTrue(RankTest.p(some, like) > SUSPICIOUS);
        assertTrue(RankTest.p(some, later) < SUSPICIOUS);
    }
}
