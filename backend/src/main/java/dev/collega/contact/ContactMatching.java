package dev.collega.contact;

import dev.collega.shared.database.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds out which rows of a file are in an address book already, and which ones repeat an earlier row of the file. Keeps
 * the keys of all rows that it was asked about; for one thread.
 *
 * <p>An equal email address is the same person; so is an equal telephone number together with an equal name (a ward
 * shares a telephone). A name alone, in any case and without its diacritics, is the same person only where one of the
 * two has neither address nor number to tell them apart.
 */
public final class ContactMatching {

    private final Jdbi jdbi;
    private final UUID owner;
    private final String country;
    private final Map<String, Known> byEmail = new HashMap<>();
    private final Map<String, Known> byPhoneAndName = new HashMap<>();
    private final Map<String, List<Known>> byName = new HashMap<>();
    private int asked;

    ContactMatching(Jdbi jdbi, UUID owner, String country) {
        this.jdbi = jdbi;
        this.owner = owner;
        this.country = country;
    }

    /** By what a row of a file is compared; lists may be empty. */
    public record Candidate(String name, List<String> emails, List<String> phones) {

        public static Candidate of(NewContact person) {
            return new Candidate(
                    person.name(),
                    person.emails().stream().map(ContactEmail::address).toList(),
                    person.phones().stream().map(ContactPhone::number).toList());
        }
    }

    /** By what two are the same. */
    public enum By {
        EMAIL,
        PHONE_AND_NAME,
        NAME
    }

    /**
     * Who somebody is.
     *
     * @param contactId of the contact that is there; null where it is an earlier row
     * @param row of the earlier row, counted from 0 over all that this was asked about; null where it is a contact
     */
    public record Match(UUID contactId, Integer row, By by) {}

    private record Known(UUID contactId, Integer row, boolean reachable) {

        Match by(By by) {
            return new Match(contactId, row, by);
        }
    }

    private record Keys(String name, List<String> emails, List<String> phones) {

        boolean reachable() {
            return !emails.isEmpty() || !phones.isEmpty();
        }
    }

    /**
     * Some hundreds at a time are good: it is two statements.
     *
     * @return for each candidate in turn who it is; empty for somebody new
     */
    public List<Optional<Match>> match(List<Candidate> candidates) {
        var keys = keysOf(candidates);
        learn(keys);
        var matches = new ArrayList<Optional<Match>>(keys.size());
        for (var key : keys) {
            var match = find(key);
            matches.add(match);
            if (match.isEmpty()) {
                remember(key, new Known(null, asked, key.reachable()));
            }
            asked++;
        }
        return matches;
    }

    private List<Keys> keysOf(List<Candidate> candidates) {
        var names = jdbi.withHandle(database -> database.createQuery("""
                select searchable(name) as name from unnest(:names) with ordinality as asked (name, number) order by number
                """)
                .bindArray(
                        "names",
                        String.class,
                        candidates.stream()
                                .map(candidate -> candidate.name().strip())
                                .toList())
                .mapTo(String.class)
                .list());
        var keys = new ArrayList<Keys>();
        for (var i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            var emails = candidate.emails().stream()
                    .map(address -> new ContactEmail(address, null))
                    .toList();
            var phones = candidate.phones().stream()
                    .map(number -> new ContactPhone(number, null))
                    .toList();
            keys.add(new Keys(names.get(i), ContactEmail.keysOf(emails), PhoneKeys.of(phones, country)));
        }
        return keys;
    }

    /** Who of the address book could be one of these; the oldest page counts. */
    private void learn(List<Keys> keys) {
        record There(UUID id, Keys keys) {}
        jdbi.withHandle(database -> database.createQuery("""
                        select id, search_name, email_keys, phone_keys from contact
                        where owner_id = :owner and (
                          email_keys && :emails or phone_keys && :phones or search_name = any(:names))
                        order by created_at, id
                        """)
                        .bind("owner", owner)
                        .bindArray(
                                "emails",
                                String.class,
                                keys.stream()
                                        .flatMap(key -> key.emails().stream())
                                        .toList())
                        .bindArray(
                                "phones",
                                String.class,
                                keys.stream()
                                        .flatMap(key -> key.phones().stream())
                                        .toList())
                        .bindArray(
                                "names",
                                String.class,
                                keys.stream().map(Keys::name).toList())
                        .map((row, context) -> new There(
                                Rows.uuid(row, "id"),
                                new Keys(
                                        row.getString("search_name"),
                                        Rows.texts(row, "email_keys"),
                                        Rows.texts(row, "phone_keys"))))
                        .list())
                .forEach(there -> remember(
                        there.keys(), new Known(there.id(), null, there.keys().reachable())));
    }

    private void remember(Keys keys, Known known) {
        keys.emails().forEach(email -> byEmail.putIfAbsent(email, known));
        keys.phones().forEach(phone -> byPhoneAndName.putIfAbsent(phone + '\n' + keys.name(), known));
        var namesakes = byName.computeIfAbsent(keys.name(), name -> new ArrayList<>());
        if (!namesakes.contains(known)) {
            namesakes.add(known);
        }
    }

    private Optional<Match> find(Keys keys) {
        for (var email : keys.emails()) {
            if (byEmail.containsKey(email)) {
                return Optional.of(byEmail.get(email).by(By.EMAIL));
            }
        }
        for (var phone : keys.phones()) {
            var known = byPhoneAndName.get(phone + '\n' + keys.name());
            if (known != null) {
                return Optional.of(known.by(By.PHONE_AND_NAME));
            }
        }
        return byName.getOrDefault(keys.name(), List.of()).stream()
                .filter(namesake -> !keys.reachable() || !namesake.reachable())
                .findFirst()
                .map(namesake -> namesake.by(By.NAME));
    }
}
