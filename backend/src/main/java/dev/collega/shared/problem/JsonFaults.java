package dev.collega.shared.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What Jackson could not read, said in terms of the document and never of Java. */
final class JsonFaults {

    private JsonFaults() {}

    static ProblemException asProblem(JacksonException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            var known = unknown.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return Problems.validation(pointer(unknown), "unknown-field", "is not known here; known are " + known);
        }
        if (fault instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return Problems.validation(pointer(mismatch), "type", "must be " + expected(mismatch));
        }
        if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Problems.validation(pointer(mapping), "format", "has a value that cannot be read");
        }
        return Problems.badRequest("malformed-json", "The body is not the JSON object that is expected here.");
    }

    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String expected(MismatchedInputException fault) {
        var type = fault.getTargetType();
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (fault instanceof InvalidFormatException && type == String.class) {
            return "a string without NUL characters";
        }
        return switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
            case "localdate" -> "a date such as 2026-03-29";
            case "localtime" -> "a local time such as 07:30";
            case "instant" -> "an instant such as 2026-03-29T06:30:00Z";
            case "uuid" -> "an id as the API gives it";
            case "string" -> "a string";
            case "int", "integer", "long" -> "a whole number";
            case "boolean" -> "true or false";
            case "list", "set", "arraylist", "hashset", "linkedhashset" -> "an array";
            default -> "of another type";
        };
    }
}
