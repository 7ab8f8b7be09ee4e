package dev.collega.contact;

import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What other features ask about contacts, always in the name of their owner. */
@ApplicationScoped
public class Contacts {

    private final ContactRepository contacts;
    private final Interactions interactions;

    Contacts(ContactRepository contacts, Interactions interactions) {
        this.contacts = contacts;
        this.interactions = interactions;
    }

    public boolean isMine(UUID owner, UUID contactId) {
        return contacts.of(owner, contactId).isPresent();
    }

    /**
     * Logs that owner and contact were in touch.
     *
     * @return the id of the interaction
     * @throws dev.collega.shared.problem.ProblemException not-found
     */
    public UUID logInteraction(UUID owner, UUID contactId, InteractionKind kind, Instant at, String note) {
        return interactions.log(mine(owner, contactId).id(), kind, at, note).id();
    }

    public void removeInteraction(UUID owner, UUID contactId, UUID interactionId) {
        interactions.remove(mine(owner, contactId).id(), interactionId);
    }

    private Contact mine(UUID owner, UUID contactId) {
        return contacts.of(owner, contactId).orElseThrow(() -> Problems.notFound("contact", contactId));
    }
}
