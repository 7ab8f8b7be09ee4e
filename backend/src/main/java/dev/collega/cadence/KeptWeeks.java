package dev.collega.cadence;

import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Counts what a member has logged, by weeks of their time zone. */
@ApplicationScoped
class KeptWeeks {

    private static final String COUNTED = """
            select cast(date_trunc('week', i.occurred_at at time zone :zone) as date) as starts_on,
              count(distinct k.id) as contacts,
              count(distinct k.id) filter (where 'OPERATIONAL' = any (k.network_types)) as operational,
              count(distinct k.id) filter (where 'STRATEGIC' = any (k.network_types)) as strategic,
              count(distinct k.id) filter (where 'PERSONAL' = any (k.network_types)) as personal,
              count(distinct k.id) filter (where k.network_types = '{}') as other
            from contact k join interaction i on i.contact_id = k.id
            where k.owner_id = :me and i.occurred_at >= cast(:first as timestamp) at time zone :zone
              and i.occurred_at < cast(:end as timestamp) at time zone :zone
            group by 1
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    KeptWeeks(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    KeptContacts of(UUID me, ZoneId zone, int weeks) {
        var thisWeek = LocalDate.now(clock.withZone(zone)).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = thisWeek.minusWeeks(weeks - 1L);
        var counted = jdbi.withHandle(handle -> handle.createQuery(COUNTED)
                .bind("me", me)
                .bind("zone", zone.getId())
                .bind("first", first.atStartOfDay())
                .bind("end", thisWeek.plusWeeks(1).atStartOfDay())
                .map((row, context) -> {
                    var startsOn = Rows.date(row, "starts_on");
                    return new KeptContacts.Week(
                            name(startsOn),
                            startsOn,
                            row.getInt("contacts"),
                            row.getInt("operational"),
                            row.getInt("strategic"),
                            row.getInt("personal"),
                            row.getInt("other"));
                })
                .collect(Collectors.toMap(KeptContacts.Week::startsOn, Function.identity())));
        return new KeptContacts(
                zone.getId(),
                IntStream.range(0, weeks)
                        .mapToObj(first::plusWeeks)
                        .map(day -> counted.getOrDefault(day, new KeptContacts.Week(name(day), day, 0, 0, 0, 0, 0)))
                        .toList());
    }

    private static String name(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
