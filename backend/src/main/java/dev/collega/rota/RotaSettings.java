package dev.collega.rota;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When I may be spoken to; the whole of it. */
record RotaSettings(
        @NotNull
        @Size(min = 1, max = 56, message = "must hold 1 to 56 windows; to hear nothing at all, switch reminders off")
        @Schema(description = "All other hours are quiet. Windows may overlap.")
        List<@NotNull @Valid FreeWindow> windows,

        @NotNull @Schema(description = "Whether I am left alone while I am on call.")
        Boolean onCallIsBusy) {

    /** In their order, without doubles. */
    List<FreeWindow> tidyWindows() {
        return windows.stream().distinct().sorted(FreeWindow.IN_ORDER).toList();
    }
}
