package dev.collega.contact;

import dev.collega.member.Members;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Fills the address books of a demo network. What the two were in touch about is logged through {@link Contacts}. */
@ApplicationScoped
public class ContactSeed {

    private final ContactRepository contacts;
    private final Members members;

    ContactSeed(ContactRepository contacts, Members members) {
        this.contacts = contacts;
        this.members = members;
    }

    /** @return the id of the contact */
    public UUID note(UUID owner, NewContact person, Instant at) {
        var contact = Contact.note(owner, members.countryOf(owner), person, at);
        contacts.persistAndFlush(contact);
        return contact.id();
    }

    /** Adds to the page about a member whom the owner is connected with. */
    public void edit(UUID owner, UUID member, ContactPatch patch, Instant at) {
        contacts.ofMember(owner, member).orElseThrow().edit(patch, members.countryOf(owner), at);
        contacts.flush();
    }

    public UUID contactOf(UUID owner, UUID member) {
        return contacts.ofMember(owner, member).orElseThrow().id();
    }
}
