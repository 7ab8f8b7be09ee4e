package dev.collega.account;

import dev.collega.shared.database.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a member signs in with. Its id is the member's id. */
@Entity
class Account {

    @Id
    private UUID id;

    private String email;
    private String passwordHash;
    private Instant createdAt;
    private Instant deletionDueAt;

    protected Account() {}

    static Account open(String email, String passwordHash, Instant now) {
        var account = new Account();
        account.id = Ids.next();
        account.email = email;
        account.passwordHash = passwordHash;
        account.createdAt = now;
        return account;
    }

    void leave(Instant dueAt) {
        deletionDueAt = dueAt;
    }

    void stay() {
        deletionDueAt = null;
    }

    boolean isLeaving() {
        return deletionDueAt != null;
    }

    /** Whether others must not see the member. */
    boolean isHidden() {
        return isLeaving();
    }

    Instant deletionDueAt() {
        return deletionDueAt;
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }
}
