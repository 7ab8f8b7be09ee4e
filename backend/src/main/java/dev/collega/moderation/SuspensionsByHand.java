package dev.collega.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Suspends without a report and lets in without an appeal, as moderators do from the list of accounts. */
@ApplicationScoped
class SuspensionsByHand {

    private final Suspensions suspensions;
    private final SuspensionDecisions decisions;
    private final Told told;

    SuspensionsByHand(Suspensions suspensions, SuspensionDecisions decisions, Told told) {
        this.suspensions = suspensions;
        this.decisions = decisions;
        this.told = told;
    }

    /** Who is suspended already stays so, for what was said then. */
    void suspend(UUID moderator, AccountSummary account, String words) {
        if (suspensions.suspend(account)) {
            decisions.record(moderator, account.memberId(), words);
            told.suspended(account.memberId(), words);
        }
    }

    /** Whatever they were suspended for. */
    void lift(AccountSummary account) {
        suspensions.refuseIfProtected(account);
        decisions.endAllOf(account.memberId());
        if (suspensions.liftUnasked(account.memberId())) {
            told.letIn(account.memberId());
        }
    }
}
