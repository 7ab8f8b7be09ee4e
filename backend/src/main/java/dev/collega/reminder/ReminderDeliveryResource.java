package dev.collega.reminder;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/reminder-deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders")
class ReminderDeliveryResource {

    private final CurrentMember me;
    private final DeliveryLog log;

    ReminderDeliveryResource(CurrentMember me, DeliveryLog log) {
        this.me = me;
        this.log = log;
    }

    @GET
    @PermissionsAllowed("follow-ups:read")
    @Operation(
            summary = "List what was sent to me",
            description = "Reminders of the last 90 days, the newest first, with what became of each.")
    public Page<ReminderDeliveryView> listReminderDeliveries(@BeanParam @Valid PageRequest page) {
        return log.of(me.id(), page);
    }
}
