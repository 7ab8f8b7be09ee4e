package dev.collega.followup;

import dev.collega.account.CurrentMember;
import dev.collega.contact.Contacts;
import dev.collega.contact.InteractionKind;
import dev.collega.member.Members;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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

@Path("/follow-ups/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups")
class FollowUpProgressResource {

    private final CurrentMember me;
    private final FollowUpRepository followUps;
    private final FollowUpList list;
    private final Contacts contacts;
    private final Members members;
    private final Clock clock;

    FollowUpProgressResource(
            CurrentMember me,
            FollowUpRepository followUps,
            FollowUpList list,
            Contacts contacts,
            Members members,
            Clock clock) {
        this.me = me;
        this.followUps = followUps;
        this.list = list;
        this.contacts = contacts;
        this.members = members;
        this.clock = clock;
    }

    @PUT
    @PermissionsAllowed("follow-ups:write")
    @Path("/completion")
    @Transactional
    @Operation(
            summary = "Complete a follow-up",
            description = "Logs the interaction. Completing twice is completing once.")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public FollowUpView completeFollowUp(@RestPath UUID id, @Valid Completion completion) {
        var followUp = mine(id);
        if (followUp.isOpen()) {
            var now = clock.instant();
            var how = completion == null ? new Completion(null, null) : completion;
            var kind = how.kind() == null ? InteractionKind.MESSAGE : how.kind();
            followUp.complete(now, contacts.logInteraction(me.id(), followUp.contactId(), kind, now, how.note()));
            followUps.flush();
        }
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("follow-ups:write")
    @Path("/completion")
    @Transactional
    @Operation(summary = "Reopen a follow-up", description = "Takes back the interaction that completing it logged.")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public FollowUpView reopenFollowUp(@RestPath UUID id) {
        var followUp = mine(id);
        if (!followUp.isOpen()) {
            var logged = followUp.reopen();
            followUps.flush();
            logged.ifPresent(interaction -> contacts.removeInteraction(me.id(), followUp.contactId(), interaction));
        }
        return shown(id);
    }

    @PUT
    @PermissionsAllowed("follow-ups:write")
    @Path("/snooze")
    @Transactional
    @Operation(summary = "Snooze a follow-up", description = "It shows again on the date given; its due date stays.")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public FollowUpView snoozeFollowUp(@RestPath UUID id, @NotNull @Valid Snooze snooze) {
        var followUp = mine(id);
        var today = LocalDate.now(clock.withZone(members.zoneOf(me.id())));
        if (!snooze.until().isAfter(today)) {
            throw Problems.validation("/until", "future", "must be a date after today, which is " + today);
        }
        followUp.snooze(snooze.until());
        followUps.flush();
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("follow-ups:write")
    @Path("/snooze")
    @Transactional
    @Operation(summary = "End a snooze")
    @APIResponseSchema(FollowUpView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public FollowUpView unsnoozeFollowUp(@RestPath UUID id) {
        mine(id).unsnooze();
        followUps.flush();
        return shown(id);
    }

    private FollowUp mine(UUID id) {
        return followUps.of(me.id(), id).orElseThrow(() -> Problems.notFound("follow-up", id));
    }

    private FollowUpView shown(UUID id) {
        return list.one(me.id(), id).orElseThrow(() -> Problems.notFound("follow-up", id));
    }
}
