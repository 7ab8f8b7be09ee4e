package dev.collega.factor;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The passkeys of all accounts, in rows. */
@ApplicationScoped
class Passkeys {

    private static final int MOST = 20;
    private static final int HANDLE_BYTES = 32;

    private static final String SELECT = """
            select p.id, p.account_id, h.handle, p.credential_id, p.credential, p.sign_count, p.backup_eligible,
                   p.transports
            from passkey p join passkey_holder h on h.account_id = p.account_id
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    Passkeys(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What authenticators know the account by, made when it is first asked for. */
    byte[] handleOf(UUID accountId) {
        return jdbi.withHandle(handle -> {
            handle.execute(
                    "insert into passkey_holder (account_id, handle) values (?, ?) on conflict (account_id) do nothing",
                    accountId,
                    Secrets.random(HANDLE_BYTES));
            return handle.createQuery("select handle from passkey_holder where account_id = :account")
                    .bind("account", accountId)
                    .map((row, context) -> row.getBytes("handle"))
                    .one();
        });
    }

    List<Passkey> of(UUID accountId) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where p.account_id = :account order by p.id")
                .bind("account", accountId)
                .map((row, context) -> passkey(row))
                .list());
    }

    Optional<Passkey> byCredential(byte[] credentialId) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where p.credential_id = :credential")
                .bind("credential", credentialId)
                .map((row, context) -> passkey(row))
                .findFirst());
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        return new Passkey(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "account_id"),
                row.getBytes("handle"),
                row.getBytes("credential_id"),
                row.getBytes("credential"),
                row.getLong("sign_count"),
                row.getBoolean("backup_eligible"),
                Rows.texts(row, "transports"));
    }

    List<PasskeyView> shownTo(UUID accountId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, name, created_at, last_used_at from passkey where account_id = :account order by id")
                .bind("account", accountId)
                .map((row, context) -> new PasskeyView(
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        Rows.instant(row, "created_at"),
                        Rows.instant(row, "last_used_at")))
                .list());
    }

    /** The holder's row makes two who add at once wait for each other, so that both are counted. */
    void requireRoom(UUID accountId) {
        var count = jdbi.withHandle(handle -> {
            handle.execute("select from passkey_holder where account_id = ? for update", accountId);
            return handle.createQuery("select count(*) from passkey where account_id = :account")
                    .bind("account", accountId)
                    .mapTo(Integer.class)
                    .one();
        });
        if (count >= MOST) {
            throw Problems.conflict(
                    "too-many-passkeys", "There are " + MOST + " passkeys already; remove one that is no longer used.");
        }
    }

    /** The unique index decides whether the authenticator is known already, to this account or another. */
    UUID add(UUID accountId, String name, Ceremonies.Registered registered) {
        var id = Ids.next();
        var added = jdbi.withHandle(handle -> handle.createUpdate("""
                insert into passkey (id, account_id, name, credential_id, credential, sign_count, backup_eligible,
                                     transports, created_at)
                values (:id, :account, :name, :credentialId, :credential, :signCount, :backupEligible, :transports, :now)
                on conflict (credential_id) do nothing
                """)
                .bind("id", id)
                .bind("account", accountId)
                .bind("name", name)
                .bind("credentialId", registered.credentialId())
                .bind("credential", registered.credential())
                .bind("signCount", registered.signCount())
                .bind("backupEligible", registered.backupEligible())
                .bind("transports", registered.transports().toArray(String[]::new))
                .bind("now", clock.instant())
                .execute());
        if (added == 0) {
            throw Problems.conflict("passkey-exists", "This passkey has been added already.");
        }
        return id;
    }

    /** False where the counter has not grown: then two hold the key, and one of them has copied it. */
    boolean use(UUID id, long signCount) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update passkey set sign_count = :count, last_used_at = :now
                        where id = :id and (sign_count < :count or sign_count = 0 and :count = 0)
                        """)
                        .bind("id", id)
                        .bind("count", signCount)
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    boolean rename(UUID accountId, UUID id, String name) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update passkey set name = :name where id = :id and account_id = :account")
                        .bind("name", name)
                        .bind("id", id)
                        .bind("account", accountId)
                        .execute())
                == 1;
    }

    boolean remove(UUID accountId, UUID id) {
        return jdbi.withHandle(
                        handle -> handle.execute("delete from passkey where id = ? and account_id = ?", id, accountId))
                == 1;
    }
}
