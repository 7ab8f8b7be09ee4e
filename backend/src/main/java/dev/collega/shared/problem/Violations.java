package dev.collega.shared.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Bean Validation speaks of methods and Java names; this speaks of fields. */
final class Violations {

    private Violations() {}

    static ProblemException asProblem(ConstraintViolationException violations) {
        return Problems.validation(violations.getConstraintViolations().stream()
                .map(Violations::fieldError)
                .sorted(Comparator.comparing(Problem.FieldError::pointer).thenComparing(Problem.FieldError::code))
                // One word a field is enough to mend it.
                .collect(Collectors.toMap(
                        Problem.FieldError::pointer, Function.identity(), (first, second) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList());
    }

    private static Problem.FieldError fieldError(ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Problem.FieldError(pointer(violation.getPropertyPath()), kebab(constraint), violation.getMessage());
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        var parameter = "";
        for (var node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            }
            // A list element carries its index on whichever node follows the container.
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.isEmpty() ? "/" + parameter : pointer.toString();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase();
    }
}
