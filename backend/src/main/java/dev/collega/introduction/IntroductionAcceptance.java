package dev.collega.introduction;

import dev.collega.connection.NetworkType;
import jakarta.validation.constraints.NotNull;
import java.util.Set;

/** The yes of whom was introduced, and what the tie is for on their side. */
record IntroductionAcceptance(Set<@NotNull NetworkType> networkTypes) {

    IntroductionAcceptance {
        networkTypes = networkTypes == null ? Set.of() : networkTypes;
    }
}
