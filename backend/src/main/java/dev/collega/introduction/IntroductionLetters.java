package dev.collega.introduction;

import dev.collega.account.AccountAddresses;
import dev.collega.shared.database.Rows;
import dev.collega.shared.mail.Letter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells by mail whose turn it is. Not while somebody waits for an answer: whether a letter is written depends on what
 * others have said, and how long an answer takes would tell it. What is withdrawn within some seconds makes no mail.
 */
@ApplicationScoped
class IntroductionLetters {

    /** Whom there is a letter for; nobody, where it would lead nowhere or say that somebody hidden or blocked has asked. */
    private static final String NEXT = """
            select i.id, r.member_id, i.letter_to
            from (select * from introduction where letter_to is not null order by id limit 1 for update skip locked) i
            left join lateral (select case i.letter_to when 'INTRODUCER' then i.introducer_id
                when 'INTRODUCED' then i.introduced_id else i.asker_id end as member_id) r on not i.dropped
              and (i.state = 'MADE' or i.expires_at > :now)
              and case i.letter_to when 'INTRODUCER' then i.state = 'ASKED' when 'INTRODUCED' then i.state = 'PASSED_ON'
                else i.state = 'MADE' end
              and not exists (select 1 from member m
                where m.id in (i.asker_id, i.introducer_id, i.introduced_id) and m.hidden_at is not null)
              and not exists (select 1 from block b where b.owner_id in (i.asker_id, i.introducer_id, i.introduced_id)
                and b.blocked_id in (i.asker_id, i.introducer_id, i.introduced_id))
            """;

    private static final Map<Introduction.Reader, String> TEMPLATES = Map.of(
            Introduction.Reader.INTRODUCER, "introduction-asked",
            Introduction.Reader.INTRODUCED, "introduction-passed-on",
            Introduction.Reader.ASKER, "introduction-made");

    private static final Map<Introduction.Reader, String> TABS = Map.of(
            Introduction.Reader.INTRODUCER, "?role=introducer",
            Introduction.Reader.INTRODUCED, "?role=introduced",
            Introduction.Reader.ASKER, "?role=asker");

    private final Jdbi jdbi;
    private final AccountAddresses addresses;
    private final Event<Letter> letters;
    private final Clock clock;
    private final String publicUrl;

    IntroductionLetters(
            Jdbi jdbi,
            AccountAddresses addresses,
            Event<Letter> letters,
            Clock clock,
            @ConfigProperty(name = "collega.public-url") String publicUrl) {
        this.jdbi = jdbi;
        this.addresses = addresses;
        this.letters = letters;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    private record Turn(UUID introduction, UUID reader, Introduction.Reader role) {}

    @Scheduled(
            every = "{collega.introductions.tell-every}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        while (QuarkusTransaction.requiringNew().call(this::tellNext)) {
            // Each in a transaction of its own: the letter, and that it was written, are there together.
        }
    }

    private boolean tellNext() {
        var next = next();
        next.ifPresent(turn -> {
            if (turn.reader() != null) {
                letters.fire(new Letter(
                        turn.reader(),
                        addresses.emailOf(turn.reader()),
                        TEMPLATES.get(turn.role()),
                        Map.of("link", publicUrl + "/introductions" + TABS.get(turn.role()))));
            }
            jdbi.useHandle(handle -> handle.createUpdate("update introduction set letter_to = null where id = :id")
                    .bind("id", turn.introduction())
                    .execute());
        });
        return next.isPresent();
    }

    private Optional<Turn> next() {
        return jdbi.withHandle(handle -> handle.createQuery(NEXT)
                .bind("now", clock.instant())
                .map((row, context) -> new Turn(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "member_id"),
                        Rows.constant(row, "letter_to", Introduction.Reader.class)))
                .findOne());
    }
}
