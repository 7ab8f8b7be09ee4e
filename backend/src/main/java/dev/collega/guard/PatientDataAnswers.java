package dev.collega.guard;

import dev.collega.account.CurrentMember;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.database.Ids;
import dev.collega.shared.problem.Problems;
import dev.collega.shared.text.Privacy;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jdbi.v3.core.Jdbi;

/**
 * What is asked about passes with a reason. The reason is written down in the very transaction that keeps the text, with
 * class, place and rule and without the text: there is no text without its reason, and no reason for what was not kept.
 */
@ApplicationScoped
public class PatientDataAnswers {

    static final String HEADER = "Patient-Data-Answer";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 300;
    /** Of a long text; more would help nobody to find them. */
    private static final int MOST_FINDINGS = 50;

    private final Jdbi jdbi;
    private final Clock clock;
    private final PatientDataGuard guard;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final SecurityIdentity identity;
    private final CurrentMember me;
    private final Given given;
    private final Event<Audited> audit;

    PatientDataAnswers(
            Jdbi jdbi,
            Clock clock,
            PatientDataGuard guard,
            HttpHeaders headers,
            UriInfo uri,
            SecurityIdentity identity,
            CurrentMember me,
            Given given,
            Event<Audited> audit) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.guard = guard;
        this.headers = headers;
        this.uri = uri;
        this.identity = identity;
        this.me = me;
        this.given = given;
        this.audit = audit;
    }

    /** As for the text of a body: for what comes with a request in another way, such as in a file. */
    public void look(String pointer, String text, Privacy privacy) {
        var findings = guard.findings(pointer, text, privacy);
        if (!findings.isEmpty()) {
            var certain = PatientDataGuard.high(findings);
            var telling = certain.isEmpty() ? findings : certain;
            judge(telling.subList(0, Math.min(telling.size(), MOST_FINDINGS)));
        }
    }

    /** Refuses what is certain, and what is not and has no reason with it. */
    void judge(List<PatientFinding> findings) {
        var certain = PatientDataGuard.high(findings);
        if (!certain.isEmpty()) {
            throw PatientDataGuard.refusal(certain);
        }
        var reason = headers.getHeaderString(HEADER);
        if (reason == null || identity.isAnonymous()) {
            throw PatientDataGuard.question(findings, HEADER);
        }
        var words = checked(reason);
        given.answer(new Answer(idOf(words, findings), words, findings));
    }

    /** The same request sent again (Idempotency-Key) has the same answer, which is kept once. */
    private UUID idOf(String reason, List<PatientFinding> findings) {
        var key = headers.getHeaderString("Idempotency-Key");
        return key == null
                ? Ids.next()
                : UUID.nameUUIDFromBytes(String.join("\n", me.id().toString(), path(), key, reason, findings.toString())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String path() {
        return uri.getRequestUri().getPath();
    }

    private String checked(String header) {
        String reason;
        try {
            reason = URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .strip();
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(HEADER, "must be percent-encoded UTF-8");
        }
        if (reason.length() < SHORTEST || reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
            throw Problems.invalid(HEADER, "must hold a reason of " + SHORTEST + " to " + LONGEST + " characters");
        }
        var findings = guard.findings("/" + HEADER, reason, Privacy.PUBLIC);
        if (!findings.isEmpty()) {
            throw PatientDataGuard.refusal(findings);
        }
        return reason;
    }

    /** Whoever keeps the text does so in a transaction: the reason is the first thing in it. */
    void onTransaction(@Observes @Initialized(TransactionScoped.class) Object begun) {
        if (Arc.container().requestContext().isActive() && given.answer() != null) {
            write(given.answer());
        }
    }

    /** For what is kept without such a transaction, and where one of several was rolled back. */
    @ServerResponseFilter
    void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (given.answer() != null && response.getStatus() < 300) {
            write(given.answer());
        }
    }

    private void write(Answer answer) {
        var member = me.id();
        var fresh = jdbi.withHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into patient_data_answer
                      (id, number, member_id, at, path, pointer, class, rule, starts_at, ends_at, reason)
                    values (:id, :number, :member, :at, :path, :pointer, :class, :rule, :start, :end, :reason)
                    on conflict (id, number) do nothing
                    """);
            for (int i = 0; i < answer.findings.size(); i++) {
                var finding = answer.findings.get(i);
                batch.bind("id", answer.id)
                        .bind("number", i)
                        .bind("member", member)
                        .bind("at", clock.instant())
                        .bind("path", path())
                        .bind("pointer", finding.pointer())
                        .bind("class", finding.kind().name())
                        .bind("rule", finding.rule())
                        .bind("start", finding.start())
                        .bind("end", finding.end())
                        .bind("reason", answer.reason)
                        .add();
            }
            var written = 0;
            for (var count : batch.execute()) {
                written += count;
            }
            return written > 0;
        });
        if (fresh) {
            audit.fire(Audited.done(AuditAction.PATIENT_DATA_ANSWERED, member, answer.id));
        }
    }

    record Answer(UUID id, String reason, List<PatientFinding> findings) {}
}
