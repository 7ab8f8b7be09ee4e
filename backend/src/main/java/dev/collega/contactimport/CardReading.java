package dev.collega.contactimport;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.Birthday;
import ezvcard.property.StructuredName;
import ezvcard.property.VCardProperty;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one vCard, of version 2.1, 3.0 or 4.0, says of a person. */
final class CardReading {

    private static final int LEAST_PREFERRED = 101;

    private final VCard card;
    private final FoundPerson person;

    private CardReading(VCard card, FoundPerson person) {
        this.card = card;
        this.person = person;
    }

    static FoundPerson of(int line, String text, Charset charset) {
        VCard card;
        try (var reader = new VCardReader(text, VCardVersion.V2_1)) {
            reader.setDefaultQuotedPrintableCharset(charset);
            card = reader.readNext();
        } catch (Exception e) {
            card = null;
        }
        if (card == null) {
            return FoundPerson.broken(line, "This card cannot be understood.");
        }
        if (card.getKind() != null && card.getKind().isGroup()) {
            return FoundPerson.broken(line, "This card is a list of people, and none of them.");
        }
        var reading = new CardReading(card, new FoundPerson(line));
        reading.name();
        reading.reach();
        reading.work();
        reading.rest();
        return reading.person;
    }

    private void name() {
        if (card.getFormattedName() != null) {
            person.name(card.getFormattedName().getValue());
        }
        if (card.getStructuredName() != null) {
            person.name(name(card.getStructuredName()));
        }
        if (card.getNickname() != null) {
            card.getNickname().getValues().forEach(person::name);
        }
    }

    private static String name(StructuredName name) {
        return Stream.of(Stream.of(name.getGiven()), name.getAdditionalNames().stream(), Stream.of(name.getFamily()))
                .flatMap(parts -> parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private void reach() {
        card.getEmails().stream()
                .sorted(Comparator.comparingInt(CardReading::preference))
                .forEach(email -> person.email(email.getValue(), label(email, types(email))));
        card.getTelephoneNumbers().stream()
                .sorted(Comparator.comparingInt(CardReading::preference))
                .filter(phone -> !types(phone).contains("fax") && !types(phone).contains("pager"))
                .forEach(phone -> person.phone(
                        phone.getText() == null && phone.getUri() != null
                                ? phone.getUri().getNumber()
                                : phone.getText(),
                        label(phone, types(phone))));
    }

    private static int preference(VCardProperty property) {
        var stated = property.getParameters().getPref();
        return stated != null ? stated : types(property).contains("pref") ? 1 : LEAST_PREFERRED;
    }

    private static List<String> types(VCardProperty property) {
        return property.getParameters().get(VCardParameters.TYPE).stream()
                .filter(Objects::nonNull)
                .flatMap(types -> Stream.of(types.split(",")))
                .map(type -> type.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What its owner wrote beside it, as Apple's programs keep that, or else its type. */
    private String label(VCardProperty property, List<String> types) {
        if (property.getGroup() != null) {
            for (var label : card.getExtendedProperties("X-ABLABEL")) {
                if (property.getGroup().equalsIgnoreCase(label.getGroup())) {
                    return label.getValue().replaceAll("^_\\$!<|>!\\$_$", "").toLowerCase(Locale.ROOT);
                }
            }
        }
        return types.contains("cell") || types.contains("iphone")
                ? "cell"
                : types.contains("work") ? "work" : types.contains("home") ? "home" : null;
    }

    private void work() {
        card.getOrganizations().forEach(organisation -> person.workplace(text(organisation.getValues())));
        card.getTitles().forEach(title -> person.position(title.getValue()));
        card.getRoles().forEach(role -> person.profession(role.getValue()));
    }

    private void rest() {
        card.getCategoriesList().forEach(categories -> categories.getValues().forEach(person::tag));
        card.getNotes().forEach(note -> person.note(note.getValue()));
        card.getUrls().forEach(url -> person.note("Link", url.getValue()));
        card.getAddresses()
                .forEach(address -> person.note(
                        "Address",
                        text(Stream.of(
                                        address.getStreetAddress(),
                                        address.getPostalCode(),
                                        address.getLocality(),
                                        address.getRegion(),
                                        address.getCountry())
                                .toList())));
        extended("X-MET-AT").forEach(person::metAt);
        extended("X-INTRODUCED-BY").forEach(person::introducedBy);
        if (card.getBirthday() != null) {
            person.birthday(text(card.getBirthday()));
        }
        if (card.getUid() != null && card.getUid().getValue() != null) {
            person.identity("uid:" + card.getUid().getValue() + ":" + person.name());
        }
    }

    private List<String> extended(String name) {
        var values = new ArrayList<String>();
        card.getExtendedProperties(name).forEach(property -> values.add(property.getValue()));
        return values;
    }

    private static String text(Collection<String> parts) {
        return parts.stream()
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String text(Birthday birthday) {
        var partial = birthday.getPartialDate();
        if (partial != null) {
            return partial.getMonth() == null || partial.getDate() == null
                    ? partial.toISO8601(true)
                    : (partial.getYear() == null ? "-" : "%04d".formatted(partial.getYear()))
                            + "-%02d-%02d".formatted(partial.getMonth(), partial.getDate());
        }
        if (birthday.getDate() == null) {
            return birthday.getText();
        }
        try {
            var date = LocalDate.from(birthday.getDate());
            var omitted = birthday.getParameter("X-APPLE-OMIT-YEAR");
            return omitted != null && omitted.equals(String.valueOf(date.getYear()))
                    ? "--%02d-%02d".formatted(date.getMonthValue(), date.getDayOfMonth())
                    : date.toString();
        } catch (DateTimeException e) {
            return birthday.getDate().toString();
        }
    }
}
