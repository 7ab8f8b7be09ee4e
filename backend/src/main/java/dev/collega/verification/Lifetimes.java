package dev.collega.verification;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long what was checked holds, how long one may take to answer, and when one is reminded. */
@Singleton
class Lifetimes {

    private final Map<VerificationKind, Duration> validFor = new EnumMap<>(VerificationKind.class);
    private final Duration validForStudents;
    private final Duration openFor;
    private final Duration remindBefore;
    private final Duration disputesAnsweredWithin;

    Lifetimes(
            Config config,
            @ConfigProperty(name = "collega.verification.valid-for.student") Duration validForStudents,
            @ConfigProperty(name = "collega.verification.open-for") Duration openFor,
            @ConfigProperty(name = "collega.verification.remind-before") Duration remindBefore,
            @ConfigProperty(name = "collega.verification.disputes-answered-within") Duration disputesAnsweredWithin) {
        for (var kind : VerificationKind.values()) {
            validFor.put(kind, config.getValue("collega.verification.valid-for." + kind.key(), Duration.class));
        }
        this.validForStudents = validForStudents;
        this.openFor = openFor;
        this.remindBefore = remindBefore;
        this.disputesAnsweredWithin = disputesAnsweredWithin;
    }

    /** Students become something else soon. */
    Instant endOf(VerificationKind kind, boolean student, Instant now) {
        var own = validFor.get(kind);
        return now.plus(student && validForStudents.compareTo(own) < 0 ? validForStudents : own);
    }

    Instant openUntil(Instant now) {
        return now.plus(openFor);
    }

    Duration remindBefore() {
        return remindBefore;
    }

    Instant answerDue(Instant now) {
        return now.plus(disputesAnsweredWithin);
    }
}
