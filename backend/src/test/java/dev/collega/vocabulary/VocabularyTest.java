package dev.collega.vocabulary;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Person;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

@ApiTest
class VocabularyTest {

    @Inject
    Vocabulary vocabulary;

    @Test
    void a_word_tells_what_stands_above_it_and_what_the_library_calls_it() {
        RestAssured.get(Person.API + "/vocabulary/professions")
                .then()
                .statusCode(200)
                .body("items.find { it.key == 'nurse' }.meshDescriptor.id", equalTo("D009726"))
                .body("items.find { it.key == 'nurse' }.meshDescriptor.treeNumber", equalTo("M01.526.485.650"))
                .body("items.find { it.key == 'nurse' }.broader", nullValue())
                .body("items.find { it.key == 'nurse-practitioner' }.broader", equalTo("nurse"))
                .body("items.find { it.key == 'nursing-student' }.broader", equalTo("student"))
                .body("items.find { it.key == 'employer' }.meshDescriptor", nullValue());
        RestAssured.get(Person.API + "/vocabulary/specialties")
                .then()
                .statusCode(200)
                .body("items.find { it.key == 'cardiology' }.broader", equalTo("internal-medicine"))
                .body("items.find { it.key == 'cardiology' }.meshDescriptor.treeNumber", equalTo("H02.403.429.163"));
    }

    @Test
    void the_whole_care_team_is_there_with_its_students_and_those_outside() {
        var keys = Set.of(
                "physician",
                "nurse",
                "midwife",
                "pharmacist",
                "physiotherapist",
                "technician",
                "social-worker",
                "psychologist",
                "paramedic",
                "dietitian",
                "administrator",
                "health-it",
                "researcher",
                "educator");
        for (var key : keys) {
            assertTrue(vocabulary.hasProfession(key), key);
            assertTrue(
                    vocabulary.professionsBelow("student").stream()
                            .anyMatch(
                                    student -> vocabulary.disciplineOf(student).equals(key)),
                    "a student of " + key);
        }
        Set.of("student", "industry", "policy", "employer", "other")
                .forEach(key -> assertTrue(vocabulary.hasProfession(key), key));
    }

    @Test
    void a_discipline_is_the_profession_at_the_top() {
        assertEquals("nurse", vocabulary.disciplineOf("nurse-practitioner"));
        assertEquals("nurse", vocabulary.disciplineOf("nurse"));
        assertEquals("physician", vocabulary.disciplineOf("medical-student"));
        assertEquals("unheard-of", vocabulary.disciplineOf("unheard-of"));
    }
}
