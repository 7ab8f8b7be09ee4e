package dev.collega.shared.http;

import dev.collega.shared.problem.Problems;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Query parameters of another type are a 400 that says what is expected (the default of Jakarta REST is a bare 404).
 * Ids in paths are left to that default: an id that is none names nothing.
 */
@Provider
class QueryParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == int.class || type == Integer.class) {
            return (ParamConverter<T>) converter("a whole number", Integer::valueOf);
        }
        if (type == boolean.class || type == Boolean.class) {
            return (ParamConverter<T>) converter("true or false", QueryParameters::bool);
        }
        if (type == LocalDate.class) {
            return (ParamConverter<T>) converter("a date such as 2026-03-29", QueryParameters::date);
        }
        if (type == UUID.class && Arrays.stream(annotations).anyMatch(RestQuery.class::isInstance)) {
            return (ParamConverter<T>) converter("an id as the API gives it", UUID::fromString);
        }
        if (type.isEnum()) {
            var names =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return (ParamConverter<T>)
                    converter("one of " + names, value -> Enum.valueOf((Class) type, value.toUpperCase(Locale.ROOT)));
        }
        return null;
    }

    private static boolean bool(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static LocalDate date(String value) {
        var date = LocalDate.parse(value);
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new IllegalArgumentException(value);
        }
        return date;
    }

    private static <T> ParamConverter<T> converter(String expected, Function<String, T> parse) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String value) {
                if (value == null || value.isEmpty()) {
                    return null;
                }
                try {
                    return parse.apply(value);
                } catch (IllegalArgumentException | DateTimeParseException e) {
                    throw Problems.badRequest(
                            "invalid-parameter", "A query parameter \"" + value + "\" must be " + expected + ".");
                }
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }
}
