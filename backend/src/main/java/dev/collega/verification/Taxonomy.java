package dev.collega.verification;

import java.util.List;
import java.util.Map;

/**
 * Which of the groups of the NUCC provider taxonomy, in which the NPI registry writes what people do, go with a
 * profession of ours. Professions that are not here are not compared.
 */
final class Taxonomy {

    private static final Map<String, List<String>> GROUPS = Map.ofEntries(
            Map.entry("physician", List.of("20")),
            Map.entry("nurse", List.of("163W", "164", "363L", "364S", "3675")),
            Map.entry("midwife", List.of("176B", "367A", "163W")),
            Map.entry("pharmacist", List.of("1835", "183500")),
            Map.entry("dentist", List.of("1223")),
            Map.entry("physiotherapist", List.of("2251")),
            Map.entry("occupational-therapist", List.of("225X")),
            Map.entry("speech-therapist", List.of("235Z")),
            Map.entry("dietitian", List.of("133")),
            Map.entry("psychologist", List.of("103")),
            Map.entry("social-worker", List.of("1041", "104100")),
            Map.entry("paramedic", List.of("146")));

    private Taxonomy() {}

    static boolean goesWith(String profession, String code) {
        var groups = GROUPS.get(profession);
        return groups == null || code == null || groups.stream().anyMatch(code::startsWith);
    }
}
