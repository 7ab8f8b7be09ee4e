package dev.collega.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real SMTP server that keeps what it is given; see {@link WithMailServer}. */
public final class MailServer {

    private static final Pattern TOKEN = Pattern.compile("#token=(\\S+)");
    private static final long PATIENCE_MILLIS = 15_000;

    private static GreenMail server;
    private static int port;

    private MailServer() {}

    /** A mail as somebody reads it; {@code html} is null where there is only text. */
    public record Received(String id, String subject, String text, String html, Map<String, String> headers) {

        /** The secret in the link. */
        public String token() {
            var matcher = TOKEN.matcher(text);
            if (!matcher.find()) {
                throw new AssertionError("no link in: " + text);
            }
            return matcher.group(1);
        }
    }

    static void open() {
        try {
            port = FreePort.find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        goUp();
    }

    static int port() {
        return port;
    }

    static void close() {
        server.stop();
    }

    public static void goUp() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** Nobody answers any more, and what was received is gone. */
    public static void goDown() {
        server.stop();
    }

    public static List<Received> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .map(MailServer::read)
                .toList();
    }

    public static Received await(String address, String subject) {
        for (var end = System.currentTimeMillis() + PATIENCE_MILLIS; System.currentTimeMillis() < end; ) {
            var found = to(address).stream()
                    .filter(mail -> mail.subject().equals(subject))
                    .reduce((first, second) -> second);
            if (found.isPresent()) {
                return found.get();
            }
            pause(20);
        }
        throw new AssertionError("no mail “" + subject + "” to " + address + " but " + to(address));
    }

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Stream.of(message.getAllRecipients())
                    .anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Received read(MimeMessage message) {
        try {
            var headers = new HashMap<String, String>();
            for (var all = message.getAllHeaders(); all.hasMoreElements(); ) {
                var header = all.nextElement();
                headers.put(header.getName(), header.getValue());
            }
            return new Received(
                    message.getMessageID(),
                    message.getSubject(),
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    headers);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString().replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var number = 0; number < parts.getCount(); number++) {
                var found = part(parts.getBodyPart(number), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
