package dev.collega.card;

import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Whose code is which. A member gets one when they first look at their card. */
@ApplicationScoped
class CardRows {

    private static final Set<CardField> AT_FIRST =
            EnumSet.of(CardField.HEADLINE, CardField.PROFESSION, CardField.WORKPLACE);

    private final Jdbi jdbi;
    private final Clock clock;

    CardRows(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What is written on a card; the profile as its owner has it, for they choose whom to give it. */
    record Written(
            String fullName,
            String headline,
            String profession,
            String workplace,
            String city,
            String email,
            String code,
            Set<CardField> shows) {}

    Written of(UUID member) {
        return jdbi.withHandle(handle -> {
            make(handle, member);
            return handle.createQuery("""
                    select m.full_name, m.headline, m.profession, m.workplace, m.city, a.email, c.code, c.shows
                    from card c join member m on m.id = c.member_id join account a on a.id = m.id
                    where c.member_id = :member
                    """)
                    .bind("member", member)
                    .map((row, context) -> new Written(
                            row.getString("full_name"),
                            row.getString("headline"),
                            row.getString("profession"),
                            row.getString("workplace"),
                            row.getString("city"),
                            row.getString("email"),
                            row.getString("code"),
                            Rows.constants(row, "shows", CardField.class)))
                    .one();
        });
    }

    /** Whoever has the code already keeps it; of two first looks at the same moment one makes the card. */
    private void make(Handle handle, UUID member) {
        while (!exists(handle, member)) {
            handle.createUpdate("""
                    insert into card (member_id, code, shows, made_at) values (:member, :code, :shows, :now)
                    on conflict do nothing
                    """)
                    .bind("member", member)
                    .bind("code", CardCode.random())
                    .bindArray("shows", String.class, (Object[]) Rows.names(AT_FIRST))
                    .bind("now", clock.instant())
                    .execute();
        }
    }

    private static boolean exists(Handle handle, UUID member) {
        return handle.createQuery("select exists (select 1 from card where member_id = :member)")
                .bind("member", member)
                .mapTo(Boolean.class)
                .one();
    }

    void show(UUID member, Set<CardField> shows) {
        jdbi.useHandle(handle -> {
            make(handle, member);
            handle.createUpdate("update card set shows = :shows where member_id = :member")
                    .bind("member", member)
                    .bindArray("shows", String.class, (Object[]) Rows.names(shows))
                    .execute();
        });
    }

    /** Cards that were handed out before lead nowhere from then on. */
    void renew(UUID member) {
        jdbi.useHandle(handle -> {
            make(handle, member);
            var renewed = 0;
            while (renewed == 0) {
                renewed = handle.createUpdate("""
                        update card set code = :code, made_at = :now
                        where member_id = :member and not exists (select 1 from card where code = :code)
                        """)
                        .bind("member", member)
                        .bind("code", CardCode.random())
                        .bind("now", clock.instant())
                        .execute();
            }
        });
    }

    Optional<UUID> ownerOf(String typed) {
        return CardCode.read(typed)
                .flatMap(code ->
                        jdbi.withHandle(handle -> handle.createQuery("select member_id from card where code = :code")
                                .bind("code", code)
                                .mapTo(UUID.class)
                                .findOne()));
    }
}
