package dev.collega.introduction;

import dev.collega.account.CurrentMember;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/introductions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Introductions")
class IntroductionAnswerResource {

    private final CurrentMember me;
    private final Introducing introducing;
    private final IntroductionList introductions;

    IntroductionAnswerResource(CurrentMember me, Introducing introducing, IntroductionList introductions) {
        this.me = me;
        this.introducing = introducing;
        this.introductions = introductions;
    }

    @PUT
    @PermissionsAllowed("connections:write")
    @Path("/agreement")
    @Transactional
    @Operation(
            summary = "Agree to introduce somebody",
            description =
                    "Passes it on, in my words where I give some. Agreeing twice is agreeing once; the words of the"
                            + " first time stay.")
    @APIResponseSchema(IntroductionView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public IntroductionView agreeToIntroduce(@RestPath UUID id, @Valid IntroductionAgreement agreement) {
        introducing.passOn(me.id(), id, agreement == null ? null : agreement.reason());
        return shown(id);
    }

    @PUT
    @PermissionsAllowed("connections:write")
    @Path("/acceptance")
    @Transactional
    @Operation(
            summary = "Accept an introduction",
            description = "Connects me with the asker. Accepting twice is accepting once.")
    @APIResponseSchema(IntroductionView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public IntroductionView acceptIntroduction(@RestPath UUID id, @Valid IntroductionAcceptance acceptance) {
        introducing.accept(me.id(), id, acceptance == null ? Set.of() : acceptance.networkTypes());
        return shown(id);
    }

    @PUT
    @PermissionsAllowed("connections:write")
    @Path("/refusal")
    @Transactional
    @Operation(
            summary = "Refuse to introduce, or to be introduced",
            description =
                    "Nobody is told, neither the asker nor the introducer: for them it stays open until it expires.")
    @APIResponse(responseCode = "204", description = "Refused.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void refuseIntroduction(@RestPath UUID id) {
        introducing.refuse(me.id(), id);
    }

    private IntroductionView shown(UUID id) {
        return introductions.one(me.id(), id).orElseThrow(() -> Problems.notFound("introduction", id));
    }
}
