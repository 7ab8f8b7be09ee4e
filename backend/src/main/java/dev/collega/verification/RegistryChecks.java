package dev.collega.verification;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Looks numbers up in registers: at once after the commit, and again after a while where the register does not answer,
 * until the verification lapses. While one is asked no transaction is open; a claim keeps other instances from asking.
 */
@ApplicationScoped
class RegistryChecks {

    private static final Logger LOG = Logger.getLogger(RegistryChecks.class);

    /** Longer than any register is waited for. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final int LONGEST_FIELD = 160;

    private final RegistryNumbers numbers;
    private final VerificationRows rows;
    private final Lifetimes lifetimes;
    private final VerificationLetters letters;
    private final Event<Audited> audit;
    private final Jdbi jdbi;
    private final Clock clock;
    private final List<Duration> delays;

    RegistryChecks(
            RegistryNumbers numbers,
            VerificationRows rows,
            Lifetimes lifetimes,
            VerificationLetters letters,
            Event<Audited> audit,
            Jdbi jdbi,
            Clock clock,
            @ConfigProperty(name = "collega.verification.registry-retry-after") List<Duration> delays) {
        this.numbers = numbers;
        this.rows = rows;
        this.lifetimes = lifetimes;
        this.letters = letters;
        this.audit = audit;
        this.jdbi = jdbi;
        this.clock = clock;
        this.delays = delays;
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegistryAsked asked) {
        Infrastructure.getDefaultWorkerPool().execute(this::workOff);
    }

    @Scheduled(
            every = "{collega.verification.look-every}",
            delayed = "6s",
            concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void workOff() {
        for (var next = claim(); next.isPresent(); next = claim()) {
            check(next.get());
        }
    }

    private Optional<VerificationRows.Row> claim() {
        var now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update verification set tries = tries + 1, next_try_at = :claimed where id =
                          (select id from verification where state = 'PENDING' and next_try_at <= :now and open_until > :now
                           order by next_try_at limit 1 for update skip locked)
                        returning id
                        """)
                        .bind("claimed", now.plus(CLAIM))
                        .bind("now", now)
                        .mapTo(UUID.class)
                        .findOne())
                .flatMap(rows::byId);
    }

    private void check(VerificationRows.Row row) {
        var registry = numbers.registry(row.kind());
        try {
            var entry = registry.look(row.subject());
            QuarkusTransaction.requiringNew().run(() -> conclude(row, registry, entry));
        } catch (IOException e) {
            retryLater(row, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            retryLater(row, e);
        }
    }

    /** Compared with the name that the member has now, and not with that of the moment when it was asked for. */
    private void conclude(VerificationRows.Row asked, Registry registry, Optional<Registry.Entry> entry) {
        var holder = rows.lock(asked.memberId());
        var now = clock.instant();
        var row = rows.byId(asked.id()).filter(found -> found.isPendingAt(now));
        if (row.isEmpty()) {
            return;
        }
        var objection = objection(holder, asked, registry, entry);
        if (objection.isPresent()) {
            rows.end(row.get(), VerificationState.REFUSED, objection.get());
            letters.refused(asked.memberId(), asked.kind(), objection.get());
            audit.fire(Audited.done(AuditAction.VERIFICATION_REFUSED, asked.memberId(), asked.id()));
            return;
        }
        var until = lifetimes.endOf(asked.kind(), holder.student(), now);
        var field = entry.get().field();
        rows.succeed(
                row.get(),
                new VerificationRows.Finding(
                        "The " + asked.kind().words() + " " + asked.subject() + " is registered to " + holder.fullName()
                                + (field == null
                                        ? ""
                                        : ", " + field.substring(0, Math.min(field.length(), LONGEST_FIELD))),
                        registry.name() + ", by number and name",
                        holder.fullName()),
                until,
                true);
        letters.granted(asked.memberId(), asked.kind(), until);
        audit.fire(Audited.done(AuditAction.VERIFICATION_GRANTED, asked.memberId(), asked.id()));
    }

    private Optional<String> objection(
            VerificationRows.Holder holder,
            VerificationRows.Row asked,
            Registry registry,
            Optional<Registry.Entry> entry) {
        if (entry.isEmpty()) {
            return Optional.of("The " + registry.name() + " does not know this number as that of a person at work.");
        }
        if (!NameMatch.same(holder.fullName(), entry.get())) {
            return Optional.of(
                    "The " + registry.name() + " has another name beside this number than your profile has.");
        }
        if (!Taxonomy.goesWith(holder.profession(), entry.get().fieldCode())) {
            return Optional.of("The " + registry.name() + " names another profession than your profile does.");
        }
        if (rows.isHeldByAnother(holder.id(), asked.kind(), asked.subject())) {
            return Optional.of("This number verifies another member. If it is yours, dispute their verification.");
        }
        return Optional.empty();
    }

    private void retryLater(VerificationRows.Row row, Exception fault) {
        var delay = delays.get(Math.min(row.tries(), delays.size()) - 1);
        // The number stays out of the log.
        LOG.infof(
                "%s of verification %s could not be asked (try %d, next in %s): %s",
                row.kind(), row.id(), row.tries(), delay, fault.getClass().getSimpleName());
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update verification set next_try_at = :next where id = :id and state = 'PENDING'")
                .bind("next", clock.instant().plus(delay))
                .bind("id", row.id())
                .execute());
    }
}
