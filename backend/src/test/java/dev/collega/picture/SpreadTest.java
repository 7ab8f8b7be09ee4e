package dev.collega.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void the_effective_number_of_equal_parts_is_their_number() {
        assertEquals(0, Spread.of(Map.of(), 3).effectiveNumber());
        assertEquals(1, Spread.of(Map.of("nurse", 7), 0).effectiveNumber());
        assertEquals(4, Spread.of(Map.of("a", 5, "b", 5, "c", 5, "d", 5), 0).effectiveNumber());
    }

    /** H(0.9, 0.1) = 0.3251; e to the power of it is 1.38. */
    @Test
    void unequal_parts_count_for_less() {
        assertEquals(1.4, Spread.of(Map.of("nurse", 9, "midwife", 1), 0).effectiveNumber());
    }

    @Test
    void the_largest_twelve_are_listed() {
        var counts = new HashMap<String, Integer>();
        for (var n = 1; n <= 15; n++) {
            counts.put("Hospital " + n, n);
        }
        var spread = Spread.of(counts, 2);
        assertEquals(12, spread.parts().size());
        assertEquals(new Spread.Part("Hospital 15", 15), spread.parts().get(0));
        assertEquals(3, spread.furtherParts());
        assertEquals(2, spread.unknown());
    }

    @Test
    void one_organisation_has_many_spellings() {
        var organisations = new Organisations();
        List.of("Hospital São José", "hospital sao jose", " Hospital  São José ", "Hospital São José", "Elsewhere")
                .forEach(organisations::add);
        assertEquals(Map.of("Hospital São José", 4, "Elsewhere", 1), organisations.counts());
    }
}
