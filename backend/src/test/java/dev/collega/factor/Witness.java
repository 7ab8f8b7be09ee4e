package dev.collega.factor;

import dev.collega.shared.audit.Audited;
import dev.collega.shared.mail.Letter;
import dev.collega.testing.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sees what is told to the audit and to owners. */
@ApplicationScoped
class Witness {

    private static final List<Audited> AUDIT = new CopyOnWriteArrayList<>();
    private static final List<Letter> LETTERS = new CopyOnWriteArrayList<>();

    void see(@Observes Audited event) {
        AUDIT.add(event);
    }

    void see(@Observes Letter letter) {
        LETTERS.add(letter);
    }

    static void forget() {
        AUDIT.clear();
        LETTERS.clear();
    }

    static List<String> auditOf(Person person) {
        return AUDIT.stream()
                .filter(event -> event.memberId().toString().equals(person.id()))
                .map(event -> event.action() + (event.refused() ? " refused" : ""))
                .toList();
    }

    static List<String> lettersTo(Person person) {
        return LETTERS.stream()
                .filter(letter -> letter.to().equals(person.email()))
                .map(Letter::template)
                .toList();
    }
}
