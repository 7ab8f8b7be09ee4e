package dev.collega.member;

import dev.collega.account.MemberNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tells accounts what their members are called. */
@ApplicationScoped
class KnownNames implements MemberNames {

    private final MemberRepository members;

    KnownNames(MemberRepository members) {
        this.members = members;
    }

    @Override
    public Optional<String> fullNameOf(UUID memberId) {
        return members.findByIdOptional(memberId).map(Member::fullName);
    }
}
