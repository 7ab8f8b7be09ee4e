package dev.collega.factor;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ten codes, each good once; shown once. */
record RecoveryCodesView(
        @NotNull @Schema(examples = "[\"7k2m-q9xd-04ht-wz5c\"]")
        List<String> recoveryCodes) {}
