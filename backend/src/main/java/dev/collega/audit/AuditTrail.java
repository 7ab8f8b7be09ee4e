package dev.collega.audit;

import dev.collega.account.Caller;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.database.Ids;
import dev.collega.shared.http.Visitor;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes down what happens to accounts. What was done goes with the transaction that did it; what was refused is
 * written apart, for that transaction is rolled back.
 */
@ApplicationScoped
class AuditTrail {

    private static final Logger LOG = Logger.getLogger("dev.collega.audit");

    private final Jdbi jdbi;
    private final Clock clock;
    private final Visitor visitor;
    private final SecurityIdentity identity;
    /** Without the transaction of whoever calls, which is about to be rolled back. */
    private final ManagedExecutor apart = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .maxAsync(1)
            .build();

    AuditTrail(Jdbi jdbi, Clock clock, Visitor visitor, SecurityIdentity identity) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.visitor = visitor;
        this.identity = identity;
    }

    @PreDestroy
    void finish() {
        apart.shutdown();
    }

    private record Entry(UUID id, Instant at, Audited what, UUID actor, String device, String network) {}

    void onAudited(@Observes Audited audited) {
        var entry = entry(audited);
        LOG.infof(
                "%s %s member=%s actor=%s subject=%s network=%s",
                audited.action(),
                audited.refused() ? "refused" : "done",
                audited.memberId(),
                entry.actor(),
                audited.subjectId(),
                entry.network());
        if (audited.refused()) {
            apart.execute(() -> write(entry));
        } else {
            write(entry);
        }
    }

    private Entry entry(Audited audited) {
        var fromOutside = Arc.container().requestContext().isActive() && visitor.isThere();
        return new Entry(
                Ids.next(),
                clock.instant(),
                audited,
                fromOutside && identity.getPrincipal() instanceof Caller caller ? caller.memberId() : null,
                fromOutside ? visitor.device() : null,
                fromOutside ? visitor.network() : null);
    }

    private void write(Entry entry) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into audit_event (id, at, action, refused, member_id, actor_id, subject_id, device, network)
                        values (:id, :at, :action, :refused, cast(:member as uuid), cast(:actor as uuid), cast(:subject as uuid), :device, :network)
                        """)
                .bind("id", entry.id())
                .bind("at", entry.at())
                .bind("action", entry.what().action().name())
                .bind("refused", entry.what().refused())
                .bind("member", entry.what().memberId())
                .bind("actor", entry.actor())
                .bind("subject", entry.what().subjectId())
                .bind("device", entry.device())
                .bind("network", entry.network())
                .execute());
    }
}
