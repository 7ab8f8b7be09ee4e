package dev.collega.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.UUID;

/** Opens accounts as the demo network has them: in the past, and all with one password. */
@ApplicationScoped
public class AccountSeed {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Event<AccountOpened> opened;

    AccountSeed(AccountRepository accounts, Passwords passwords, Event<AccountOpened> opened) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.opened = opened;
    }

    public boolean isSomebodyHere() {
        return accounts.count() > 0;
    }

    /** To be made once for all: each hash takes what a sign-in takes. */
    public String hash(String password) {
        return passwords.hash(password);
    }

    /** @return the id of the member who comes with the account */
    public UUID open(
            String email, String passwordHash, String fullName, String profession, String timeZone, Instant at) {
        var account = Account.open(email, passwordHash, at);
        // Nobody reads the mail of invented people.
        account.verifyEmail(at);
        accounts.open(account);
        opened.fire(new AccountOpened(account.id(), fullName, profession, timeZone, at));
        return account.id();
    }
}
