package dev.collega.cadence;

import dev.collega.connection.NetworkType;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a contact is, for a list. */
@Schema(name = "LosingTouchContact")
record KeptPerson(
        @NotNull UUID id,
        @NotNull String name,
        UUID memberId,
        String profession,
        @NotNull Set<NetworkType> networkTypes) {}
