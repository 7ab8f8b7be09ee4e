package dev.collega.followup;

import dev.collega.account.CurrentMember;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Changes many follow-ups, each by itself: what is wrong with one keeps no other from being changed. */
@Path("/follow-ups/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups")
class BulkResource {

    private final CurrentMember me;
    private final FollowUps followUps;
    private final FollowUpList list;

    BulkResource(CurrentMember me, FollowUps followUps, FollowUpList list) {
        this.me = me;
        this.followUps = followUps;
        this.list = list;
    }

    @POST
    @PermissionsAllowed("follow-ups:write")
    @ResponseStatus(207)
    @Operation(
            summary = "Change many follow-ups",
            description =
                    "Completes, snoozes, skips, dismisses or reschedules each one by itself, in the order given, and "
                            + "says of each what became of it. What is named twice is changed once.")
    @APIResponseSchema(value = BulkResult.class, responseCode = "207", responseDescription = "Each has its own status.")
    public BulkResult changeFollowUps(@NotNull @Valid BulkChange change) {
        var results = new ArrayList<BulkResult.Item>();
        var named = new HashSet<UUID>();
        for (var item : change.items()) {
            results.add(named.add(item.id()) ? changed(item, results.size()) : twice(item, results.size()));
        }
        return new BulkResult(results);
    }

    /** In a transaction of its own. */
    private BulkResult.Item changed(BulkChange.Item item, int position) {
        try {
            var shown = QuarkusTransaction.requiringNew().call(() -> {
                change(item, position);
                return list.one(me.id(), item.id()).orElseThrow();
            });
            return new BulkResult.Item(item.id(), 200, shown, null);
        } catch (ProblemException problem) {
            return refused(item, position, problem);
        }
    }

    private void change(BulkChange.Item item, int position) {
        switch (item.action()) {
            case COMPLETE ->
                followUps.complete(me.id(), item.id(), item.occurrence(), new Completion(item.note(), item.kind()));
            case SKIP -> followUps.skip(me.id(), item.id(), item.occurrence());
            case DISMISS -> followUps.dismiss(me.id(), item.id(), item.occurrence());
            case SNOOZE ->
                followUps.snooze(me.id(), item.id(), item.occurrence(), given(item.until(), position, "until"));
            case RESCHEDULE ->
                followUps.reschedule(me.id(), item.id(), item.occurrence(), given(item.dueOn(), position, "dueOn"));
        }
    }

    private static LocalDate given(LocalDate date, int position, String field) {
        if (date == null) {
            throw Problems.validation(pointer(position) + "/" + field, "not-null", "must not be missing");
        }
        return date;
    }

    private static BulkResult.Item twice(BulkChange.Item item, int position) {
        return refused(
                item,
                position,
                Problems.conflict("named-twice", "This follow-up is named before; what is said first is done."));
    }

    private static BulkResult.Item refused(BulkChange.Item item, int position, ProblemException problem) {
        return new BulkResult.Item(item.id(), problem.status().getStatusCode(), null, problem.at(pointer(position)));
    }

    private static String pointer(int position) {
        return "/items/" + position;
    }
}
