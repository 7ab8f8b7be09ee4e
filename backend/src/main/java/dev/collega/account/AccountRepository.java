package dev.collega.account;

import dev.collega.shared.problem.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    Optional<Account> byEmail(String email) {
        return find("lower(email) = lower(?1)", email).firstResultOptional();
    }

    /** For a change of which only one may happen at a time. */
    Optional<Account> forUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Unless it has been changed since {@code knownHash} was read. */
    boolean replacePassword(UUID id, String knownHash, String newHash, Instant now) {
        return update(
                        "passwordHash = ?1, passwordChangedAt = ?2 where id = ?3 and passwordHash = ?4",
                        newHash,
                        now,
                        id,
                        knownHash)
                == 1;
    }

    void setPassword(UUID id, String newHash, Instant now) {
        update("passwordHash = ?1, passwordChangedAt = ?2 where id = ?3", newHash, now, id);
    }

    /** The same password under other parameters; unless it has been changed since {@code knownHash} was read. */
    void rehash(UUID id, String knownHash, String newHash) {
        update("passwordHash = ?1 where id = ?2 and passwordHash = ?3", newHash, id, knownHash);
    }

    /** @return false where it was verified before */
    boolean verifyEmail(UUID id, Instant now) {
        return update("emailVerifiedAt = ?1 where id = ?2 and emailVerifiedAt is null", now, id) == 1;
    }

    /** The unique index decides, for two may sign up with one address at the same moment. */
    void open(Account account) {
        write(account);
    }

    void write(Account account) {
        try {
            persistAndFlush(account);
        } catch (ConstraintViolationException e) {
            if ("account_email".equals(e.getConstraintName())) {
                throw Problems.conflict("email-taken", "There is an account with this email address already.");
            }
            throw e;
        }
    }
}
