package dev.collega.rota;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.collega.testing.ApiTest;
import dev.collega.testing.AtOnce;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Duty rotas at addresses and as files: of what they say only times and kinds remain. */
@ApiTest
class DutyRotaTest {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private record Served(int status, String body, CountDownLatch when) {}

    /** What the rota server says, by path. */
    private static final Map<String, Served> ANSWERS = new ConcurrentHashMap<>();

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private static HttpServer server;

    @Inject
    Jdbi jdbi;

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            ASKED.add(path);
            var answer = ANSWERS.getOrDefault(path, new Served(404, "", null));
            try {
                if (answer.when() != null) {
                    answer.when().await(10, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** A shift of today and a night of tomorrow, with words that nobody shall find. */
    private static String rota(String words) {
        var day = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Rota//EN\r\n"
                + event(words, day.plus(Duration.ofHours(8)), day.plus(Duration.ofHours(16)))
                + event(words, day.plus(Duration.ofHours(44)), day.plus(Duration.ofHours(56)))
                + "END:VCALENDAR\r\n";
    }

    private static String event(String words, Instant from, Instant to) {
        return "BEGIN:VEVENT\r\nUID:" + UUID.randomUUID() + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:"
                + UTC.format(from)
                + "\r\nDTEND:" + UTC.format(to) + "\r\nSUMMARY:" + words + "\r\nLOCATION:" + words + "\r\nDESCRIPTION:"
                + words + "\r\nEND:VEVENT\r\n";
    }

    private static ValidatableResponse sends(Person member, String content) {
        return RestAssured.given()
                .auth()
                .oauth2(member.token())
                .contentType("text/calendar")
                .body(content.getBytes(StandardCharsets.UTF_8))
                .put(Person.API + "/me/duty-rota/file")
                .then();
    }

    private static ValidatableResponse awaited(Person member, Predicate<Map<String, Object>> until) {
        for (var tries = 0; tries < 150; tries++) {
            var answer = member.get("/me/duty-rota").statusCode(200);
            if (until.test(answer.extract().as(Map.class))) {
                return answer;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError(member.get("/me/duty-rota").extract().asString());
    }

    private static ValidatableResponse awaited(Person member, String state) {
        return awaited(member, rota -> state.equals(rota.get("state")));
    }

    private static ValidatableResponse readsAt(Person member, String path, String state) {
        member.put("/me/duty-rota/url", Map.of("url", url(path))).statusCode(200);
        return awaited(member, state);
    }

    /** In how many rows of the whole database something stands, as text or as bytes. */
    private int rowsWith(String text) {
        return jdbi.withHandle(
                handle -> handle
                        .createQuery("select tablename from pg_tables where schemaname = 'public'")
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .mapToInt(table -> handle.createQuery(
                                        "select count(*) from \"" + table + "\" t where"
                                                + " strpos(t::text, :text) > 0 or strpos(t::text, encode(convert_to(:text, 'UTF8'), 'hex')) > 0")
                                .bind("text", text)
                                .mapTo(Integer.class)
                                .one())
                        .sum());
    }

    @Test
    void until_there_is_one_there_is_none() {
        Given.aMember("Ines")
                .get("/me/duty-rota")
                .statusCode(200)
                .body("source", equalTo("NONE"))
                .body("state", equalTo("NEVER_READ"))
                .body("shifts", hasSize(0));
    }

    @Test
    void an_address_is_read_at_once_and_only_times_and_kinds_remain() {
        var ines = Given.aMember("Ines");
        var words = "zzwords" + UUID.randomUUID();
        var path = "/zzsecret" + UUID.randomUUID() + ".ics";
        ANSWERS.put(path, new Served(200, rota("Night with " + words), null));
        var logged = new CopyOnWriteArrayList<String>();
        var listening = listening(logged);
        Logger.getLogger("").addHandler(listening);
        try {
            readsAt(ines, path, "OK")
                    .body("source", equalTo("URL"))
                    .body("host", equalTo("localhost"))
                    .body("shifts.kind", equalTo(List.of("NIGHT", "NIGHT")))
                    .body("failures", equalTo(0))
                    .body("fault", nullValue());
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
        for (var member : List.of("/me/duty-rota", "/me/rota", "/me/rota/free-times")) {
            var answer = ines.get(member).extract().asString();
            assertFalse(answer.contains("zzsecret") || answer.contains("zzwords"), answer);
        }
        assertEquals(0, rowsWith(words), "the text is nowhere");
        assertEquals(0, rowsWith(path), "the address is nowhere in the clear");
        assertTrue(logged.stream().noneMatch(line -> line.contains("zzsecret") || line.contains("zzwords")));
        var next = Instant.parse(ines.get("/me/duty-rota").extract().path("nextReadAt"));
        var inADay = Duration.between(Instant.now(), next);
        assertTrue(inADay.toHours() == 23, "it is read again in a day, not in " + inADay);
    }

    private static Handler listening(List<String> logged) {
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(
                        line.getMessage() + " " + java.util.Arrays.toString(line.getParameters()) + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        return handler;
    }

    @Test
    void what_cannot_be_read_shows_as_broken_and_what_was_known_stays() {
        var ines = Given.aMember("Ines");
        var path = "/" + UUID.randomUUID();
        ANSWERS.put(path, new Served(200, rota("Early"), null));
        readsAt(ines, path, "OK").body("shifts", hasSize(2));
        ANSWERS.put(path, new Served(503, "Down", null));
        ines.put("/me/duty-rota/reading").statusCode(200);
        var broken = awaited(ines, "BROKEN")
                .body("shifts", hasSize(2))
                .body("failures", equalTo(1))
                .body("fault", containsString("503"))
                .extract();
        assertNear(Duration.ofMinutes(15), broken.path("nextReadAt"));
        ines.put("/me/duty-rota/reading").statusCode(200);
        var again = awaited(ines, rota -> rota.get("failures").equals(2)).extract();
        assertNear(Duration.ofHours(1), again.path("nextReadAt"));
        // By itself, when it is time.
        ANSWERS.put(path, new Served(200, rota("Early"), null));
        due(ines);
        awaited(ines, "OK").body("failures", equalTo(0)).body("fault", nullValue());
    }

    private static void assertNear(Duration expected, String at) {
        var left = Duration.between(Instant.now(), Instant.parse(at));
        assertTrue(left.minus(expected).abs().compareTo(Duration.ofMinutes(1)) < 0, left + " and not " + expected);
    }

    private void due(Person member) {
        jdbi.useHandle(handle -> handle.execute(
                "update duty_rota set next_read_at = now() - interval '1 minute' where member_id = ?",
                UUID.fromString(member.id())));
    }

    @Test
    void why_it_is_broken_is_said_in_words() {
        var ines = Given.aMember("Ines");
        var why = Map.of(
                "/401", "who asks",
                "/404", "nothing at this address",
                "/500", "fault of its own",
                "/html", "no calendar",
                "/large", "too large");
        ANSWERS.put("/401", new Served(401, "", null));
        ANSWERS.put("/500", new Served(500, "", null));
        ANSWERS.put("/html", new Served(200, "<html>Sign in</html>", null));
        ANSWERS.put("/large", new Served(200, "BEGIN:VCALENDAR" + " ".repeat(2 << 20), null));
        why.forEach((path, words) -> readsAt(ines, path, "BROKEN").body("fault", containsString(words)));
        ines.put("/me/duty-rota/url", Map.of("url", "https://rota.invalid/me.ics"))
                .statusCode(200);
        awaited(ines, "BROKEN").body("fault", containsString("no such host"));
    }

    @Test
    void an_address_that_is_none_of_the_web_is_not_taken() {
        var ines = Given.aMember("Ines");
        for (var url :
                List.of("ftp://rota.example/a", "file:///etc/passwd", "https://me:zzpass@rota.example/", "rota")) {
            ines.put("/me/duty-rota/url", Map.of("url", url))
                    .statusCode(400)
                    .body("code", equalTo("validation"))
                    .body("errors[0].pointer", equalTo("/url"))
                    .body("detail", not(containsString("zzpass")));
        }
        ines.put("/me/duty-rota/url", Map.of("url", "https://rota.example/" + "a".repeat(2_000)))
                .statusCode(400);
        ines.put("/me/duty-rota/url", Map.of()).statusCode(400);
        ines.put("/me/duty-rota/reading").statusCode(409).body("code", equalTo("no-rota-address"));
    }

    @Test
    void a_file_is_read_and_thrown_away() {
        var ines = Given.aMember("Ines");
        var words = "zzwords" + UUID.randomUUID();
        sends(ines, rota(words))
                .statusCode(200)
                .body("source", equalTo("FILE"))
                .body("state", equalTo("OK"))
                .body("shifts.kind", equalTo(List.of("BUSY", "NIGHT")))
                .body("nextReadAt", nullValue())
                .body("host", nullValue());
        assertEquals(0, rowsWith(words), "the text is nowhere");
        ines.put("/me/duty-rota/reading").statusCode(409).body("code", equalTo("no-rota-address"));
        sends(ines, "Name,Shift\nzzname,N")
                .statusCode(422)
                .body("code", equalTo("not-a-rota"))
                .body("detail", not(containsString("zzname")));
        sends(ines, "").statusCode(400).body("code", equalTo("empty-file"));
        sends(ines, "BEGIN:VCALENDAR" + " ".repeat(2 << 20)).statusCode(413);
        ines.get("/me/duty-rota").body("shifts", hasSize(2));
        ines.delete("/me/duty-rota").statusCode(204);
        ines.delete("/me/duty-rota").statusCode(204);
        ines.get("/me/duty-rota").body("source", equalTo("NONE")).body("shifts", hasSize(0));
    }

    @Test
    void what_is_read_from_an_address_that_was_replaced_meanwhile_does_not_count() {
        var ines = Given.aMember("Ines");
        var path = "/" + UUID.randomUUID();
        var held = new CountDownLatch(1);
        ANSWERS.put(path, new Served(200, rota("Early"), held));
        ines.put("/me/duty-rota/url", Map.of("url", url(path))).statusCode(200);
        for (var tries = 0; tries < 100 && !ASKED.contains(path); tries++) {
            pause(30);
        }
        sends(ines, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n").statusCode(200);
        held.countDown();
        pause(400);
        ines.get("/me/duty-rota").body("source", equalTo("FILE")).body("shifts", hasSize(0));
    }

    @Test
    void at_once_it_is_read_once_and_the_last_one_to_say_where_wins() throws Exception {
        var ines = Given.aMember("Ines");
        var path = "/" + UUID.randomUUID();
        ANSWERS.put(path, new Served(200, rota("Early"), null));
        assertEquals(
                Map.of(200, 6),
                AtOnce.statusesOf(
                        () -> status(ines, path),
                        () -> status(ines, path),
                        () -> status(ines, path),
                        () -> sends(ines, rota("Late")).extract().statusCode(),
                        () -> sends(ines, rota("Late")).extract().statusCode(),
                        () -> sends(ines, rota("Late")).extract().statusCode()));
        ines.get("/me/duty-rota").body("source", not(equalTo("NONE")));
        readsAt(ines, path, "OK").body("shifts", hasSize(2));
        ASKED.removeIf(path::equals);
        AtOnce.statusesOf(() -> reading(ines), () -> reading(ines), () -> reading(ines), () -> reading(ines));
        awaited(ines, "OK");
        pause(300);
        var asked = ASKED.stream().filter(path::equals).count();
        assertTrue(asked >= 1 && asked <= 4, asked + " times");
    }

    private static int status(Person member, String path) {
        return member.put("/me/duty-rota/url", Map.of("url", url(path)))
                .extract()
                .statusCode();
    }

    private static int reading(Person member) {
        return member.put("/me/duty-rota/reading").extract().statusCode();
    }

    @Test
    void for_whoever_is_hidden_nothing_is_read() {
        var ines = Given.aMember("Ines");
        var path = "/" + UUID.randomUUID();
        ANSWERS.put(path, new Served(200, rota("Early"), null));
        readsAt(ines, path, "OK");
        ASKED.removeIf(path::equals);
        jdbi.useHandle(handle ->
                handle.execute("update member set hidden_at = now() where id = ?", UUID.fromString(ines.id())));
        due(ines);
        pause(2_500);
        assertFalse(ASKED.contains(path));
    }

    @Test
    void shifts_and_the_sleep_after_nights_are_not_free() {
        var ines = Given.aMember("Ines", "nurse", "UTC");
        sends(ines, rota("Shift")).statusCode(200);
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        ines.get("/me/rota/free-times")
                .statusCode(200)
                .body("timeZone", equalTo("UTC"))
                .body("days", hasSize(14))
                .body("days[1].date", equalTo(day.toString()))
                .body("days[1].free.from", equalTo(List.of(day + "T07:00:00Z", day + "T16:00:00Z")))
                .body("days[1].free.to", equalTo(List.of(day + "T08:00:00Z", day + "T21:00:00Z")))
                .body("days[1].shifts.kind", equalTo(List.of("BUSY")))
                .body("days[2].free.to", equalTo(List.of(day.plusDays(1) + "T20:00:00Z")))
                // Until eight on the ward, until six asleep.
                .body("days[3].free.from", equalTo(List.of(day.plusDays(2) + "T18:00:00Z")));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
