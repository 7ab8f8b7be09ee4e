package dev.collega.shared.mail;

import java.util.Optional;
import java.util.UUID;

/** What has become of the mail to a member. */
public interface Correspondence {

    /** The newest mail about this account. */
    Optional<LastLetter> lastAbout(UUID memberId);
}
