package dev.collega.delivery;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.email.EmailBuilder;

/** Puts a mail into the form of RFC 5322. */
@Singleton
class Messages {

    private final String from;
    private final String domain;

    Messages(
            @ConfigProperty(name = "collega.mail.from") Optional<String> from,
            @ConfigProperty(name = "collega.public-url") URI publicUrl) {
        this.domain = publicUrl.getHost();
        this.from = from.orElse("Collega <no-reply@" + domain + ">");
    }

    Email message(Mail mail) {
        var message = EmailBuilder.startingBlank()
                .from(from)
                .to(mail.to())
                .withSubject(mail.subject())
                .withPlainText(mail.text())
                .fixingMessageId("<" + mail.id() + "@" + domain + ">")
                // Nobody's holiday notice shall answer (RFC 3834).
                .withHeader("Auto-Submitted", "auto-generated");
        if (mail.html() != null) {
            message.withHTMLText(mail.html());
        }
        if (mail.headers() != null) {
            mail.headers().forEach(message::withHeader);
        }
        return message.buildEmail();
    }
}
