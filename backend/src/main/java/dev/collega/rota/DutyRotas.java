package dev.collega.rota;

import dev.collega.member.Members;
import dev.collega.shared.fetch.PublicWeb;
import dev.collega.shared.fetch.WebFault;
import dev.collega.shared.problem.Problems;
import dev.collega.shared.secret.SealedBox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Duty rotas: where a member's shifts come from. Of what is read only times and kinds are kept. */
@ApplicationScoped
class DutyRotas {

    /** A file is read once, so all is taken that it says of a year. */
    private static final Duration AHEAD_IN_A_FILE = Duration.ofDays(366);

    private static final Duration SHOWN = Duration.ofDays(14);
    /** After a night that is over there is still sleep. */
    private static final Duration STILL_COUNTS = Duration.ofDays(1);

    private final Jdbi jdbi;
    private final DutyRotaRows rows;
    private final Members members;
    private final PublicWeb web;
    private final SealedBox box;
    private final Duration ahead;
    private final Event<RotaChanged> changed;
    private final Event<RotaReading.Asked> asked;
    private final Clock clock;

    DutyRotas(
            Jdbi jdbi,
            DutyRotaRows rows,
            Members members,
            PublicWeb web,
            @ConfigProperty(name = "collega.secret") String secret,
            @ConfigProperty(name = "collega.rota.days-ahead") int daysAhead,
            Event<RotaChanged> changed,
            Event<RotaReading.Asked> asked,
            Clock clock) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.members = members;
        this.web = web;
        this.box = new SealedBox(secret, "duty rotas");
        this.ahead = Duration.ofDays(daysAhead);
        this.changed = changed;
        this.asked = asked;
        this.clock = clock;
    }

    DutyRotaView of(UUID member) {
        var now = clock.instant();
        return jdbi.withHandle(handle -> rows.of(handle, member, now, now.plus(SHOWN)))
                .orElse(DutyRotaView.NONE);
    }

    /** Read as soon as the transaction at hand has committed. @throws dev.collega.shared.problem.ProblemException validation */
    void readAt(UUID member, String url) {
        URI address;
        try {
            address = web.checked(url);
        } catch (WebFault e) {
            throw Problems.validation("/url", "not-fetched", "is not taken: " + e.getMessage());
        }
        var sealed = box.seal(member, address.toString().getBytes(StandardCharsets.UTF_8));
        jdbi.useHandle(
                handle -> rows.readAt(handle, member, UUID.randomUUID(), sealed, address.getHost(), clock.instant()));
        changed.fire(new RotaChanged(member));
        asked.fire(new RotaReading.Asked());
    }

    /** Empty where it was sealed under another secret. */
    Optional<URI> address(DutyRotaRows.Due due) {
        return box.open(due.member(), due.address())
                .map(address -> URI.create(new String(address, StandardCharsets.UTF_8)));
    }

    List<Shift> shiftsInFile(UUID member, byte[] file) {
        try {
            return read(member, file, clock.instant(), AHEAD_IN_A_FILE);
        } catch (UnreadableRota e) {
            throw Problems.unprocessable("not-a-rota", e.getMessage());
        }
    }

    /** What an address has answered. */
    List<Shift> shiftsRead(UUID member, byte[] file, Instant now) throws UnreadableRota {
        return read(member, file, now, ahead);
    }

    Instant knownUntil(Instant now) {
        return now.plus(ahead);
    }

    private List<Shift> read(UUID member, byte[] file, Instant now, Duration ahead) throws UnreadableRota {
        return new RotaCalendar(members.zoneOf(member), now.minus(STILL_COUNTS), now.plus(ahead)).shifts(file);
    }

    void keepFile(UUID member, List<Shift> shifts) {
        var now = clock.instant();
        jdbi.useHandle(
                handle -> rows.keepFile(handle, member, UUID.randomUUID(), shifts, now, now.plus(AHEAD_IN_A_FILE)));
        changed.fire(new RotaChanged(member));
    }

    /** @throws dev.collega.shared.problem.ProblemException no-rota-address */
    void readNow(UUID member) {
        if (!jdbi.withHandle(handle -> rows.readSoon(handle, member, clock.instant()))) {
            throw Problems.conflict(
                    "no-rota-address", "There is no address to read your duty rota from; give one first.");
        }
        asked.fire(new RotaReading.Asked());
    }

    void remove(UUID member) {
        if (jdbi.withHandle(handle -> rows.remove(handle, member))) {
            changed.fire(new RotaChanged(member));
        }
    }
}
