package dev.collega.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The files in {@code resources/demo}. Their JSON is the API's own, so that they obey the same rules as a request. */
@ApplicationScoped
class DemoFiles {

    private final ObjectMapper json;
    private final Validator validator;

    DemoFiles(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    <T> T read(String file, TypeReference<T> type) {
        try {
            return json.readValue(text(file), type);
        } catch (IOException e) {
            throw new UncheckedIOException("demo/" + file, e);
        }
    }

    /** The fields of each line of a file whose first line names them. */
    List<String[]> rows(String file) {
        return lines(file).skip(1).map(line -> line.split("\t")).toList();
    }

    Stream<String> lines(String file) {
        return text(file).lines().filter(line -> !line.isBlank());
    }

    String text(String file) {
        try (var stream = DemoFiles.class.getResourceAsStream("/demo/" + file)) {
            if (stream == null) {
                throw new FileNotFoundException("demo/" + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws ConstraintViolationException where the API would have answered 400 */
    <T> T checked(T request) {
        var violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(request.toString(), violations);
        }
        return request;
    }
}
