package dev.collega.connection;

import jakarta.validation.constraints.NotNull;
import java.util.Set;

/** A yes, and what the tie is for on my side; none may be chosen, and it can be changed later on the contact. */
record Acceptance(Set<@NotNull NetworkType> networkTypes) {

    Acceptance {
        networkTypes = networkTypes == null ? Set.of() : networkTypes;
    }
}
