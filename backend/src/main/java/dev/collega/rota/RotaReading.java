package dev.collega.rota;

import dev.collega.shared.fetch.PublicWeb;
import dev.collega.shared.fetch.WebAnswer;
import dev.collega.shared.fetch.WebFault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads duty rotas at their addresses: at once after they were named, daily, and again after a while where that fails. No
 * transaction is open meanwhile; a claim keeps other instances away. What fails is told to its member, and to no log.
 */
@ApplicationScoped
class RotaReading {

    private static final Logger LOG = Logger.getLogger(RotaReading.class);

    /** Longer than anything is waited for. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private static final Map<String, String> HEADERS = Map.of("Accept", "text/calendar, */*;q=0.1");
    private static final int OK = 200;

    private final DutyRotas rotas;
    private final DutyRotaRows rows;
    private final PublicWeb web;
    private final Event<RotaChanged> changed;
    private final Jdbi jdbi;
    private final Clock clock;
    private final int mostBytes;
    private final Duration every;
    private final List<Duration> delays;

    RotaReading(
            DutyRotas rotas,
            DutyRotaRows rows,
            PublicWeb web,
            Event<RotaChanged> changed,
            Jdbi jdbi,
            Clock clock,
            @ConfigProperty(name = "collega.rota.max-file-size") MemorySize mostBytes,
            @ConfigProperty(name = "collega.rota.read-every") Duration every,
            @ConfigProperty(name = "collega.rota.retry-after") List<Duration> delays) {
        this.rotas = rotas;
        this.rows = rows;
        this.web = web;
        this.changed = changed;
        this.jdbi = jdbi;
        this.clock = clock;
        this.mostBytes = Math.toIntExact(mostBytes.asLongValue());
        this.every = every;
        this.delays = delays;
    }

    /** There is something to read as soon as the transaction at hand has committed. */
    record Asked() {}

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Asked asked) {
        Infrastructure.getDefaultWorkerPool().execute(this::workOff);
    }

    @Scheduled(every = "{collega.rota.look-every}", delayed = "8s", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void workOff() {
        for (var next = claim(); next.isPresent(); next = claim()) {
            read(next.get());
        }
    }

    private Optional<DutyRotaRows.Due> claim() {
        var now = clock.instant();
        return jdbi.withHandle(handle -> rows.claim(handle, now, now.plus(CLAIM)));
    }

    private void read(DutyRotaRows.Due due) {
        try {
            var address = rotas.address(due);
            if (address.isEmpty()) {
                fail(due, "The address can no longer be read here. Give it again.");
                return;
            }
            var answer = web.get(address.get(), HEADERS, mostBytes);
            if (answer.status() != OK) {
                fail(due, objection(answer));
                return;
            }
            var now = clock.instant();
            succeed(due, rotas.shiftsRead(due.member(), answer.body(), now), now);
        } catch (WebFault | UnreadableRota e) {
            fail(due, e.getMessage());
        } catch (RuntimeException e) {
            // Without the exception itself, whose message may hold something of what was read.
            LOG.errorf("A duty rota could not be read: %s", e.getClass().getName());
            fail(due, "The calendar could not be read here.");
        }
    }

    private static String objection(WebAnswer answer) {
        return switch (answer.status()) {
            case 401, 403 -> "The server wants to know who asks. The address must be one that works by itself.";
            case 404, 410 -> "There is nothing at this address any more.";
            case 429 -> "The server is asked too often and wants to be left alone for a while.";
            default ->
                answer.status() >= 500
                        ? "The server has a fault of its own (" + answer.status() + ")."
                        : "The server answered without a calendar (" + answer.status() + ").";
        };
    }

    private void succeed(DutyRotaRows.Due due, List<Shift> shifts, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (jdbi.withHandle(
                    handle -> rows.succeed(handle, due, shifts, now, rotas.knownUntil(now), now.plus(every)))) {
                changed.fire(new RotaChanged(due.member()));
            }
        });
    }

    private void fail(DutyRotaRows.Due due, String fault) {
        var now = clock.instant();
        var delay = delays.get(Math.min(due.failures(), delays.size() - 1));
        jdbi.useHandle(handle -> rows.fail(handle, due, fault, now, now.plus(delay)));
    }

    @Scheduled(every = "6h", delayed = "11m")
    void forgetOver() {
        // A night that ended two days ago keeps nobody from being spoken to.
        jdbi.useHandle(handle -> rows.forgetOver(handle, clock.instant().minus(Duration.ofDays(2))));
    }
}
