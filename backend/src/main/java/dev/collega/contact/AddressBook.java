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

/**
 * Keeps the private side of connections: each side gets its own page when they connect. Whoever kept a page about the
 * other one before, by the address that was theirs, goes on with that page.
 */
@ApplicationScoped
class AddressBook {

    private final ContactRepository contacts;
    private final Arrivals arrivals;
    private final Members members;

    AddressBook(ContactRepository contacts, Arrivals arrivals, Members members) {
        this.contacts = contacts;
        this.arrivals = arrivals;
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
        var known = contacts.ofMember(owner, member);
        if (known.isPresent()) {
            known.get().reconnect(networkTypes, metAt, at);
            return;
        }
        var kept = arrivals.pageFor(owner, member).flatMap(id -> contacts.of(owner, id));
        if (kept.isPresent()) {
            kept.get().becomes(member, name, networkTypes, metAt, at);
        } else {
            contacts.persist(Contact.ofConnection(owner, member, name, networkTypes, metAt, at));
        }
    }

    void rename(@Observes MemberRenamed member) {
        contacts.update("name = ?1 where memberId = ?2", member.fullName(), member.memberId());
    }
}
