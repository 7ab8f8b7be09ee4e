package dev.collega.shared.openapi;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

/** Says with every operation which scope it needs, out of the annotation that asks for it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ScopesOfOperations implements OASFilter {

    private final Map<String, List<String>> scopes = new HashMap<>();

    public ScopesOfOperations(IndexView house) {
        for (var annotation : house.getAnnotations(PermissionsAllowed.class)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
                // An operation's id is the name of its method.
                scopes.put(
                        annotation.target().asMethod().name(),
                        Arrays.asList(annotation.value().asStringArray()));
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> scopes.containsKey(operation.getOperationId()))
                .forEach(this::name);
    }

    /** Several scopes stand for "any of them". */
    private void name(Operation operation) {
        operation.setSecurity(scopes.get(operation.getOperationId()).stream()
                .map(scope -> OASFactory.createSecurityRequirement().addScheme("accessToken", scope))
                .toList());
    }
}
