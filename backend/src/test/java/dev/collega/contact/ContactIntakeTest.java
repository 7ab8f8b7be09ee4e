package dev.collega.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.collega.contact.ContactMatching.By;
import dev.collega.contact.ContactMatching.Candidate;
import dev.collega.contact.ContactMatching.Match;
import dev.collega.testing.ApiTest;
import dev.collega.testing.Given;
import dev.collega.testing.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class ContactIntakeTest {

    @Inject
    ContactIntake intake;

    private Person ines;
    private UUID owner;

    @BeforeEach
    void a_member() {
        ines = Given.aMember("Ines Duarte");
        ines.patch("/me", "*", Map.of("country", "PT")).statusCode(200);
        owner = UUID.fromString(ines.id());
    }

    private static NewContact person(String name, List<String> emails, List<String> phones) {
        return new NewContact(
                name,
                emails.stream().map(address -> new ContactEmail(address, null)).toList(),
                phones.stream().map(number -> new ContactPhone(number, null)).toList(),
                null,
                null,
                null,
                Set.of(),
                List.of("from a file"),
                null,
                null,
                null);
    }

    private List<UUID> added(NewContact... people) {
        return QuarkusTransaction.requiringNew().call(() -> intake.add(owner, List.of(people), Instant.now()));
    }

    @Test
    void people_are_known_by_address_by_number_and_name_and_at_last_by_name_alone() {
        var ids = added(
                person("Ana Ferreira", List.of("Ana@Clinic.example"), List.of()),
                person("Joao Melo", List.of(), List.of("+351 21 000 0000")),
                person("Rui", List.of(), List.of()));
        Given.aMember("Other").post("/contacts", Map.of("name", "Elsewhere")).statusCode(201);
        var matching = intake.matching(owner);
        assertEquals(
                List.of(
                        Optional.of(new Match(ids.get(0), null, By.EMAIL)),
                        Optional.of(new Match(ids.get(1), null, By.PHONE_AND_NAME)),
                        Optional.of(new Match(ids.get(2), null, By.NAME)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                matching.match(List.of(
                        new Candidate("A. F.", List.of("x@y.example", "ana@clinic.EXAMPLE"), List.of()),
                        new Candidate("João Melo", List.of(), List.of("21 000 0000")),
                        new Candidate("rui", List.of("rui@here.example"), List.of()),
                        new Candidate("Ward 4", List.of(), List.of("00351210000000")),
                        new Candidate("Ana Ferreira", List.of("another.ana@there.example"), List.of()),
                        new Candidate("Elsewhere", List.of(), List.of()))));
        assertEquals(
                List.of(Optional.of(new Match(null, 3, By.PHONE_AND_NAME)), Optional.of(new Match(null, 5, By.NAME))),
                matching.match(List.of(
                        new Candidate("Ward 4", List.of(), List.of("+351 210 000 000")),
                        new Candidate("elsewhere", List.of(), List.of()))));
    }

    @Test
    void a_batch_is_taken_back_but_for_what_was_touched_since() {
        var ids = new ArrayList<>(added(
                person("Edited", List.of(), List.of()),
                person("Called", List.of(), List.of()),
                person("Planned", List.of(), List.of()),
                person("Untouched", List.of(), List.of())));
        ines.patch("/contacts/" + ids.get(0), "*", Map.of("notes", "Mine")).statusCode(200);
        ines.post("/contacts/" + ids.get(1) + "/interactions", Map.of("kind", "CALL"))
                .statusCode(201);
        ines.plans(ids.get(2).toString(), "Call", "2027-01-01");
        var others = Given.aMember("Other").notes("Not yours");
        ids.add(UUID.fromString(others));
        var taken = QuarkusTransaction.requiringNew().call(() -> intake.takeBack(owner, ids));
        assertEquals(1, taken.removed());
        assertEquals(
                List.of("Called", "Edited", "Planned"),
                taken.changed().stream().map(ContactIntake.Changed::name).toList());
        ines.get("/contacts?tag=from a file").body("items", hasSize(3));
        assertEquals(
                0,
                QuarkusTransaction.requiringNew()
                        .call(() -> intake.takeBack(owner, ids))
                        .removed());
        ines.get("/contacts").body("items.name", contains("Called", "Edited", "Planned"));
    }
}
