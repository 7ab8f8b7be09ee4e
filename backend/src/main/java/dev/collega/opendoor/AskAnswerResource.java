package dev.collega.opendoor;

import dev.collega.account.CurrentMember;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/asks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class AskAnswerResource {

    private final CurrentMember me;
    private final AskRepository asks;
    private final AskList list;
    private final AskLetters letters;
    private final Clock clock;

    AskAnswerResource(CurrentMember me, AskRepository asks, AskList list, AskLetters letters, Clock clock) {
        this.me = me;
        this.asks = asks;
        this.list = list;
        this.letters = letters;
        this.clock = clock;
    }

    @PUT
    @PermissionsAllowed("asks:write")
    @Path("/answer")
    @Transactional
    @Operation(
            summary = "Answer a question",
            description = "Once; the same words again change nothing. It connects nobody.")
    @APIResponseSchema(AskView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public AskView answerAsk(@RestPath UUID id, @NotNull @Valid AskAnswer answer) {
        var ask = askedOfMe(id);
        if (ask.answer(answer.words(), clock.instant())) {
            letters.answered(ask.askerId());
        }
        asks.flush();
        return list.one(me.id(), id).orElseThrow(() -> Problems.notFound("question", id));
    }

    @PUT
    @PermissionsAllowed("asks:write")
    @Path("/refusal")
    @Transactional
    @Operation(
            summary = "Not answer a question",
            description = "The asker is not told: for them it stays open until it expires.")
    @APIResponse(responseCode = "204", description = "Refused.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void refuseAsk(@RestPath UUID id) {
        askedOfMe(id).refuse();
    }

    private Ask askedOfMe(UUID id) {
        return asks.askedOf(me.id(), id, clock.instant()).orElseThrow(() -> Problems.notFound("question", id));
    }
}
