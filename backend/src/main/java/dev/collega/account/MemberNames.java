package dev.collega.account;

import java.util.Optional;
import java.util.UUID;

/** What members are called; told by their profiles, which accounts know nothing of. */
public interface MemberNames {

    Optional<String> fullNameOf(UUID memberId);
}
