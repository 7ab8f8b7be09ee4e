package dev.collega.shared.openapi;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in the contract what holds for every operation, so that no resource has to repeat it: the automatic 400 is a
 * problem, every operation behind a token may answer 401, and every one may answer 429 and 503.
 */
public class ContractFilter implements OASFilter {

    /** Their answers hold secrets, which are not kept to be given again. */
    private static final List<String> NOT_REPLAYED = List.of(
            "/sessions",
            "/personal-access-tokens",
            "/calendar-feeds",
            "/me/totp",
            "/me/recovery-codes",
            "/passkey-challenges",
            "/me/passkey-registrations",
            "/me/passkeys");

    /** What is only looked at can hold nothing of patients. */
    private static final List<String> NOTHING_KEPT = List.of("/guard/checks", "-previews");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        var open = operation.getSecurity() == null || operation.getSecurity().isEmpty();
        var responses = operation.getResponses();
        // Jakarta REST and Bean Validation add these by themselves, without a schema.
        responses.removeAPIResponse("403");
        if (responses.hasAPIResponse("401") && responses.getAPIResponse("401").getRef() == null) {
            responses.removeAPIResponse("401");
        }
        if (responses.hasAPIResponse("400")
                || operation.getRequestBody() != null
                || operation.getParameters() != null) {
            responses.addAPIResponse("400", reference("BadRequest"));
        }
        if (!open) {
            responses.addAPIResponse("401", reference("Unauthenticated"));
            responses.addAPIResponse("403", reference("Forbidden"));
        }
        responses.addAPIResponse("429", reference("TooManyRequests"));
        responses.addAPIResponse("503", reference("Unavailable"));
        var replayable =
                method == PathItem.HttpMethod.POST && NOT_REPLAYED.stream().noneMatch(path::contains);
        if (replayable && responses.hasAPIResponse("201")) {
            addIdempotencyKey(operation);
        }
        if (!open && hasJson(operation) && NOTHING_KEPT.stream().noneMatch(path::endsWith)) {
            addPatientDataAnswer(operation);
        }
        sortResponses(operation);
    }

    private static boolean hasJson(Operation operation) {
        var body = operation.getRequestBody();
        return body != null && body.getContent() != null && body.getContent().hasMediaType("application/json");
    }

    /** The PHI guard reads whatever is sent. */
    private static void addPatientDataAnswer(Operation operation) {
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/Patient-Data-Answer"));
        operation.getResponses().addAPIResponse("422", reference("Unprocessable"));
    }

    private static void addIdempotencyKey(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("The same key with the same body replays the first answer; good for 24 hours.")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .maxLength(255)));
        operation.getResponses().addAPIResponse("422", reference("Unprocessable"));
    }

    private static void sortResponses(Operation operation) {
        var responses = operation.getResponses();
        var codes = new ArrayList<>(responses.getAPIResponses().keySet());
        codes.sort(null);
        var sorted = OASFactory.createAPIResponses();
        codes.forEach(code -> sorted.addAPIResponse(code, responses.getAPIResponse(code)));
        operation.setResponses(sorted);
    }

    private static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }
}
