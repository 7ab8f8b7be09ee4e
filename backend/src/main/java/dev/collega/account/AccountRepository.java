package dev.collega.account;

import dev.collega.shared.problem.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    Optional<Account> byEmail(String email) {
        return find("lower(email) = lower(?1)", email).firstResultOptional();
    }

    /** The unique index decides, for two may sign up with one address at the same moment. */
    void open(Account account) {
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
