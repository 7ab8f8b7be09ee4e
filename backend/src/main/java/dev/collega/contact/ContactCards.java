package dev.collega.contact;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.Kind;
import ezvcard.property.Organization;
import ezvcard.property.Revision;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import ezvcard.util.PartialDate;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Pages of the address book as vCards (RFC 6350), one after the other. */
public final class ContactCards {

    /** What RFC 6350 has a word for; other labels go the way that telephones have made common. */
    private static final Set<String> TYPES =
            Set.of("home", "work", "cell", "fax", "pager", "voice", "text", "video", "textphone");

    private static final String LABEL = "X-ABLabel";

    private final VCardWriter writer;

    public ContactCards(OutputStream out) {
        writer = new VCardWriter(out, VCardVersion.V4_0);
        writer.setAddProdId(false);
    }

    public void add(ArchivedContact contact) throws IOException {
        var card = new VCard(VCardVersion.V4_0);
        card.setUid(Uid.random());
        card.getUid().setValue("urn:uuid:" + contact.id());
        card.setKind(Kind.individual());
        card.setFormattedName(contact.name());
        emails(card, contact.emails());
        phones(card, contact.phones());
        if (contact.birthday() != null) {
            card.setBirthday(birthday(contact.birthday()));
        }
        if (contact.workplace() != null) {
            var workplace = new Organization();
            workplace.getValues().add(contact.workplace());
            card.addOrganization(workplace);
        }
        if (contact.profession() != null) {
            card.addRole(contact.profession());
        }
        categories(card, contact);
        if (contact.notes() != null) {
            card.addNote(contact.notes());
        }
        extended(card, "X-MET-AT", contact.metAt());
        extended(
                card,
                "X-INTRODUCED-BY",
                contact.introducedBy() == null ? null : contact.introducedBy().name());
        card.setRevision(new Revision(contact.updatedAt()));
        writer.write(card);
    }

    private static void emails(VCard card, List<ContactEmail> emails) {
        for (var kept : emails) {
            var email = new Email(kept.address());
            if (emails.size() > 1 && kept == emails.get(0)) {
                email.setPref(1);
            }
            if (kept.label() != null && isType(kept.label())) {
                email.getTypes().add(EmailType.get(type(kept.label())));
            } else {
                email.setGroup(labelled(card, kept.label()));
            }
            card.addEmail(email);
        }
    }

    private static void phones(VCard card, List<ContactPhone> phones) {
        for (var kept : phones) {
            var phone = new Telephone(kept.number());
            if (phones.size() > 1 && kept == phones.get(0)) {
                phone.setPref(1);
            }
            if (kept.label() != null && isType(kept.label())) {
                phone.getTypes().add(TelephoneType.get(type(kept.label())));
            } else {
                phone.setGroup(labelled(card, kept.label()));
            }
            card.addTelephoneNumber(phone);
        }
    }

    private static boolean isType(String label) {
        return TYPES.contains(type(label));
    }

    private static String type(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    /** @return the group that holds a value and its label together; none without a label */
    private static String labelled(VCard card, String label) {
        if (label == null) {
            return null;
        }
        var group = "item" + (card.getExtendedProperties(LABEL).size() + 1);
        card.addExtendedProperty(LABEL, label).setGroup(group);
        return group;
    }

    private static ezvcard.property.Birthday birthday(String birthday) {
        if (!birthday.startsWith("--")) {
            return new ezvcard.property.Birthday(LocalDate.parse(birthday));
        }
        var day = MonthDay.parse(birthday);
        return new ezvcard.property.Birthday(PartialDate.builder()
                .month(day.getMonthValue())
                .date(day.getDayOfMonth())
                .build());
    }

    private static void categories(VCard card, ArchivedContact contact) {
        var categories = new Categories();
        contact.networkTypes()
                .forEach(type -> categories.getValues().add(type.name().toLowerCase(Locale.ROOT)));
        categories.getValues().addAll(contact.tags());
        if (!categories.getValues().isEmpty()) {
            card.addCategories(categories);
        }
    }

    private static void extended(VCard card, String name, String value) {
        if (value != null) {
            card.addExtendedProperty(name, value);
        }
    }

    /** Leaves the stream open, which is the caller's. */
    public void end() throws IOException {
        writer.flush();
    }
}
