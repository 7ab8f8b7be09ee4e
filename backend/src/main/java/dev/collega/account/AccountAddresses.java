package dev.collega.account;

import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where an account's owner is written to. */
@ApplicationScoped
public class AccountAddresses {

    private final AccountRepository accounts;

    AccountAddresses(AccountRepository accounts) {
        this.accounts = accounts;
    }

    public String emailOf(UUID accountId) {
        return accounts.findByIdOptional(accountId)
                .orElseThrow(() -> Problems.notFound("account", accountId))
                .email();
    }
}
