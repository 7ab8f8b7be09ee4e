package dev.collega.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class DirectoryTest {

    @Inject
    Jdbi database;

    /** A word of this test alone, for the directory is shared by all. */
    private String mark;

    private Person reader;

    @BeforeEach
    void somebody_who_looks() {
        mark = "x" + UUID.randomUUID().toString().replace("-", "");
        reader = Given.aMember("Reader");
    }

    @Test
    void a_specialty_finds_what_stands_below_it_and_not_what_stands_above() {
        var cardiologist = member("specialties", List.of("cardiology"), "workplace", mark);
        var internist = member("specialties", List.of("internal-medicine"), "workplace", mark);
        member("specialties", List.of("dermatology"), "workplace", mark);
        find("specialty", "internal-medicine").body("items.id", containsInAnyOrder(cardiologist.id(), internist.id()));
        find("specialty", "cardiology").body("items.id", contains(cardiologist.id()));
        find("specialty", "heart-failure-care").body("items", empty());
    }

    @Test
    void a_profession_finds_what_stands_below_it() {
        var nurse = member("workplace", mark);
        var practitioner = member("profession", "nurse-practitioner", "workplace", mark);
        var student = member("profession", "nursing-student", "workplace", mark);
        find("profession", "nurse").body("items.id", containsInAnyOrder(nurse.id(), practitioner.id()));
        find("profession", "student").body("items.id", contains(student.id()));
        find("profession", "no-such-key").body("items", empty());
    }

    @Test
    void a_place_is_a_city_by_its_beginning_or_a_country_by_name_or_code_or_both() {
        var porto = member("city", "São João, Porto", "country", "PT", "workplace", mark);
        var singapore = member("city", "Singapore", "workplace", mark);
        var york = member("city", "New York", "country", "US", "workplace", mark);
        find("place", "sao joao").body("items.id", contains(porto.id()));
        find("place", "Por").body("items.id", contains(porto.id()));
        for (var country : List.of("PT", "portugal", "Porto, Portugal", "porto,pt")) {
            find("place", country).body("items.id", contains(porto.id()));
        }
        find("place", "Porto, Spain").body("items", empty());
        find("place", "Singapore").body("items.id", contains(singapore.id()));
        find("place", "york").body("items.id", contains(york.id()));
        find("place", "ork").body("items", empty());
        find("place", "United States").body("items.id", contains(york.id()));
        find("place", "%").body("items", empty());
        find("place", ",").body("items", empty());
    }

    @Test
    void an_organisation_is_found_by_words_of_its_name_in_any_order() {
        var ines = member("workplace", "Hospital de Santa Aurélia " + mark);
        for (var words : List.of("santa " + mark, mark + " aurelia", "HOSP. " + mark, mark.substring(0, 12))) {
            list("organisation", words).body("items.id", contains(ines.id()));
        }
        list("organisation", mark.substring(3)).body("items", empty());
        list("organisation", "%" + mark.substring(3)).body("items", empty());
        list("organisation", "_").body("items", empty());
    }

    @Test
    void an_organisation_is_where_a_post_is_held_now_too() {
        var held = Map.of("title", "Sister", "organisation", "Clinic " + mark, "startedOn", "2019");
        var ended =
                Map.of("title", "Nurse", "organisation", "Hospice " + mark, "startedOn", "2011", "endedOn", "2019-03");
        var ines = member("positions", List.of(held, ended));
        list("organisation", "clinic " + mark).body("items.id", contains(ines.id()));
        list("organisation", "hospice " + mark).body("items", empty());
        database.useHandle(handle ->
                handle.execute("update member set reserved = '{positions}' where id = ?", UUID.fromString(ines.id())));
        list("organisation", "clinic " + mark).body("items", empty());
    }

    @Test
    void an_interest_finds_what_stands_below_it_where_it_is_a_topic_and_itself_where_not() {
        var heartFailure = member("interests", List.of("Heart failure"), "workplace", mark);
        var swimming = member("interests", List.of("Open-water swimming"), "workplace", mark);
        find("interest", "Heart Diseases").body("items.id", contains(heartFailure.id()));
        find("interest", "HEART FAILURE").body("items.id", contains(heartFailure.id()));
        find("interest", "D006331").body("items.id", contains(heartFailure.id()));
        find("interest", "Stroke").body("items", empty());
        find("interest", "open-water SWIMMING").body("items.id", contains(swimming.id()));
    }

    @Test
    void stage_language_and_what_one_is_open_to_are_filters_and_all_filters_hold_together() {
        var ines = member(
                "careerStage",
                "MID_CAREER",
                "languages",
                List.of("pt-PT", "en"),
                "openTo",
                List.of("QUESTIONS", "MENTORING"),
                "audiences",
                Map.of("openTo", "EVERYONE"),
                "workplace",
                mark);
        find("careerStage", "MID_CAREER").body("items.id", contains(ines.id()));
        find("careerStage", "SENIOR").body("items", empty());
        find("language", "pt").body("items.id", contains(ines.id()));
        find("language", "PT-br").body("items.id", contains(ines.id()));
        find("language", "de").body("items", empty());
        find("openTo", "MENTORING").body("items.id", contains(ines.id()));
        find("openTo", "SPEAKING").body("items", empty());
        list(
                        "organisation",
                        mark,
                        "openTo",
                        "MENTORING",
                        "language",
                        "en",
                        "careerStage",
                        "MID_CAREER",
                        "query",
                        "Person")
                .body("items.id", contains(ines.id()));
        list("organisation", mark, "openTo", "MENTORING", "language", "de", "query", "Person")
                .body("items", empty());
    }

    @Test
    void wrong_filters_are_refused() {
        list("careerStage", "WIZARD").statusCode(400);
        list("openTo", "EVERYTHING").statusCode(400);
        list("language", "!").statusCode(400);
        list("place", "x".repeat(121)).statusCode(400);
        var cursor = list("place", "PT", "limit", "1").extract().<String>path("nextCursor");
        if (cursor != null) {
            list("place", "ES", "limit", "1", "cursor", cursor).statusCode(400).body("code", equalTo("invalid-cursor"));
        }
    }

    @Test
    void what_is_not_for_everyone_neither_shows_nor_finds() {
        var shy = member(
                "specialties",
                List.of("cardiology"),
                "careerStage",
                "SENIOR",
                "city",
                "Porto",
                "country",
                "PT",
                "workplace",
                mark,
                "languages",
                List.of("pt"),
                "interests",
                List.of(mark),
                "openTo",
                List.of("QUESTIONS"),
                "fullName",
                "Shy " + mark);
        database.useHandle(handle -> handle.execute("""
                update member set reserved = '{headline,specialties,careerStage,workplace,city,country,languages,interests,openTo}'
                where id = ?
                """, UUID.fromString(shy.id())));
        list("query", mark)
                .body("items.id", contains(shy.id()))
                .body("items[0].specialties", empty())
                .body("items[0].workplace", nullValue())
                .body("items[0].city", nullValue());
        list("organisation", mark).body("items", empty());
        list("interest", mark).body("items", empty());
        for (var filter : List.of(
                List.of("specialty", "cardiology"),
                List.of("careerStage", "SENIOR"),
                List.of("place", "Porto"),
                List.of("place", "PT"),
                List.of("language", "pt"),
                List.of("openTo", "QUESTIONS"))) {
            list("query", mark, filter.get(0), filter.get(1)).body("items", empty());
        }
        list("query", mark, "profession", "nurse").body("items.id", contains(shy.id()));
    }

    @Test
    void whom_a_block_or_leaving_hides_is_found_by_no_filter() {
        var ben = member("workplace", mark, "interests", List.of(mark));
        var gone = member("workplace", mark, "interests", List.of(mark));
        list("organisation", mark).body("items.id", containsInAnyOrder(ben.id(), gone.id()));
        ben.put("/blocks/" + reader.id()).statusCode(204);
        database.useHandle(handle ->
                handle.execute("update member set hidden_at = now() where id = ?", UUID.fromString(gone.id())));
        list("organisation", mark).body("items", empty());
        list("interest", mark).body("items", empty());
        list("query", mark).body("items.id", not(hasItem(ben.id())));
    }

    @Test
    void filtered_pages_give_each_member_once_whether_there_are_many_or_few() {
        var expected = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            expected.add(member("workplace", mark, "specialties", List.of("wound-care"))
                    .id());
        }
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = list("organisation", mark, "specialty", "wound-care", "limit", "2", "cursor", cursor)
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(5, seen.size());
        assertEquals(expected, new HashSet<>(seen));
    }

    private Person member(Object... profile) {
        var fields = new HashMap<String, Object>();
        for (int i = 0; i < profile.length; i += 2) {
            fields.put((String) profile[i], profile[i + 1]);
        }
        var member = Given.aMember("Person " + UUID.randomUUID());
        member.patch("/me", "*", fields).statusCode(200);
        everyoneMaySee(member);
        return member;
    }

    /** Whatever a new member's audiences are. */
    private void everyoneMaySee(Person member) {
        database.useHandle(handle ->
                handle.execute("update member set reserved = '{}' where id = ?", UUID.fromString(member.id())));
    }

    /** Among those of this test. */
    private ValidatableResponse find(String name, String value) {
        return list("organisation", mark, name, value);
    }

    private ValidatableResponse list(String... parameters) {
        var request = reader.asks();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(Person.API + "/members").then();
    }
}
