package dev.collega.discussion;

import dev.collega.shared.notice.Notice;
import dev.collega.testing.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What members were told in these tests. */
@ApplicationScoped
public class Heard {

    private final Queue<Notice> notices = new ConcurrentLinkedQueue<>();

    /** What is rolled back was never said. */
    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Notice notice) {
        notices.add(notice);
    }

    /** As "KIND by Name". */
    public List<String> by(Person member, Person actor) {
        return notices.stream()
                .filter(notice -> notice.memberId().equals(UUID.fromString(member.id()))
                        && UUID.fromString(actor.id()).equals(notice.actorId()))
                .map(notice -> notice.kind().name())
                .toList();
    }

    public List<String> of(Person member) {
        return notices.stream()
                .filter(notice -> notice.memberId().equals(UUID.fromString(member.id())))
                .map(notice -> notice.kind().name())
                .toList();
    }
}
