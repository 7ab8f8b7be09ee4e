package dev.collega.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.collega.contact.ContactPatch;
import dev.collega.contact.ContactSeed;
import dev.collega.contact.Contacts;
import dev.collega.contact.InteractionKind;
import dev.collega.contact.NewContact;
import dev.collega.followup.FollowUpSeed;
import dev.collega.followup.NewFollowUp;
import dev.collega.followup.Recurrence;
import dev.collega.member.Members;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** What some members of the demo network keep for themselves: notes, tags, when they were in touch, and what they owe whom. */
@ApplicationScoped
class DemoAddressBooks {

    private static final List<String> OWNERS = List.of("ines", "tomasz", "amara", "mei", "sam");

    private final DemoFiles files;
    private final Members members;
    private final ContactSeed addressBook;
    private final Contacts contacts;
    private final FollowUpSeed followUps;

    DemoAddressBooks(
            DemoFiles files, Members members, ContactSeed addressBook, Contacts contacts, FollowUpSeed followUps) {
        this.files = files;
        this.members = members;
        this.addressBook = addressBook;
        this.contacts = contacts;
        this.followUps = followUps;
    }

    /** A page about a member whom the owner is connected with, or about a person who was noted. */
    private record Entry(
            String member,
            ContactPatch page,
            NewContact person,
            Duration noted,
            List<Touch> interactions,
            List<Plan> followUps) {

        Entry {
            interactions = interactions == null ? List.of() : interactions;
            followUps = followUps == null ? List.of() : followUps;
        }
    }

    private record Touch(Duration ago, InteractionKind kind, String note) {}

    /**
     * @param inDays counted from the owner's today, as {@code snoozedTo} is
     * @param again how it comes again; null: once
     */
    private record Plan(
            String title,
            String note,
            Duration planned,
            int inDays,
            LocalTime at,
            Integer minutes,
            Integer snoozedTo,
            InteractionKind action,
            Recurrence again,
            Touch done) {}

    /** @return how many follow-ups there are */
    int fill(DemoCast cast) {
        var planned = 0;
        for (var name : OWNERS) {
            var owner = cast.id(name);
            var today = LocalDate.ofInstant(cast.now(), members.zoneOf(owner));
            for (var entry : files.read("address-books/" + name + ".json", new TypeReference<List<Entry>>() {})) {
                var contact = open(cast, owner, entry);
                for (var touch : entry.interactions()) {
                    contacts.logInteraction(owner, contact, touch.kind(), cast.ago(touch.ago()), touch.note());
                }
                for (var plan : entry.followUps()) {
                    plan(cast, owner, contact, plan, today);
                }
                planned += entry.followUps().size();
            }
        }
        return planned;
    }

    private UUID open(DemoCast cast, UUID owner, Entry entry) {
        if (entry.member() == null) {
            return addressBook.note(owner, files.checked(entry.person()), cast.ago(entry.noted()));
        }
        var member = cast.id(entry.member());
        if (entry.page() != null) {
            addressBook.edit(owner, member, files.checked(entry.page()), cast.now());
        }
        return addressBook.contactOf(owner, member);
    }

    private void plan(DemoCast cast, UUID owner, UUID contact, Plan plan, LocalDate today) {
        var request = new NewFollowUp(
                contact,
                plan.title(),
                plan.note(),
                today.plusDays(plan.inDays()),
                plan.at(),
                plan.minutes(),
                plan.action(),
                plan.again(),
                null);
        var id = followUps.plan(owner, files.checked(request), cast.ago(plan.planned()));
        if (plan.snoozedTo() != null) {
            followUps.snooze(id, today.plusDays(plan.snoozedTo()), cast.ago(plan.planned()));
        }
        if (plan.done() != null) {
            var done = plan.done();
            followUps.complete(owner, id, done.kind(), done.note(), cast.ago(done.ago()));
        }
    }
}
