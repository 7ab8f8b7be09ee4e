package dev.collega.account;

import dev.collega.shared.database.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** What a member signs in with. Its id is the member's id. */
@Entity
@DynamicUpdate // Verbs write what they change and nothing else: two of them at once do not undo each other.
class Account {

    @Id
    private UUID id;

    private String email;
    private String passwordHash;
    private Instant createdAt;
    private Instant deletionDueAt;
    private Instant suspendedAt;

    @Enumerated(EnumType.STRING)
    private Role role = Role.MEMBER;

    private Instant emailVerifiedAt;
    private String pendingEmail;
    private Instant passwordChangedAt;

    protected Account() {}

    static Account open(String email, String passwordHash, Instant now) {
        var account = new Account();
        account.id = Ids.next();
        account.email = email;
        account.passwordHash = passwordHash;
        account.createdAt = now;
        account.passwordChangedAt = now;
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
        return isLeaving() || isSuspended();
    }

    Instant deletionDueAt() {
        return deletionDueAt;
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

    /** Wants another address, which takes the place of this one once it is confirmed. */
    void askForEmail(String wanted) {
        pendingEmail = wanted;
    }

    void keepEmail() {
        pendingEmail = null;
    }

    boolean isWaitingFor(String address) {
        return address.equalsIgnoreCase(pendingEmail);
    }

    boolean has(String address) {
        return address.equalsIgnoreCase(email);
    }

    void takePendingEmail(Instant now) {
        email = pendingEmail;
        pendingEmail = null;
        emailVerifiedAt = now;
    }

    /** @return false where it was verified before, whose time is kept */
    boolean verifyEmail(Instant now) {
        if (emailVerifiedAt != null) {
            return false;
        }
        emailVerifiedAt = now;
        return true;
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

    Instant createdAt() {
        return createdAt;
    }

    Instant emailVerifiedAt() {
        return emailVerifiedAt;
    }

    String pendingEmail() {
        return pendingEmail;
    }

    Instant passwordChangedAt() {
        return passwordChangedAt;
    }
}
