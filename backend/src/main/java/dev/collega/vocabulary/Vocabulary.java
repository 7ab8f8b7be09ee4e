package dev.collega.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The project's own lists of professions and specialties, in the order in which they are offered. */
@ApplicationScoped
public class Vocabulary {

    private final Map<String, Term> professions = read("professions.tsv");
    private final Map<String, Term> specialties = read("specialties.tsv");

    public boolean hasProfession(String key) {
        return professions.containsKey(key);
    }

    public boolean hasSpecialty(String key) {
        return specialties.containsKey(key);
    }

    Collection<Term> professions() {
        return professions.values();
    }

    Collection<Term> specialties() {
        return specialties.values();
    }

    private static Map<String, Term> read(String file) {
        var terms = new LinkedHashMap<String, Term>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Vocabulary.class.getResourceAsStream("/vocabulary/" + file), StandardCharsets.UTF_8))) {
            for (var line : lines.lines().filter(text -> !text.isBlank()).toList()) {
                var fields = List.of(line.split("\t"));
                terms.put(fields.get(0), new Term(fields.get(0), fields.get(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
