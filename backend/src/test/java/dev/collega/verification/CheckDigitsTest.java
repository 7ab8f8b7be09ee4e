package dev.collega.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckDigitsTest {

    @Test
    void an_npi_ends_in_luhns_digit_over_its_prefix() {
        // The example of the Centers for Medicare and Medicaid Services.
        assertEquals(Optional.of("1234567893"), CheckDigits.npi("1234567893"));
        assertEquals(Optional.of("1234567893"), CheckDigits.npi(" 1234 567-893 "));
        for (var wrong :
                List.of("1234567890", "1234567839", "123456789", "12345678933", "3234567893", "123456789x", "")) {
            assertEquals(Optional.empty(), CheckDigits.npi(wrong), wrong);
        }
        // Luhn without the prefix is not enough.
        assertEquals(Optional.empty(), CheckDigits.npi("1234567897"));
    }

    @Test
    void every_digit_of_an_npi_counts() {
        for (var place = 0; place < 10; place++) {
            var changed = new StringBuilder("1234567893");
            changed.setCharAt(place, changed.charAt(place) == '9' ? '8' : (char) (changed.charAt(place) + 1));
            assertEquals(Optional.empty(), CheckDigits.npi(changed.toString()), changed.toString());
        }
    }

    @Test
    void an_orcid_id_ends_in_its_check_character() {
        // The examples of ORCID.
        assertEquals(Optional.of("0000-0002-1825-0097"), CheckDigits.orcid("0000-0002-1825-0097"));
        assertEquals(Optional.of("0000-0002-1694-233X"), CheckDigits.orcid("https://orcid.org/0000-0002-1694-233x"));
        assertEquals(Optional.of("0000-0001-5109-3700"), CheckDigits.orcid(" 0000000151093700 "));
        for (var wrong : List.of(
                "0000-0002-1825-0098",
                "0000-0002-1825-009X",
                "0000-0002-1825-097",
                "https://example.org/0000-0002-1825-0097",
                "0000-0002-1825-0097-1",
                "")) {
            assertEquals(Optional.empty(), CheckDigits.orcid(wrong), wrong);
        }
    }

    private static Registry.Entry entry(String first, String last, String others) {
        return new Registry.Entry(first, last, others, null, null);
    }

    @Test
    void a_register_means_whoever_has_its_name_and_no_other() {
        assertTrue(NameMatch.same("Dr Inês Duarte, RN", entry("INES", "DUARTE", "")));
        assertTrue(NameMatch.same("Duarte Ines Maria", entry("Ines", "Duarte", "Maria")));
        assertTrue(NameMatch.same("Josiah Carberry", entry("Josiah Stinkney", "Carberry", "")));
        assertTrue(NameMatch.same("Ana de Souza-Lima", entry("Ana", "De Souza Lima", "")));
        assertFalse(NameMatch.same("Ines Duarte Okafor", entry("Ines", "Duarte", "")));
        assertFalse(NameMatch.same("Ines", entry("Ines", "Duarte", "")));
        assertFalse(NameMatch.same("Rui Duarte", entry("Ines", "Duarte", "")));
        assertFalse(NameMatch.same("Ines Duarte", entry("", "", "")));
    }

    @Test
    void a_profession_goes_with_its_groups_of_the_taxonomy() {
        assertTrue(Taxonomy.goesWith("nurse", "163WC0200X"));
        assertFalse(Taxonomy.goesWith("physician", "163WC0200X"));
        assertTrue(Taxonomy.goesWith("chaplain", "163WC0200X"), "not in the list, so not compared");
        assertTrue(Taxonomy.goesWith("nurse", null), "the register does not tell");
    }
}
