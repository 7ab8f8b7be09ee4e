package dev.collega.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.shared.mail.Letter;
import dev.collega.shared.mail.LetterState;
import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.MailServer;
import dev.collega.testing.Person;
import dev.collega.testing.WithMailServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
@TestProfile(WithMailServer.class)
class LetterTest {

    @Inject
    Event<Letter> letters;

    @Inject
    Outbox outbox;

    @Inject
    Envelope envelope;

    @Inject
    Transport transport;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    private Person ada;
    private String address;

    @BeforeEach
    void somebody_who_gets_mail() {
        ada = Given.aMember("Ada");
        address = UUID.randomUUID() + "@elsewhere.example";
    }

    private Letter letter(String link) {
        return new Letter(UUID.fromString(ada.id()), address, "password-reset", Map.of("link", link));
    }

    private void write(String link) {
        QuarkusTransaction.requiringNew().run(() -> letters.fire(letter(link)));
    }

    private Map<String, Object> row() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select state, tries, content from letter where account_id = :id order by created_at desc limit 1")
                .bind("id", UUID.fromString(ada.id()))
                .mapToMap()
                .one());
    }

    private void awaitState(LetterState state) {
        for (var end = System.currentTimeMillis() + 15_000; System.currentTimeMillis() < end; MailServer.pause(20)) {
            if (row().get("state").equals(state.name())) {
                return;
            }
        }
        assertEquals(state.name(), row().get("state"));
    }

    @Test
    void a_letter_is_sent_at_once_after_the_commit_and_then_forgotten() {
        write("https://collega.example/reset#token=abc");
        var mail = MailServer.await(address, "Choose a new password");
        assertTrue(mail.text().contains("\nhttps://collega.example/reset#token=abc\n"), mail.text());
        awaitState(LetterState.SENT);
        assertNull(row().get("content"));
    }

    @Test
    void a_letter_of_a_transaction_that_is_rolled_back_is_never_sent() {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    letters.fire(letter("nowhere"));
                    throw new IllegalStateException();
                }));
        MailServer.pause(1_500);
        assertEquals(List.of(), MailServer.to(address));
    }

    @Test
    void what_waits_is_sealed() {
        MailServer.goDown();
        try {
            write("https://collega.example/reset#token=secret");
            var content = new String((byte[]) row().get("content"), StandardCharsets.ISO_8859_1);
            assertFalse(content.contains("secret"));
            assertFalse(content.contains(address));
        } finally {
            MailServer.goUp();
        }
        awaitState(LetterState.SENT);
    }

    @Test
    void a_value_cannot_begin_a_header_or_a_line_of_its_own() {
        write("one\r\nBcc: everybody@elsewhere.example\r\n\r\ntwo");
        var mail = MailServer.await(address, "Choose a new password");
        assertTrue(mail.text().contains("\none Bcc: everybody@elsewhere.example two\n"), mail.text());
        assertEquals(List.of(), MailServer.to("everybody@elsewhere.example"));
    }

    @Test
    void a_server_that_is_away_gets_the_letter_when_it_is_back() {
        MailServer.goDown();
        write("later");
        for (var end = System.currentTimeMillis() + 5_000; System.currentTimeMillis() < end; ) {
            if ((int) row().get("tries") > 0) {
                break;
            }
            MailServer.pause(20);
        }
        assertEquals("WAITING", row().get("state"));
        MailServer.goUp();
        MailServer.await(address, "Choose a new password");
        awaitState(LetterState.SENT);
        assertEquals(1, MailServer.to(address).size());
    }

    @Test
    void a_letter_that_is_given_up_can_be_seen_and_says_nothing_any_more() {
        MailServer.goDown();
        try {
            write("never");
            awaitState(LetterState.FAILED);
        } finally {
            MailServer.goUp();
        }
        assertEquals(3, row().get("tries"));
        assertNull(row().get("content"));
        ada.get("/me/account").body("lastMail.state", equalTo("FAILED"));
        given().get("/q/health")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'mail' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'mail' }.data.failedLastDay", greaterThanOrEqualTo(1));
    }

    @Test
    void several_dispatchers_at_once_send_each_letter_once() throws Exception {
        var many = 60;
        QuarkusTransaction.requiringNew().run(() -> {
            for (var number = 0; number < many; number++) {
                letters.fire(letter("number-" + number));
            }
        });
        var sent = new AtomicInteger();
        Callable<Void> dispatcher = () -> {
            var dispatch = new Dispatch(
                    outbox, envelope, transport, clock, List.of(Duration.ofSeconds(1)), Duration.ofSeconds(30), 1, 1);
            for (var some = dispatch.sendSome(true); some > 0; some = dispatch.sendSome(true)) {
                sent.addAndGet(some);
            }
            return null;
        };
        var pool = Executors.newFixedThreadPool(6);
        for (var end : pool.invokeAll(Collections.nCopies(6, dispatcher))) {
            end.get();
        }
        pool.shutdown();
        for (var end = System.currentTimeMillis() + 10_000;
                System.currentTimeMillis() < end && MailServer.to(address).size() < many; ) {
            MailServer.pause(50);
        }
        MailServer.pause(500);
        var ids = new ArrayList<>(
                MailServer.to(address).stream().map(MailServer.Received::id).toList());
        assertEquals(many, ids.size());
        assertEquals(many, ids.stream().distinct().count());
        assertTrue(sent.get() > many / 2, "others than the application's own have sent: " + sent);
    }

    @Test
    void a_letter_whose_dispatcher_died_is_sent_by_another() {
        MailServer.goDown();
        write("left behind");
        MailServer.pause(100);
        // As if it had been claimed by somebody who was killed then.
        jdbi.useHandle(handle -> handle.execute(
                "update letter set next_try_at = now() + interval '1 second', tries = 1 where state = 'WAITING'"));
        MailServer.goUp();
        MailServer.await(address, "Choose a new password");
    }
}
