package dev.collega.card;

import dev.collega.account.CurrentMember;
import dev.collega.shared.qr.QrCode;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.Address;
import ezvcard.property.StructuredName;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me/card")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards", description = "What members hand to one another when they meet.")
class CardResource {

    private final CurrentMember me;
    private final CardRows cards;
    private final String publicUrl;

    CardResource(CurrentMember me, CardRows cards, @ConfigProperty(name = "collega.public-url") String publicUrl) {
        this.me = me;
        this.cards = cards;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(summary = "Show my card", description = "With its code as text and as QR, to be shown to whom I meet.")
    @APIResponseSchema(CardView.class)
    public CardView getCard() {
        return shown();
    }

    @PUT
    @PermissionsAllowed("profile:write")
    @Transactional
    @Operation(summary = "Choose what my card shows")
    @APIResponseSchema(CardView.class)
    public CardView updateCard(@NotNull @Valid CardChoice choice) {
        cards.show(me.id(), choice.shows());
        return shown();
    }

    @POST
    @PermissionsAllowed("profile:write")
    @Path("/renewal")
    @Transactional
    @Operation(summary = "Give my card a new code", description = "The old one leads nowhere from then on.")
    @APIResponseSchema(CardView.class)
    public CardView renewCard() {
        cards.renew(me.id());
        return shown();
    }

    private CardView shown() {
        var written = cards.of(me.id());
        var url = publicUrl + "/c/" + written.code();
        var vcard = vcard(written, url);
        return new CardView(
                me.id(),
                written.fullName(),
                written.code(),
                url,
                QrCode.svg(url),
                vcard,
                QrCode.svg(vcard),
                written.shows());
    }

    private static String vcard(CardRows.Written written, String url) {
        var card = new VCard(VCardVersion.V3_0);
        card.setFormattedName(written.fullName());
        var name = new StructuredName();
        var last = written.fullName().lastIndexOf(' ');
        name.setGiven(last < 0 ? written.fullName() : written.fullName().substring(0, last));
        name.setFamily(last < 0 ? null : written.fullName().substring(last + 1));
        card.setStructuredName(name);
        for (var field : written.shows()) {
            switch (field) {
                case HEADLINE -> ifThere(written.headline(), card::addTitle);
                case PROFESSION -> ifThere(written.profession(), key -> card.addRole(key.replace('-', ' ')));
                case WORKPLACE -> ifThere(written.workplace(), card::setOrganization);
                case CITY ->
                    ifThere(written.city(), city -> {
                        var address = new Address();
                        address.setLocality(city);
                        card.addAddress(address);
                    });
                case EMAIL -> ifThere(written.email(), card::addEmail);
            }
        }
        card.addUrl(url);
        return Ezvcard.write(card).version(VCardVersion.V3_0).prodId(false).go();
    }

    private static void ifThere(String text, Consumer<String> use) {
        if (text != null) {
            use.accept(text);
        }
    }
}
