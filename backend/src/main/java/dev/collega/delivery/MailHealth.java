package dev.collega.delivery;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** How the mail is doing, for whoever watches. Never down: a mail server that is away is no reason to restart us. */
@Wellness
@ApplicationScoped
class MailHealth implements HealthCheck {

    private final Outbox outbox;
    private final Clock clock;

    MailHealth(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var tally = outbox.tally();
        var oldest = tally.oldestWaiting();
        return HealthCheckResponse.named("mail")
                .withData("waiting", tally.waiting())
                .withData(
                        "oldestWaitingSeconds",
                        oldest == null
                                ? 0
                                : Duration.between(oldest, clock.instant()).toSeconds())
                .withData("failedLastDay", tally.failedLastDay())
                .up()
                .build();
    }
}
