package dev.collega.card;

import dev.collega.account.CurrentMember;
import dev.collega.card.MeetingView.MeetingOutcome;
import dev.collega.connection.Connections;
import dev.collega.connection.NewConnection;
import dev.collega.connection.Requests;
import dev.collega.contact.MetInPerson;
import dev.collega.member.MemberSummary;
import dev.collega.member.Members;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/cards/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
class MeetingResource {

    private final CurrentMember me;
    private final CardRows cards;
    private final Members members;
    private final Requests requests;
    private final Connections connections;
    private final MetInPerson metInPerson;
    private final Event<CardMet> met;
    private final Clock clock;

    MeetingResource(
            CurrentMember me,
            CardRows cards,
            Members members,
            Requests requests,
            Connections connections,
            MetInPerson metInPerson,
            Event<CardMet> met,
            Clock clock) {
        this.me = me;
        this.cards = cards;
        this.members = members;
        this.requests = requests;
        this.connections = connections;
        this.metInPerson = metInPerson;
        this.met = met;
        this.clock = clock;
    }

    @GET
    @Throttled(Budget.CARD_LOOKUPS)
    @PermissionsAllowed("members:read")
    @Operation(summary = "Show whose card this is")
    @APIResponseSchema(MemberSummary.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public MemberSummary getCardOwner(@RestPath String code) {
        return owner(code);
    }

    /** Each step is whole in itself, and doing it again adds nothing: a phone that was offline may send it twice. */
    @PUT
    @Throttled(Budget.CARD_LOOKUPS)
    @PermissionsAllowed("connections:write")
    @Path("/meeting")
    @Operation(
            summary = "Note that I have met whoever gave me this card",
            description =
                    "Asks them to connect, with where we met filled in, or keeps a page about them for me. Sending it"
                            + " twice is sending it once.")
    @APIResponseSchema(MeetingView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public MeetingView meetCardOwner(@RestPath String code, @NotNull @Valid NewMeeting meeting) {
        var owner = owner(code);
        if (owner.id().equals(me.id())) {
            throw Problems.unprocessable("self-connection", "This is your own card.");
        }
        if (meeting.request()) {
            ask(owner.id(), meeting);
        }
        var connected = connections.areConnected(me.id(), owner.id());
        var contact = !meeting.request() || meeting.note() != null || connected
                ? metInPerson.keep(me.id(), owner, meeting.metAt(), meeting.note())
                : null;
        if (contact != null) {
            met.fire(new CardMet(me.id(), contact, clock.instant()));
        }
        var outcome = connected
                ? MeetingOutcome.CONNECTED
                : meeting.request() ? MeetingOutcome.REQUESTED : MeetingOutcome.KEPT;
        return new MeetingView(owner.id(), outcome, contact);
    }

    private void ask(UUID owner, NewMeeting meeting) {
        if (meeting.reason() == null) {
            throw Problems.validation("/reason", "not-null", "must say why, in ten characters or more");
        }
        try {
            requests.ask(me.id(), new NewConnection(owner, meeting.reason(), meeting.networkTypes(), meeting.metAt()));
        } catch (ProblemException e) {
            // That it was done already is what was wanted.
            if (!e.says("already-requested") && !e.says("already-connected")) {
                throw e;
            }
        }
    }

    /** Whoever is blocked, either way, has no card for the other; nor has who is leaving or suspended. */
    private MemberSummary owner(String code) {
        return cards.ownerOf(code)
                .filter(owner -> owner.equals(me.id()) || members.isVisibleTo(me.id(), owner))
                .map(members::summaryOf)
                .orElseThrow(() -> Problems.notFound("card", code));
    }
}
