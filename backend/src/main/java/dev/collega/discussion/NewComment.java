package dev.collega.discussion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A comment to make. */
record NewComment(@NotBlank @Size(max = 4000) String body) {}
