package dev.collega.introduction;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Forgets introductions that did not come about a while after they expired, and with them who said no. */
@ApplicationScoped
class IntroductionHousekeeping {

    private final Jdbi jdbi;

    IntroductionHousekeeping(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Long enough that its asker has seen that it expired. */
    @Scheduled(every = "6h", delayed = "4m")
    void forgetWhatDidNotComeAbout() {
        jdbi.useHandle(handle -> handle.execute(
                "delete from introduction where state <> 'MADE' and expires_at < now() - interval '60 days'"));
    }
}
