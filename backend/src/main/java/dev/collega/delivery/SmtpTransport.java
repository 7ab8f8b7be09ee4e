package dev.collega.delivery;

import java.util.Locale;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.mailer.MailerBuilder;

/** Hands mail to an SMTP server. */
class SmtpTransport implements Transport {

    /** For each step of the conversation; well below the time that a letter is claimed for. */
    private static final int PATIENCE_MILLIS = 20_000;

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

    private final Mailer mailer;
    private final Messages messages;

    SmtpTransport(String host, int port, String username, String password, Security security, Messages messages) {
        this.mailer = MailerBuilder.withSMTPServer(host, port, username, password)
                .withTransportStrategy(security.strategy)
                .withSessionTimeout(PATIENCE_MILLIS)
                // Addresses were checked when they came in; whether one exists, the server knows best.
                .clearEmailValidator()
                .buildMailer();
        this.messages = messages;
    }

    @Override
    public void send(Mail mail) {
        mailer.sendMail(messages.message(mail), false).join();
    }
}
