package dev.collega.opendoor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record AskAnswer(@NotNull @NotBlank @Size(max = 4000) String words) {

    AskAnswer {
        words = words == null ? null : words.strip();
    }
}
