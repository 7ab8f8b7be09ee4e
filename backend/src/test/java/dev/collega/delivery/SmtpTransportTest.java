package dev.collega.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A mail server that answers as it is told, and counts the connections. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SmtpTransportTest {

    private final AtomicInteger connections = new AtomicInteger();
    private volatile String toRecipients = "250 OK";
    private volatile String toMails = "250 OK";
    private ServerSocket server;
    private SmtpTransport transport;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
        var messages = new Messages(Optional.empty(), URI.create("https://collega.example"));
        transport = new SmtpTransport(
                "127.0.0.1", server.getLocalPort(), null, null, SmtpTransport.Security.PLAIN, messages);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                connections.incrementAndGet();
                var thread = new Thread(() -> converse(client));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                var in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(client, "354 go on");
                    while (!in.readLine().equals(".")) {
                        // What it says is of no matter.
                    }
                    say(client, toMails);
                } else {
                    say(client, line.startsWith("RCPT") ? toRecipients : "250 OK");
                }
            }
        } catch (IOException e) {
            // They have hung up.
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static Mail mail() {
        return new Mail(UUID.randomUUID(), "ada@tests.example", "Hello", "Hello.\n", null, Map.of());
    }

    @Test
    void one_connection_carries_many_mails() throws Exception {
        for (var number = 0; number < 20; number++) {
            transport.send(mail());
        }
        assertEquals(1, connections.get());
    }

    @Test
    void an_address_that_there_is_not_and_a_mail_that_is_not_wanted_are_refused_for_good() {
        toRecipients = "550 5.1.1 no such user ada@tests.example";
        var refused = assertThrows(Refused.class, () -> transport.send(mail()));
        assertEquals("The mail server says that there is no such mailbox (550).", refused.sentence());
        toRecipients = "250 OK";
        toMails = "554 5.7.1 looks like spam";
        assertTrue(assertThrows(Refused.class, () -> transport.send(mail()))
                .sentence()
                .contains("554"));
    }

    @Test
    void what_may_pass_is_tried_again() throws Exception {
        for (var later : new String[] {"450 4.2.1 later", "451 busy", "530 5.7.0 sign in first"}) {
            toRecipients = later;
            var fault = assertThrows(Exception.class, () -> transport.send(mail()));
            assertFalse(fault instanceof Refused, later);
        }
        toRecipients = "250 OK";
        transport.send(mail());
        server.close();
        assertFalse(
                assertThrows(Exception.class, () -> {
                            transport = new SmtpTransport(
                                    "127.0.0.1",
                                    server.getLocalPort(),
                                    null,
                                    null,
                                    SmtpTransport.Security.PLAIN,
                                    new Messages(Optional.empty(), URI.create("https://collega.example")));
                            transport.send(mail());
                        })
                        instanceof Refused);
    }
}
