package dev.collega.member;

import dev.collega.account.AccountOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whoever opens an account becomes a member, in the same transaction. */
@ApplicationScoped
class Joining {

    private final MemberRepository members;

    Joining(MemberRepository members) {
        this.members = members;
    }

    void join(@Observes AccountOpened account) {
        members.persist(Member.join(account));
    }
}
