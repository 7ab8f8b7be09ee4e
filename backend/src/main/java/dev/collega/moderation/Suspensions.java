package dev.collega.moderation;

import dev.collega.account.CurrentMember;
import dev.collega.account.Role;
import dev.collega.account.Standing;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may suspend whom. */
@ApplicationScoped
class Suspensions {

    private final Standing standing;
    private final CurrentMember me;

    Suspensions(Standing standing, CurrentMember me) {
        this.standing = standing;
        this.me = me;
    }

    /** @return whether that is a change */
    boolean suspend(AccountSummary account) {
        if (account.memberId().equals(me.id())) {
            throw Problems.unprocessable("self-suspension", "You cannot suspend yourself.");
        }
        refuseIfProtected(account);
        return standing.suspend(account.memberId());
    }

    /**
     * Whoever may. Of who spoke unnamed nobody is asked: a refusal would tell another moderator what role they have.
     *
     * @return whether that is a change
     */
    boolean liftUnasked(UUID account) {
        return standing.liftSuspension(account);
    }

    void refuseIfProtected(AccountSummary account) {
        if (account.role() != Role.MEMBER && !me.isAdministrator()) {
            throw Problems.unprocessable(
                    "role-protected", "Only an administrator can do that for a " + account.role() + ".");
        }
    }
}
