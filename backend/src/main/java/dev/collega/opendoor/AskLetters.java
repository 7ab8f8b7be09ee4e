package dev.collega.opendoor;

import dev.collega.account.AccountAddresses;
import dev.collega.shared.mail.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells by mail that there is a question, and that it was answered. */
@ApplicationScoped
class AskLetters {

    private final AccountAddresses addresses;
    private final Event<Letter> letters;
    private final String publicUrl;

    AskLetters(
            AccountAddresses addresses,
            Event<Letter> letters,
            @ConfigProperty(name = "collega.public-url") String publicUrl) {
        this.addresses = addresses;
        this.letters = letters;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    void received(UUID member) {
        tell(member, "ask-received", "/questions");
    }

    void answered(UUID asker) {
        tell(asker, "ask-answered", "/questions?box=outgoing");
    }

    private void tell(UUID member, String template, String page) {
        letters.fire(new Letter(member, addresses.emailOf(member), template, Map.of("link", publicUrl + page)));
    }
}
