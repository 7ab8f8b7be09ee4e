package dev.collega.contact;

import dev.collega.connection.ConnectionAccepted;
import dev.collega.connection.NetworkType;
import dev.collega.member.MemberRenamed;
import dev.collega.member.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps the private side of connections: each side gets its own page when they connect. */
@ApplicationScoped
class AddressBook {

    private final ContactRepository contacts;
    private final Members members;

    AddressBook(ContactRepository contacts, Members members) {
        this.contacts = contacts;
        this.members = members;
    }

    void keepBothSides(@Observes ConnectionAccepted connection) {
        var names = members.summariesOf(List.of(connection.requesterId(), connection.addresseeId()));
        var requester = names.get(connection.requesterId());
        var addressee = names.get(connection.addresseeId());
        keep(
                requester.id(),
                addressee.id(),
                addressee.fullName(),
                connection.requestersNetworkTypes(),
                connection.metAt(),
                connection.at());
        keep(
                addressee.id(),
                requester.id(),
                requester.fullName(),
                connection.addresseesNetworkTypes(),
                connection.metAt(),
                connection.at());
        contacts.flush();
    }

    private void keep(UUID owner, UUID member, String name, Set<NetworkType> networkTypes, String metAt, Instant at) {
        contacts.ofMember(owner, member)
                .ifPresentOrElse(
                        known -> known.reconnect(networkTypes, metAt, at),
                        () -> contacts.persist(Contact.ofConnection(owner, member, name, networkTypes, metAt, at)));
    }

    void rename(@Observes MemberRenamed member) {
        contacts.update("name = ?1 where memberId = ?2", member.fullName(), member.memberId());
    }
}
