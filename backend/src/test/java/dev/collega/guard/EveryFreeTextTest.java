package dev.collega.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Every string of every body in the contract: looked at, or with a reason why not. */
class EveryFreeTextTest {

    /** Who gives each of these as a reason can be counted on two hands; a new one is talked about. */
    private static final Set<String> REASONS = Set.of(
            "a secret",
            "secrets",
            "a code",
            "a reference",
            "keys",
            "what an authenticator signed",
            "an address that is fetched",
            "an address that is sent to",
            "a rule of RFC 5545",
            "a telephone number, of somebody whom one knows",
            "the number of one’s own licence",
            "read, and kept nowhere",
            "shown to its writer, and kept nowhere",
            "looked at, and kept nowhere");

    @Test
    void no_string_of_the_contract_is_passed_over() throws IOException {
        JsonNode contract;
        try (var yaml = Files.newBufferedReader(Path.of("..", "openapi.yaml"))) {
            contract = new ObjectMapper().valueToTree(new Yaml().load(yaml));
        }
        var schemas = contract.at("/components/schemas");
        var records = records();
        var passedOver = new TreeSet<String>();
        var reasons = new TreeMap<String, String>();
        var looked = new int[1];
        var shaped = new int[1];
        contract.at("/paths")
                .forEach(path -> path.forEach(operation -> {
                    var body = operation
                            .at("/requestBody/content/application~1json/schema/$ref")
                            .asText("");
                    if (body.isEmpty()) {
                        return;
                    }
                    var name = body.substring(body.lastIndexOf('/') + 1);
                    var type = records.get(name);
                    assertTrue(type != null, "There is no record for " + name);
                    var known = FreeTexts.of(type);
                    var strings = new ArrayList<String>();
                    strings(schemas, schemas.get(name), "", new HashSet<>(), strings);
                    for (var pointer : strings) {
                        var why = known.get(pointer);
                        if (why == null) {
                            passedOver.add(name + pointer);
                        } else if (why.startsWith(FreeTexts.CONSTRAINT)) {
                            shaped[0]++;
                        } else if (!why.isEmpty()) {
                            reasons.put(name + pointer, why);
                        } else {
                            looked[0]++;
                        }
                    }
                }));
        assertEquals(Set.of(), passedOver);
        assertTrue(looked[0] > 60, () -> "looked at " + looked[0]);
        assertTrue(shaped[0] < looked[0], () -> "shaped " + shaped[0]);
        assertEquals(Set.of(), without(new TreeSet<>(reasons.values()), REASONS));
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        all.removeAll(known);
        return all;
    }

    /** All strings of a schema that may hold anything. */
    private static void strings(
            JsonNode schemas, JsonNode schema, String pointer, Set<String> seen, List<String> strings) {
        if (schema == null) {
            return;
        }
        if (schema.has("$ref")) {
            var name = schema.get("$ref").asText().replaceFirst(".*/", "");
            if (seen.add(name)) {
                strings(schemas, schemas.get(name), pointer, seen, strings);
                seen.remove(name);
            }
            return;
        }
        for (var way : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(way).forEach(one -> strings(schemas, one, pointer, seen, strings));
        }
        if (types(schema).contains("string") && !schema.has("format") && !schema.has("enum") && isAnything(schema)) {
            strings.add(pointer);
        }
        schema.path("properties")
                .fields()
                .forEachRemaining(
                        field -> strings(schemas, field.getValue(), pointer + "/" + field.getKey(), seen, strings));
        if (schema.path("additionalProperties").isObject()) {
            strings(schemas, schema.get("additionalProperties"), pointer + "/*", seen, strings);
        }
        strings(schemas, schema.get("items"), pointer + "/-", seen, strings);
    }

    /** That a text is not blank says nothing of what it looks like. */
    private static boolean isAnything(JsonNode schema) {
        return !schema.has("pattern") || schema.get("pattern").asText().equals("\\S");
    }

    private static List<String> types(JsonNode schema) {
        var types = new ArrayList<String>();
        var type = schema.path("type");
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        } else {
            types.add(type.asText());
        }
        return types;
    }

    /** The records of the house by the names that the contract has for them. */
    private static Map<String, Class<?>> records() {
        var records = new HashMap<String, Class<?>>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.collega").stream()
                        .filter(one -> one.isRecord())
                        .map(one -> one.reflect())
                        .forEach(one -> {
                            var schema = one.getAnnotation(Schema.class);
                            var name = schema == null || schema.name().isEmpty() ? one.getSimpleName() : schema.name();
                            records.merge(
                                    name,
                                    one,
                                    (first, second) ->
                                            first.getSimpleName().equals(name) && first.getEnclosingClass() == null
                                                    ? first
                                                    : second);
                        });
        return records;
    }
}
