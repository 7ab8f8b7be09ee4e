package dev.collega.notification;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications", description = "What I am told inside Collega. Nothing of it is sent by mail.")
class NotificationResource {

    private final CurrentMember me;
    private final Notifications notifications;
    private final Clock clock;

    NotificationResource(CurrentMember me, Notifications notifications, Clock clock) {
        this.me = me;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** How many I have not read. */
    record NotificationCount(
            @NotNull @Schema(description = "Counted up to a hundred.")
            int unread) {}

    /** Until when I have read. */
    record NotificationsRead(
            @NotNull @Schema(description = "`createdAt` of the newest that was shown.")
            Instant until) {}

    @GET
    @PermissionsAllowed("notifications:read")
    @Operation(
            summary = "List what I am told",
            description = "Newest first, of the last 90 days; each while what it speaks of is there for me.")
    public Page<NotificationView> listNotifications(@BeanParam @Valid PageRequest page) {
        return notifications.of(me.id(), page);
    }

    @GET
    @PermissionsAllowed("notifications:read")
    @Path("/count")
    @Operation(summary = "Count what I have not read")
    public NotificationCount countNotifications() {
        return new NotificationCount(notifications.unread(me.id()));
    }

    @PUT
    @PermissionsAllowed("notifications:write")
    @Path("/{id}/read")
    @Transactional
    @Operation(summary = "Mark one as read")
    @APIResponse(responseCode = "204", description = "Read.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void readNotification(@RestPath UUID id) {
        if (!notifications.read(me.id(), id, clock.instant())) {
            throw Problems.notFound("notification", id);
        }
    }

    @PUT
    @PermissionsAllowed("notifications:write")
    @Path("/read")
    @Transactional
    @Operation(summary = "Mark all as read", description = "Up to a moment: what came since stays new.")
    @APIResponse(responseCode = "204", description = "Read.")
    public void readNotifications(@NotNull @Valid NotificationsRead request) {
        notifications.readUntil(me.id(), request.until(), clock.instant());
    }
}
