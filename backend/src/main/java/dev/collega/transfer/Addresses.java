package dev.collega.transfer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** To whom letters go, and how they name a day. */
final class Addresses {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Addresses() {}

    static String of(Handle database, UUID member) {
        return database.createQuery("select email from account where id = :id")
                .bind("id", member)
                .mapTo(String.class)
                .one();
    }

    static String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }
}
