package dev.collega.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jboss.logging.Logger;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.converter.EmailConverter;
import org.simplejavamail.mailer.MailerBuilder;

/**
 * Hands mail to an SMTP server. A connection that has carried a mail carries the next one too: making one, with its
 * handshakes, costs more than a mail.
 */
class SmtpTransport implements Transport {

    private static final Logger LOG = Logger.getLogger(SmtpTransport.class);

    /** For each step of the conversation. */
    private static final int PATIENCE_MILLIS = 20_000;

    /** Servers close what is idle, often after some minutes, and may close what has carried very much. */
    private static final long IDLE_NANOS = 10_000_000_000L;

    private static final long ASK_AFTER_NANOS = 1_000_000_000L;
    private static final int MAILS_A_CONNECTION = 500;

    /** How the conversation is kept secret, and on which port it is held by default. */
    enum Security {
        STARTTLS(TransportStrategy.SMTP_TLS, 587),
        TLS(TransportStrategy.SMTPS, 465),
        PLAIN(TransportStrategy.SMTP, 25);

        private final TransportStrategy strategy;
        private final int port;

        Security(TransportStrategy strategy, int port) {
            this.strategy = strategy;
            this.port = port;
        }

        static Security named(String setting) {
            return valueOf(setting.strip().toUpperCase(Locale.ROOT));
        }

        int port() {
            return port;
        }
    }

    private final Session session;
    private final Messages messages;
    private final Deque<Line> idle = new ConcurrentLinkedDeque<>();

    SmtpTransport(String host, int port, String username, String password, Security security, Messages messages) {
        this.session = MailerBuilder.withSMTPServer(host, port, username, password)
                .withTransportStrategy(security.strategy)
                .withSessionTimeout(PATIENCE_MILLIS)
                .buildMailer()
                .getSession();
        this.messages = messages;
    }

    /** One connection, used by one thread at a time. */
    private static final class Line {

        private final jakarta.mail.Transport connection;
        private long usedAt = System.nanoTime();
        private int mails;

        Line(jakarta.mail.Transport connection) {
            this.connection = connection;
        }

        long idleNanos() {
            return System.nanoTime() - usedAt;
        }

        void close() {
            try {
                connection.close();
            } catch (MessagingException e) {
                LOG.debugf("A connection to the mail server broke as it was closed");
            }
        }
    }

    @Override
    public void send(Mail mail) throws Exception {
        var message = EmailConverter.emailToMimeMessage(messages.message(mail), session);
        var line = line();
        try {
            line.connection.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException | RuntimeException e) {
            line.close();
            throw e instanceof MessagingException fault ? understood(fault) : e;
        }
        line.usedAt = System.nanoTime();
        if (++line.mails < MAILS_A_CONNECTION) {
            idle.push(line);
        } else {
            line.close();
        }
    }

    private Line line() throws MessagingException {
        for (var line = idle.poll(); line != null; line = idle.poll()) {
            if (line.idleNanos() < ASK_AFTER_NANOS || line.connection.isConnected()) {
                return line;
            }
            line.close();
        }
        var connection = session.getTransport();
        connection.connect();
        return new Line(connection);
    }

    /** What the server refuses for good is about this mail or its address; all else is tried again. */
    private static Exception understood(MessagingException fault) {
        for (Exception cause = fault; cause instanceof MessagingException one; cause = one.getNextException()) {
            var code = one instanceof SMTPAddressFailedException address
                    ? address.getReturnCode()
                    : one instanceof SMTPSendFailedException failed ? failed.getReturnCode() : 0;
            // 530 and its kin are about us and our password, and mended by whoever runs the place.
            var aboutUs = code >= 530 && code < 540;
            if (code >= 500 && !aboutUs && !(one instanceof AuthenticationFailedException)) {
                return new Refused(code, fault);
            }
        }
        return fault;
    }

    @Override
    public void rest() {
        // The ones that were used longest ago are last; each is in our hands once it is taken out.
        for (var line = idle.pollLast(); line != null; line = idle.pollLast()) {
            if (line.idleNanos() < IDLE_NANOS) {
                idle.addLast(line);
                return;
            }
            line.close();
        }
    }
}
