package dev.collega.cadence;

import dev.collega.account.CurrentMember;
import dev.collega.followup.FollowUps;
import dev.collega.followup.Outcome;
import dev.collega.member.Members;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/contacts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cadences", description = "How often I wish to be in touch, and with whom I lose touch; read by me alone.")
class ContactCadenceResource {

    private final CurrentMember me;
    private final Cadences cadences;
    private final ContactCadences contacts;
    private final FollowUps followUps;
    private final Members members;
    private final Clock clock;

    ContactCadenceResource(
            CurrentMember me,
            Cadences cadences,
            ContactCadences contacts,
            FollowUps followUps,
            Members members,
            Clock clock) {
        this.me = me;
        this.cadences = cadences;
        this.contacts = contacts;
        this.followUps = followUps;
        this.members = members;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Path("/cadence")
    @Operation(summary = "Show how often I wish to be in touch with a contact")
    @APIResponseSchema(ContactCadenceView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ContactCadenceView getContactCadence(@RestPath UUID id) {
        return shown(id);
    }

    @PUT
    @PermissionsAllowed("contacts:write")
    @Path("/cadence")
    @Transactional
    @Operation(
            summary = "Set how often I wish to be in touch with a contact",
            description =
                    "Counts before the cadences of their tags, and switches the cadence on. It keeps one follow-up, due when "
                            + "the ideal gap since the last touch is over; whenever one of us is in touch, that moves.")
    @APIResponseSchema(ContactCadenceView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ContactCadenceView setContactCadence(@RestPath UUID id, @NotNull @Valid NewCadence cadence) {
        shown(id);
        cadences.setForContact(me.id(), id, cadence, today(), clock.instant());
        switchOn(id);
        return settled(id);
    }

    @DELETE
    @PermissionsAllowed("contacts:write")
    @Path("/cadence")
    @Transactional
    @Operation(
            summary = "Remove a contact's own cadence",
            description = "From then on those of their tags count, where there are any.")
    @APIResponseSchema(ContactCadenceView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ContactCadenceView removeContactCadence(@RestPath UUID id) {
        shown(id);
        cadences.removeFromContact(me.id(), id);
        return settled(id);
    }

    @PUT
    @PermissionsAllowed("contacts:write")
    @Path("/cadence/dismissal")
    @Transactional
    @Operation(
            summary = "Want no cadence for a contact",
            description = "Whatever their tags say. Its follow-up is dismissed, and to dismiss that is to do this.")
    @APIResponseSchema(ContactCadenceView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ContactCadenceView dismissContactCadence(@RestPath UUID id) {
        var open = shown(id).followUpId();
        if (open != null) {
            followUps.dismiss(me.id(), open, null);
        }
        contacts.switchOff(me.id(), id, clock.instant());
        return settled(id);
    }

    @DELETE
    @PermissionsAllowed("contacts:write")
    @Path("/cadence/dismissal")
    @Transactional
    @Operation(summary = "Want the cadence for a contact after all")
    @APIResponseSchema(ContactCadenceView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ContactCadenceView undismissContactCadence(@RestPath UUID id) {
        shown(id);
        switchOn(id);
        return settled(id);
    }

    @PUT
    @PermissionsAllowed("contacts:write")
    @Path("/pause")
    @Transactional
    @Operation(
            summary = "Pause a contact",
            description =
                    "Nothing about them shows before the date given, and nothing piles up: the days do not count for the "
                            + "cadence.")
    @APIResponseSchema(ContactCadenceView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ContactCadenceView pauseContact(@RestPath UUID id, @NotNull @Valid Pause pause) {
        shown(id);
        var today = today();
        if (!pause.until().isAfter(today)) {
            throw Problems.validation("/until", "future", "must be a date after today, which is " + today);
        }
        if (pause.until().isAfter(today.plusYears(Pause.MOST_YEARS))) {
            throw Problems.validation("/until", "max", "must be within " + Pause.MOST_YEARS + " years");
        }
        contacts.pause(me.id(), id, today, pause.until());
        return settled(id);
    }

    @DELETE
    @PermissionsAllowed("contacts:write")
    @Path("/pause")
    @Transactional
    @Operation(summary = "End a pause", description = "The days that were paused still do not count.")
    @APIResponseSchema(ContactCadenceView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ContactCadenceView resumeContact(@RestPath UUID id) {
        shown(id);
        contacts.resume(me.id(), id, today());
        return settled(id);
    }

    private void switchOn(UUID id) {
        contacts.dismissedFollowUp(me.id(), id)
                .ifPresent(dismissed -> followUps.undo(me.id(), dismissed, Outcome.DISMISSED, null));
        contacts.switchOn(me.id(), id);
    }

    private ContactCadenceView settled(UUID id) {
        cadences.settle();
        return shown(id);
    }

    private ContactCadenceView shown(UUID id) {
        return contacts.of(me.id(), id, today()).orElseThrow(() -> Problems.notFound("contact", id));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(members.zoneOf(me.id())));
    }
}
