package dev.collega.unnamed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrowdTest {

    private static Traits traits(String profession, String specialty, int years) {
        return new Traits(profession, specialty, years);
    }

    private static Traits shown(Map<Traits, Integer> members, Traits traits) {
        return Crowd.of(members, 5).shown(traits).orElseThrow();
    }

    @Test
    void what_five_have_in_common_is_said_of_each() {
        var nurse = traits("nurse", "intensive-care", 10);
        assertEquals(nurse, shown(Map.of(nurse, 5), nurse));
    }

    @Test
    void it_is_widened_until_five_are_shown_by_the_same() {
        var members = Map.of(
                traits("nurse", "intensive-care", 10), 3,
                traits("nurse", "intensive-care", 0), 2,
                traits("physician", "cardiology", 20), 4,
                traits("physician", "oncology", 20), 1,
                traits("midwife", null, 5), 3,
                traits("midwife", null, 0), 2,
                traits("doula", null, 0), 1,
                traits("dentist", null, 0), 4);
        assertEquals(traits("nurse", "intensive-care", 0), shown(members, traits("nurse", "intensive-care", 10)));
        assertEquals(traits("nurse", "intensive-care", 0), shown(members, traits("nurse", "intensive-care", 0)));
        assertEquals(traits("physician", null, 20), shown(members, traits("physician", "oncology", 20)));
        assertEquals(traits("midwife", null, 0), shown(members, traits("midwife", null, 5)));
        assertEquals(Traits.OF_ANYBODY, shown(members, traits("doula", null, 0)));
        assertEquals(Traits.OF_ANYBODY, shown(members, traits("dentist", null, 0)));
    }

    /** Else "verified health professional" would be another word for the only doula. */
    @Test
    void nobody_is_left_alone_with_the_widest_words() {
        var doula = traits("doula", null, 0);
        var midwife = traits("midwife", null, 0);
        var nurse = traits("nurse", null, 0);
        var members = Map.of(doula, 1, midwife, 6, nurse, 9);
        assertEquals(Traits.OF_ANYBODY, shown(members, doula));
        assertEquals(Traits.OF_ANYBODY, shown(members, midwife));
        assertEquals(nurse, shown(members, nurse));
    }

    @Test
    void four_in_all_are_too_few() {
        var members = Map.of(traits("nurse", null, 0), 3, traits("doula", null, 0), 1);
        assertEquals(Optional.empty(), Crowd.of(members, 5).shown(traits("nurse", null, 0)));
        assertEquals(Optional.empty(), Crowd.of(Map.of(), 5).shown(traits("nurse", null, 0)));
    }

    @Test
    void whoever_they_are_no_words_stand_for_fewer_than_five() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var members = new HashMap<Traits, Integer>();
            for (var n = random.nextInt(40); n >= 0; n--) {
                members.put(
                        traits(
                                "p" + random.nextInt(6),
                                random.nextBoolean() ? null : "s" + random.nextInt(4),
                                random.nextInt(4) * 5),
                        1 + random.nextInt(6));
            }
            var crowd = Crowd.of(members, 5);
            var byWords = new HashMap<Traits, Integer>();
            members.forEach((traits, count) ->
                    crowd.shown(traits).ifPresent(words -> byWords.merge(words, count, Integer::sum)));
            byWords.forEach((words, count) -> assertTrue(count >= 5, () -> words + " are " + count + " of " + members));
            var all = members.values().stream().mapToInt(Integer::intValue).sum();
            assertEquals(
                    all >= 5,
                    members.keySet().stream().allMatch(it -> crowd.shown(it).isPresent()));
        }
    }

    @Test
    void years_are_said_in_bands() {
        assertEquals(0, Traits.band(4));
        assertEquals(5, Traits.band(9));
        assertEquals(10, Traits.band(10));
        assertEquals(20, Traits.band(41));
        assertEquals(0, Traits.band(-1));
    }
}
