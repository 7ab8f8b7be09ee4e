package dev.collega.factor;

import dev.collega.account.AccountAddresses;
import dev.collega.shared.mail.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes to the owner whenever how they sign in has changed: if it was somebody else, they learn it. */
@ApplicationScoped
class FactorLetters {

    private final AccountAddresses addresses;
    private final Event<Letter> letters;
    private final String publicUrl;

    FactorLetters(
            AccountAddresses addresses,
            Event<Letter> letters,
            @ConfigProperty(name = "collega.public-url") String publicUrl) {
        this.addresses = addresses;
        this.letters = letters;
        this.publicUrl = publicUrl;
    }

    void tell(UUID accountId, String template, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("link", publicUrl + "/settings/security");
        letters.fire(new Letter(accountId, addresses.emailOf(accountId), template, all));
    }
}
