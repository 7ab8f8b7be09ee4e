package dev.collega.reminder;

import dev.collega.account.CurrentMember;
import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jdbi.v3.core.Jdbi;

@Path("/me/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders")
class RemindersResource {

    private final CurrentMember me;
    private final ReminderSettingsRows settings;
    private final Reminding reminding;
    private final PushKeys pushKeys;
    private final Jdbi jdbi;
    private final Clock clock;

    RemindersResource(
            CurrentMember me,
            ReminderSettingsRows settings,
            Reminding reminding,
            PushKeys pushKeys,
            Jdbi jdbi,
            Clock clock) {
        this.me = me;
        this.settings = settings;
        this.reminding = reminding;
        this.pushKeys = pushKeys;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(
            summary = "Show how I am reminded",
            description = "By default one digest by mail, at seven in the morning.")
    @APIResponseSchema(RemindersView.class)
    public RemindersView getReminders() {
        return view();
    }

    @PUT
    @PermissionsAllowed("profile:write")
    @Transactional
    @Operation(
            summary = "Say how I am reminded",
            description =
                    "Each occurrence of a follow-up is told once over each channel: singly, where I ask for that, else in the digest of the day.")
    @APIResponseSchema(RemindersView.class)
    public RemindersView setReminders(@NotNull @Valid ReminderSettings reminders) {
        settings.keep(member(), reminders);
        return view();
    }

    @DELETE
    @Path("/stops/{channel}")
    @PermissionsAllowed("profile:write")
    @Transactional
    @Operation(
            summary = "Take a channel into use again",
            description = "After ten reminders in a row that failed it was switched off.")
    @APIResponseSchema(RemindersView.class)
    public RemindersView reopenReminderChannel(@RestPath ReminderChannel channel) {
        settings.open(me.id(), channel);
        return view();
    }

    @POST
    @Path("/tests")
    @PermissionsAllowed("profile:write")
    @Throttled(Budget.REMINDER_TESTS)
    @Transactional
    @ResponseStatus(202)
    @Operation(summary = "Send me a test message", description = "What became of it is in the log of deliveries.")
    @APIResponse(responseCode = "202", description = "It is on its way.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void sendReminderTest(@NotNull @Valid NewReminderTest test) {
        var member = member();
        switch (member.reachable().get(test.channel())) {
            case NO_ADDRESS ->
                throw Problems.conflict(
                        "no-address",
                        test.channel() == ReminderChannel.MAIL
                                ? "Confirm your email address first."
                                : "No browser of yours takes push messages yet.");
            case STOPPED ->
                throw Problems.conflict(
                        "channel-stopped",
                        "This channel was switched off after ten failures; switch it on again first.");
            case ON ->
                jdbi.useHandle(database ->
                        reminding.send(database, member, ReminderKind.TEST, test.channel(), clock.instant()));
        }
    }

    private MemberToRemind member() {
        return settings.of(me.id()).orElseThrow(() -> Problems.notFound("member", me.id()));
    }

    private RemindersView view() {
        return settings.view(member(), pushKeys.publicKey());
    }
}
