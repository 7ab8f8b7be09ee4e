package dev.collega.contactimport;

import dev.collega.connection.NetworkType;
import dev.collega.contact.ContactEmail;
import dev.collega.contact.ContactPhone;
import dev.collega.contact.IntroducedBy;
import dev.collega.contact.NewContact;
import dev.collega.guard.PatientDataGuard;
import dev.collega.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a page of the address book of what a file says of somebody. What has no place on it goes into the notes, and its
 * owner is told: nothing is lost without a word.
 */
@ApplicationScoped
class PersonCheck {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\",;:()]+@[^\\s@.<>\",;:()]+(\\.[^\\s@.<>\",;:()]+)+");
    private static final Pattern NAMED_ADDRESS = Pattern.compile(".*<\\s*([^<>\\s]+@[^<>\\s]+)\\s*>");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_WORKPLACE = 160;
    private static final int LONGEST_MET_AT = 200;
    private static final int LONGEST_NOTES = 10_000;
    private static final int LONGEST_TAG = 120;
    private static final int MOST_TAGS = 30;
    private static final int MOST_ADDRESSES = 10;
    private static final int LEAST_DIGITS = 3;

    private final Vocabulary vocabulary;
    private final Validator validator;
    private final PatientDataGuard guard;
    private final Clock clock;

    PersonCheck(Vocabulary vocabulary, Validator validator, PatientDataGuard guard, Clock clock) {
        this.vocabulary = vocabulary;
        this.validator = validator;
        this.guard = guard;
        this.clock = clock;
    }

    CheckedPerson check(FoundPerson found) {
        return found.broken() == null
                ? new Check(found).result()
                : CheckedPerson.broken(found.line(), found.name(), null, found.broken());
    }

    private final class Check {

        private final FoundPerson found;
        private final List<String> remarks = new ArrayList<>();
        private final List<String> notes;

        Check(FoundPerson found) {
            this.found = found;
            this.notes = new ArrayList<>(found.notes());
        }

        CheckedPerson result() {
            var emails = emails();
            var phones = phones();
            var name = name(emails, phones);
            if (name == null) {
                return CheckedPerson.broken(found.line(), null, null, "There is no name, no address and no number.");
            }
            if (name.length() > LONGEST_NAME) {
                return broken(name, "The name is longer than " + LONGEST_NAME + " characters.");
            }
            var contact = new NewContact(
                    name,
                    emails,
                    phones,
                    birthday(),
                    fitting("The workplace", found.workplace(), LONGEST_WORKPLACE),
                    profession(),
                    networkTypes(),
                    tags(),
                    fitting("Where you met", found.metAt(), LONGEST_MET_AT),
                    introducedBy(),
                    notes.isEmpty() ? null : String.join("\n", notes));
            if (contact.notes() != null && contact.notes().length() > LONGEST_NOTES) {
                return broken(name, "The notes are longer than 10,000 characters.");
            }
            // What makes a page by hand has the last word.
            var faults = validator.validate(contact);
            if (!faults.isEmpty()) {
                return broken(
                        name,
                        faults.stream()
                                .map(fault -> fault.getPropertyPath() + " " + fault.getMessage() + ".")
                                .sorted()
                                .collect(Collectors.joining(" ")));
            }
            var objection = guard.objection(contact);
            if (objection.isPresent()) {
                return broken(null, objection.get());
            }
            return new CheckedPerson(
                    found.line(),
                    contact,
                    name,
                    detail(contact),
                    null,
                    remarks,
                    fingerprint(contact),
                    found.identity() != null);
        }

        private CheckedPerson broken(String name, String reason) {
            return CheckedPerson.broken(found.line(), name == null ? null : shown(name), null, reason);
        }

        private void keep(String word, String text, String why) {
            notes.add(word + ": " + text);
            remarks.add(why);
        }

        private List<ContactEmail> emails() {
            var emails = new ArrayList<ContactEmail>();
            for (var email : found.emails()) {
                var address = address(email.value());
                if (!ADDRESS.matcher(address).matches()
                        || address.length() > LONGEST_ADDRESS
                        || !validator
                                .validateValue(ContactEmail.class, "address", address)
                                .isEmpty()) {
                    keep("Email", email.value(), quoted(email.value()) + " is no email address; it is in the notes.");
                } else if (emails.size() == MOST_ADDRESSES) {
                    keep("Email", address, "More than ten email addresses; the others are in the notes.");
                } else {
                    emails.add(new ContactEmail(address, label(email.label())));
                }
            }
            return emails;
        }

        private List<ContactPhone> phones() {
            var phones = new ArrayList<ContactPhone>();
            for (var phone : found.phones()) {
                var number = phone.value().replaceFirst("(?i)^tel:", "");
                if (number.length() > LONGEST_NUMBER
                        || number.replaceAll("\\D", "").length() < LEAST_DIGITS) {
                    keep("Phone", phone.value(), quoted(phone.value()) + " is no phone number; it is in the notes.");
                } else if (phones.size() == MOST_ADDRESSES) {
                    keep("Phone", number, "More than ten phone numbers; the others are in the notes.");
                } else {
                    phones.add(new ContactPhone(number, label(phone.label())));
                }
            }
            return phones;
        }

        /** Whoever has no name is called by what there is. */
        private String name(List<ContactEmail> emails, List<ContactPhone> phones) {
            return Stream.of(
                            found.name(),
                            emails.isEmpty() ? null : emails.get(0).address(),
                            phones.isEmpty() ? null : phones.get(0).number(),
                            found.workplace())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private String fitting(String what, String text, int longest) {
            if (text != null && text.length() > longest) {
                keep(what, text, what + " is longer than " + longest + " characters; it is in the notes.");
                return null;
            }
            return text;
        }

        private String birthday() {
            if (found.birthday() == null) {
                return null;
            }
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            var day = Birthdays.read(found.birthday(), today);
            if (day.isEmpty()) {
                keep(
                        "Birthday",
                        found.birthday(),
                        quoted(found.birthday()) + " is not one certain day; it is in the notes.");
            }
            return day.orElse(null);
        }

        private String profession() {
            var profession = known(found.profession());
            if (profession == null && found.profession() != null) {
                notes.add("Profession: " + found.profession());
            }
            if (found.position() != null && known(found.position()) == null) {
                notes.add("Position: " + found.position());
            }
            return profession == null ? known(found.position()) : profession;
        }

        private String known(String profession) {
            var key = profession == null ? null : ColumnNames.normal(profession).replace(' ', '-');
            return key != null && vocabulary.hasProfession(key) ? key : null;
        }

        private Set<NetworkType> networkTypes() {
            var types = EnumSet.noneOf(NetworkType.class);
            Stream.concat(found.networkTypes().stream(), found.tags().stream())
                    .map(Check::networkType)
                    .filter(Objects::nonNull)
                    .forEach(types::add);
            return types;
        }

        private static NetworkType networkType(String text) {
            for (var type : NetworkType.values()) {
                if (type.name().equalsIgnoreCase(text)) {
                    return type;
                }
            }
            return null;
        }

        private List<String> tags() {
            var tags = new ArrayList<String>();
            for (var tag : found.tags()) {
                if (networkType(tag) != null || tag.replace("/", "").isBlank() || tag.equalsIgnoreCase("mycontacts")) {
                    continue;
                }
                if (tag.length() > LONGEST_TAG || tags.size() == MOST_TAGS) {
                    keep("Tag", tag, "There are more tags than have a place, or longer ones; they are in the notes.");
                } else {
                    tags.add(tag);
                }
            }
            return tags;
        }

        private IntroducedBy introducedBy() {
            var name = fitting("Who introduced you", found.introducedBy(), LONGEST_NAME);
            return name == null ? null : new IntroducedBy(null, name);
        }

        private byte[] fingerprint(NewContact contact) {
            var text = found.identity() != null
                    ? found.identity()
                    : Stream.of(
                                    Stream.of(contact.name()),
                                    contact.emails().stream()
                                            .map(ContactEmail::address)
                                            .sorted(),
                                    contact.phones().stream()
                                            .map(phone -> phone.number().replaceAll("\\D", ""))
                                            .sorted(),
                                    Stream.of(contact.workplace() == null ? "" : contact.workplace()))
                            .flatMap(parts -> parts)
                            .map(part -> part.toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining("\n"));
            try {
                return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String address(String text) {
        var named = NAMED_ADDRESS.matcher(text);
        return (named.matches() ? named.group(1) : text).replaceFirst("(?i)^mailto:", "");
    }

    private static String label(String label) {
        return label == null || label.length() > LONGEST_LABEL ? null : label;
    }

    private static String detail(NewContact contact) {
        return Stream.of(
                        contact.emails().isEmpty()
                                ? null
                                : contact.emails().get(0).address(),
                        contact.workplace(),
                        contact.phones().isEmpty()
                                ? null
                                : contact.phones().get(0).number())
                .filter(text -> text != null && !text.equals(contact.name()))
                .findFirst()
                .orElse(null);
    }

    private static String quoted(String text) {
        return "“" + shown(text) + "”";
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
