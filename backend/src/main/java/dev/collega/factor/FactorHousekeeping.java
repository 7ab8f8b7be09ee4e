package dev.collega.factor;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Forgets questions that nobody answered and apps that nobody confirmed; on several instances at once too. */
@ApplicationScoped
class FactorHousekeeping {

    private static final Duration UNCONFIRMED = Duration.ofHours(1);

    private final Challenges challenges;
    private final Totp totp;
    private final Clock clock;

    FactorHousekeeping(Challenges challenges, Totp totp, Clock clock) {
        this.challenges = challenges;
        this.totp = totp;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "3m")
    void forget() {
        challenges.forgetBefore(clock.instant());
        totp.forgetUnconfirmedBefore(clock.instant().minus(UNCONFIRMED));
    }
}
