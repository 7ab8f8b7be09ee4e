package dev.collega.reminder;

import dev.collega.account.CurrentMember;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.fetch.PublicWeb;
import dev.collega.shared.fetch.WebFault;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/push-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reminders")
class PushSubscriptionResource {

    private static final int AUTH_BYTES = 16;

    private final CurrentMember me;
    private final PushSubscriptions subscriptions;
    private final ReminderSettingsRows settings;
    private final PublicWeb web;
    private final Event<Audited> audit;
    private final boolean allowPrivate;

    PushSubscriptionResource(
            CurrentMember me,
            PushSubscriptions subscriptions,
            ReminderSettingsRows settings,
            PublicWeb web,
            Event<Audited> audit,
            @ConfigProperty(name = "collega.fetch.allow-private") boolean allowPrivate) {
        this.me = me;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.web = web;
        this.audit = audit;
        this.allowPrivate = allowPrivate;
    }

    @GET
    @PermissionsAllowed("account:read")
    @Operation(summary = "List my browsers that take push messages")
    @APIResponseSchema(PushSubscriptionList.class)
    public PushSubscriptionList listPushSubscriptions() {
        return new PushSubscriptionList(subscriptions.of(me.id()));
    }

    @POST
    @PermissionsAllowed("account:write")
    @Transactional
    @ResponseStatus(201)
    @Operation(
            summary = "Have push messages sent to a browser",
            description = "The same browser again is still one. There are ten at most; of more, the oldest gives way.")
    @APIResponseSchema(value = PushSubscriptionView.class, responseCode = "201")
    public PushSubscriptionView addPushSubscription(@NotNull @Valid NewPushSubscription browser) {
        var endpoint = checked(browser.endpoint());
        var key = bytes("/keys/p256dh", browser.keys().p256dh());
        var auth = bytes("/keys/auth", browser.keys().auth());
        try {
            P256.key(key);
        } catch (GeneralSecurityException e) {
            throw Problems.validation("/keys/p256dh", "point", "must be an uncompressed point of P-256");
        }
        if (auth.length != AUTH_BYTES) {
            throw Problems.validation("/keys/auth", "size", "must be 16 bytes");
        }
        var id =
                subscriptions.add(me.id(), endpoint, key, auth, browser.device().strip());
        settings.planAnew(me.id());
        audit.fire(Audited.done(AuditAction.PUSH_ADDED, me.id(), id));
        return subscriptions.of(me.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("account:write")
    @Transactional
    @Operation(summary = "Have no more push messages sent to a browser")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void removePushSubscription(@RestPath UUID id) {
        if (!subscriptions.remove(me.id(), id)) {
            throw Problems.notFound("push subscription", id);
        }
        settings.planAnew(me.id());
    }

    /** It may be anybody's address; where it leads is looked at when something is sent. */
    private String checked(String endpoint) {
        try {
            var address = web.checked(endpoint);
            if (!"https".equalsIgnoreCase(address.getScheme()) && !allowPrivate) {
                throw Problems.validation("/endpoint", "https", "must begin with https://");
            }
            return address.toString();
        } catch (WebFault e) {
            throw Problems.validation("/endpoint", "address", "must be an address of the public web");
        }
    }

    private static byte[] bytes(String pointer, String text) {
        try {
            return Base64.getUrlDecoder().decode(text.replaceFirst("=+$", ""));
        } catch (IllegalArgumentException e) {
            throw Problems.validation(pointer, "base64", "must be base64url");
        }
    }
}
