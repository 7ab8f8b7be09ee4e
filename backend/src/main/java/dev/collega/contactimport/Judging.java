package dev.collega.contactimport;

import dev.collega.contact.ContactIntake;
import dev.collega.contact.ContactMatching;
import dev.collega.contactimport.ImportRows.Judged;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Tells who is new. A row that came before is known whatever has become of its page; otherwise the address book says who
 * is the same. Of two people with one name, whom their program tells apart, none is the other.
 */
@ApplicationScoped
class Judging {

    private final ContactIntake intake;
    private final ImportRows rows;

    Judging(ContactIntake intake, ImportRows rows) {
        this.intake = intake;
        this.rows = rows;
    }

    /** For one file, whose rows it sees in their order. */
    Judge begin(Handle database, UUID owner) {
        return new Judge(database, owner, intake.matching(owner));
    }

    final class Judge {

        private final Handle database;
        private final UUID owner;
        private final ContactMatching matching;
        private final Map<String, CheckedPerson> earlier = new HashMap<>();
        private final List<CheckedPerson> asked = new ArrayList<>();

        private Judge(Handle database, UUID owner, ContactMatching matching) {
            this.database = database;
            this.owner = owner;
            this.matching = matching;
        }

        /** @param before how many rows came before these */
        List<Judged> judge(List<CheckedPerson> people, int before) {
            var usable =
                    people.stream().filter(person -> person.broken() == null).toList();
            var sources = rows.sources(
                    database,
                    owner,
                    usable.stream().map(CheckedPerson::fingerprint).toList());
            var matches = matching.match(usable.stream()
                    .map(person -> ContactMatching.Candidate.of(person.contact()))
                    .toList());
            asked.addAll(usable);
            var identified = identified(usable, matches);
            var judged = new ArrayList<Judged>(people.size());
            var next = 0;
            for (var at = 0; at < people.size(); at++) {
                var person = people.get(at);
                var number = before + at + 1;
                if (person.broken() != null) {
                    judged.add(new Judged(number, person, RowOutcome.BROKEN, person.broken(), null));
                } else {
                    judged.add(judge(number, person, sources, matches.get(next++), identified));
                }
            }
            return judged;
        }

        /** Only who is matched by nothing but a name can be somebody else. */
        private Set<UUID> identified(List<CheckedPerson> usable, List<Optional<ContactMatching.Match>> matches) {
            var byName = new HashSet<UUID>();
            for (var at = 0; at < usable.size(); at++) {
                if (usable.get(at).identified()) {
                    matches.get(at)
                            .filter(match -> match.by() == ContactMatching.By.NAME && match.contactId() != null)
                            .ifPresent(match -> byName.add(match.contactId()));
                }
            }
            return byName.isEmpty() ? Set.of() : rows.identified(database, owner, byName);
        }

        private Judged judge(
                int number,
                CheckedPerson person,
                Map<String, UUID> sources,
                Optional<ContactMatching.Match> match,
                Set<UUID> identified) {
            var key = ImportRows.key(person.fingerprint());
            var first = earlier.putIfAbsent(key, person);
            if (sources.containsKey(key)) {
                return matching(number, person, "It was brought in before.", sources.get(key));
            }
            if (first != null) {
                return matching(number, person, "It is the same as line " + first.line() + ".", null);
            }
            return match.filter(found -> !isNamesake(person, found, identified))
                    .map(found -> matching(number, person, reason(found), found.contactId()))
                    .orElseGet(() -> new Judged(number, person, RowOutcome.NEW, null, null));
        }

        private boolean isNamesake(CheckedPerson person, ContactMatching.Match match, Set<UUID> identified) {
            if (match.by() != ContactMatching.By.NAME) {
                return false;
            }
            if (match.contactId() != null) {
                return person.identified() && identified.contains(match.contactId());
            }
            var other = asked.get(match.row());
            return person.identified() && other.identified() || haveDifferentWorkplaces(person, other);
        }

        private static boolean haveDifferentWorkplaces(CheckedPerson one, CheckedPerson other) {
            var workplace = one.contact().workplace();
            return workplace != null
                    && other.contact().workplace() != null
                    && !workplace.equalsIgnoreCase(other.contact().workplace());
        }

        private static Judged matching(int number, CheckedPerson person, String reason, UUID contact) {
            return new Judged(number, person, RowOutcome.MATCHING, reason, contact);
        }

        private String reason(ContactMatching.Match match) {
            var by = switch (match.by()) {
                case EMAIL -> "the same email address";
                case PHONE_AND_NAME -> "the same name and phone number";
                case NAME -> "the same name";
            };
            return match.contactId() == null
                    ? "Line " + asked.get(match.row()).line() + " has " + by + "."
                    : "Somebody in your contacts has " + by + ".";
        }
    }
}
