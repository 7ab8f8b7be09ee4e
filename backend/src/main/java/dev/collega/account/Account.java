package dev.collega.account;

import dev.collega.shared.database.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
    private Instant suspendedAt;

    @Enumerated(EnumType.STRING)
    private Role role = Role.MEMBER;

    protected Account() {}

    static Account open(String email, String passwordHash, Instant now) {
        var account = new Account();
        account.id = Ids.next();
        account.email = email;
        account.passwordHash = passwordHash;
        account.createdAt = now;
        return account;
    }

    /** Suspending twice keeps the first time. */
    void suspend(Instant now) {
        if (suspendedAt == null) {
            suspendedAt = now;
        }
    }

    void liftSuspension() {
        suspendedAt = null;
    }

    void take(Role role) {
        this.role = role;
    }

    boolean isSuspended() {
        return suspendedAt != null;
    }

    Role role() {
        return role;
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
