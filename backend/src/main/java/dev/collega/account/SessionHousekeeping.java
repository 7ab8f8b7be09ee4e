package dev.collega.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Forgets sessions, and with them their refresh tokens, a while after they ended; on several instances at once too. */
@ApplicationScoped
class SessionHousekeeping {

    private final Jdbi jdbi;

    SessionHousekeeping(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A week longer than needed, so that a stolen token that turns up late is still known for what it is. */
    @Scheduled(every = "6h", delayed = "2m")
    void forgetEndedSessions() {
        jdbi.useHandle(handle ->
                handle.execute("delete from session where least(expires_at, ended_at) < now() - interval '7 days'"));
    }
}
