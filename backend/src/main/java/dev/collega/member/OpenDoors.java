package dev.collega.member;

import java.util.Optional;
import java.util.UUID;

/** What a profile says of whether its member welcomes questions; answered by the feature that keeps open doors. */
public interface OpenDoors {

    /** Empty where the door is closed. */
    Optional<OpenDoor> of(UUID member);
}
