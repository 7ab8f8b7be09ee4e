package dev.collega.contact;

import jakarta.validation.constraints.NotNull;

/** How many contacts a change of a tag has changed. */
record TagChangeView(@NotNull int contacts) {}
