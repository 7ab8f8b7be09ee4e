package dev.collega.picture;

import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How evenly people are spread over something. */
@Schema(name = "NetworkSpread")
record Spread(
        @NotNull
        @Schema(
                description =
                        "As how many equally large parts this is as varied: e to the power of Shannon's entropy, to "
                                + "one decimal. 1 is all in one; 0 is nobody known.",
                examples = "4.2")
        double effectiveNumber,

        @NotNull @Schema(description = "The largest twelve, largest first.")
        List<Part> parts,

        @NotNull @Schema(description = "How many parts are not listed.")
        int furtherParts,

        @NotNull @Schema(description = "People of whom it is not known.")
        int unknown) {

    private static final int LISTED = 12;

    @Schema(name = "NetworkSpreadPart")
    record Part(
            @NotNull @Schema(description = "A key of GET /vocabulary/professions, or the name of an organisation.")
            String name,

            @NotNull int people) {}

    /** @param counts how many people there are of each, all above zero */
    static Spread of(Map<String, Integer> counts, int unknown) {
        var parts = counts.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Part::people).reversed().thenComparing(Part::name))
                .toList();
        return new Spread(
                effectiveNumber(counts),
                parts.subList(0, Math.min(LISTED, parts.size())),
                Math.max(0, parts.size() - LISTED),
                unknown);
    }

    private static double effectiveNumber(Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return 0;
        }
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var entropy = -counts.values().stream()
                .mapToDouble(count -> count / all * Math.log(count / all))
                .sum();
        return Math.round(Math.exp(entropy) * 10) / 10.0;
    }
}
