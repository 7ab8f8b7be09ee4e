package dev.collega.shared.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.collega.shared.fetch.WebFault.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a member names may lead anywhere; it is fetched only from the internet that everybody sees. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicWebTest {

    private static final Duration SHORT = Duration.ofMillis(800);
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private static HttpServer server;

    /** As it is in the product, but that each name leads to the server of this test. */
    private final PublicWeb strict = new PublicWeb(false, SHORT, SHORT, name -> addresses("127.0.0.1"));

    private final PublicWeb lenient = new PublicWeb(true, SHORT, SHORT, name -> addresses("127.0.0.1"));

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            ASKED.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            answer(exchange);
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/to/")) {
            exchange.getResponseHeaders().add("Location", "/" + path.substring(4));
            exchange.getResponseHeaders().add("Set-Cookie", "known=yes");
            exchange.sendResponseHeaders(302, -1);
        } else if (path.equals("/for-ever")) {
            exchange.getResponseHeaders().add("Location", "/for-ever");
            exchange.sendResponseHeaders(302, -1);
        } else if (path.equals("/to-metadata")) {
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/latest/meta-data");
            exchange.sendResponseHeaders(307, -1);
        } else if (path.equals("/to-file")) {
            exchange.getResponseHeaders().add("Location", "file:///etc/passwd");
            exchange.sendResponseHeaders(302, -1);
        } else if (path.equals("/large")) {
            // It does not say how large it is, and does not end by itself.
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (var written = 0; written < 64 << 20; written += 4_096) {
                    body.write(new byte[4_096]);
                }
            }
        } else if (path.equals("/slow")) {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (var second = 0; second < 20; second++) {
                    body.write('.');
                    body.flush();
                    Thread.sleep(200);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } else if (path.equals("/echo")) {
            var body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders()
                    .add("X-Cookie", String.valueOf(exchange.getRequestHeaders().get("Cookie")));
            exchange.getResponseHeaders()
                    .add("X-Authority", exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(201, body.length);
            exchange.getResponseBody().write(body);
        } else {
            var body = "found".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static InetAddress[] addresses(String... addresses) throws UnknownHostException {
        var found = new InetAddress[addresses.length];
        for (var at = 0; at < addresses.length; at++) {
            found[at] = InetAddress.getByName(addresses[at]);
        }
        return found;
    }

    private static URI at(String path) {
        return URI.create("http://rota.example:" + server.getAddress().getPort() + path);
    }

    private static Kind faultOf(PublicWeb web, URI address) {
        return assertThrows(WebFault.class, () -> web.get(address, Map.of(), 1_000))
                .kind();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:7f00:1::",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "3fff::1",
                "100::1"
            })
    void what_is_not_public_is_not_gone_to(String address) throws UnknownHostException {
        assertFalse(PublicAddresses.contain(InetAddress.getByName(address)), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.9.9.9",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2606:4700::1111",
                "2a00:1450::1",
                "64:ff9b::101:101"
            })
    void what_is_public_is(String address) throws UnknownHostException {
        assertTrue(PublicAddresses.contain(InetAddress.getByName(address)), address);
    }

    @Test
    void a_name_that_leads_to_this_machine_is_unknown_and_nobody_is_asked() {
        ASKED.clear();
        assertEquals(Kind.UNKNOWN_HOST, faultOf(strict, URI.create("http://rota.example/inside")));
        assertEquals(Kind.UNKNOWN_HOST, faultOf(strict, URI.create("https://rota.example/inside")));
        assertEquals(List.of(), ASKED);
    }

    /** Of the forms in which an address of this machine can be written the resolver of the machine knows more than we do. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://localhost./",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:7f00:1]/",
                "http://0/",
                "http://[fe80::1]/",
                "http://169.254.169.254/"
            })
    void however_it_is_written(String address) {
        var real = new PublicWeb(false, SHORT, SHORT, InetAddress::getAllByName);
        assertEquals(Kind.UNKNOWN_HOST, faultOf(real, URI.create(address)));
    }

    @Test
    void a_name_of_which_one_address_is_not_public_is_not_gone_to_at_all() {
        var mixed = new PublicWeb(false, SHORT, SHORT, name -> addresses("1.1.1.1", "10.0.0.1"));
        assertEquals(Kind.UNKNOWN_HOST, faultOf(mixed, URI.create("http://rota.example/")));
    }

    /** A second look-up could lead inside after the first one has led out. */
    @Test
    void a_name_is_looked_up_once_for_a_connection() throws WebFault {
        var asked = new AtomicInteger();
        var web = new PublicWeb(true, SHORT, SHORT, name -> {
            asked.incrementAndGet();
            return addresses("127.0.0.1");
        });
        assertEquals(200, web.get(at("/"), Map.of(), 1_000).status());
        assertEquals(1, asked.get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://rota.example/", "file:///etc/passwd", "gopher://rota.example/", "jar:http://rota.example!/",
                "rota.example/rota.ics", "http://", "http:///rota.ics", "https://me:secret@rota.example/",
                "http://me@rota.example/", "http://rota.example:8080/", "https://rota.example:22/",
                        "http://rota.example:0/",
                "http://ro ta.example/", "", "http://127.1/", "http://rota_house.example/"
            })
    void only_plain_addresses_of_the_web_are_taken(String address) {
        var refused = assertThrows(WebFault.class, () -> strict.checked(address));
        assertEquals(Kind.REFUSED, refused.kind());
        assertFalse(refused.getMessage().contains("secret"));
    }

    @Test
    void what_calendars_are_offered_as_is_taken() throws WebFault {
        assertEquals(URI.create("https://rota.example/me.ics"), strict.checked(" webcal://rota.example/me.ics "));
        assertEquals(URI.create("http://rota.example:80/"), strict.checked("http://rota.example:80/"));
        assertEquals(URI.create("HTTPS://rota.example:443/"), strict.checked("HTTPS://rota.example:443/"));
    }

    @Test
    void three_redirects_are_followed_and_no_cookie_goes_along() throws WebFault {
        var answer = lenient.get(at("/to/to/to/echo"), Map.of("Accept", "text/calendar"), 1_000);
        assertEquals(201, answer.status());
        assertEquals("null", answer.header("X-Cookie").orElseThrow());
        assertEquals(Kind.TOO_MANY_REDIRECTS, faultOf(lenient, at("/to/to/to/to/echo")));
        assertEquals(Kind.TOO_MANY_REDIRECTS, faultOf(lenient, at("/for-ever")));
    }

    @Test
    void a_redirect_is_checked_like_an_address() {
        var asked = new CopyOnWriteArrayList<String>();
        var web = new PublicWeb(true, SHORT, SHORT, name -> {
            asked.add(name);
            if (!name.equals("rota.example")) {
                throw new UnknownHostException(name);
            }
            return addresses("127.0.0.1");
        });
        // The one place that lets an address pass is asked for numbers too.
        assertEquals(Kind.UNKNOWN_HOST, faultOf(web, at("/to-metadata")));
        assertEquals(List.of("rota.example", "169.254.169.254"), asked);
        assertEquals(Kind.REFUSED, faultOf(lenient, at("/to-file")));
    }

    @Test
    void what_is_too_large_is_left_at_once() {
        var start = System.nanoTime();
        assertEquals(Kind.TOO_LARGE, faultOf(lenient, at("/large")));
        assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(SHORT) < 0, "left at once");
    }

    @Test
    void what_drips_is_given_up() {
        var start = System.nanoTime();
        assertEquals(Kind.TOO_SLOW, faultOf(lenient, at("/slow")));
        assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(SHORT.multipliedBy(3)) < 0, "given up");
    }

    @Test
    void where_nobody_listens_it_says_so() {
        assertEquals(Kind.UNREACHABLE, faultOf(lenient, URI.create("http://rota.example:1/")));
        var nowhere = new PublicWeb(true, SHORT, SHORT, name -> {
            throw new UnknownHostException(name);
        });
        assertEquals(Kind.UNKNOWN_HOST, faultOf(nowhere, at("/")));
    }

    @Test
    void who_cannot_prove_to_be_the_host_is_not_trusted() throws IOException {
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answering = new Thread(() -> {
                try (var socket = plain.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().readNBytes(1_000);
                } catch (IOException e) {
                    // The test is over.
                }
            });
            answering.setDaemon(true);
            answering.start();
            var address = URI.create("https://rota.example:" + plain.getLocalPort() + "/");
            assertEquals(Kind.UNTRUSTED, faultOf(lenient, address));
        }
    }

    @Test
    void a_body_is_posted_and_a_redirect_not_followed() throws WebFault {
        var body = "a message".getBytes(StandardCharsets.UTF_8);
        var answer = lenient.post(at("/echo"), Map.of("Content-Type", "application/octet-stream"), body, 1_000);
        assertEquals(201, answer.status());
        assertArrayEquals(body, answer.body());
        assertTrue(answer.header("x-authority").orElseThrow().startsWith("rota.example:"));
        assertEquals(302, lenient.post(at("/to/echo"), Map.of(), body, 1_000).status());
    }
}
