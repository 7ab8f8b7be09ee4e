package dev.collega.guard;

import dev.collega.guard.text.Finding;
import dev.collega.guard.text.Identifier;
import java.util.Map;

/** What the classes are called for people. */
final class Words {

    private static final Map<String, String> BY_RULE = Map.of(
            "date-of-birth", "a date of birth",
            "age-over-89", "an age of ninety or more",
            "room-or-bed", "a room or a bed",
            "rare-disease-and-town", "a rare disease and where somebody lives",
            "name-and-condition", "a name beside an illness",
            "day-in-case", "an exact day in a case");

    private Words() {}

    static String of(Finding finding) {
        return BY_RULE.getOrDefault(finding.rule(), of(finding.kind()));
    }

    private static String of(Identifier kind) {
        return switch (kind) {
            case NAME -> "a patient’s name";
            case PLACE -> "where a patient lives or lies";
            case DATE -> "an exact day of somebody’s care";
            case TELEPHONE -> "a patient’s telephone number";
            case FAX -> "a patient’s fax number";
            case EMAIL -> "a patient’s email address";
            case NATIONAL_NUMBER -> "a national identity number";
            case MEDICAL_RECORD -> "a number of a medical record";
            case HEALTH_PLAN -> "a number of a health insurance";
            case ACCOUNT -> "a number of an account";
            case LICENCE -> "a number of a licence or a passport";
            case VEHICLE -> "a vehicle’s plate or number";
            case DEVICE -> "a device’s serial number";
            case WEB_ADDRESS -> "a page on the web that leads to a patient";
            case IP_ADDRESS -> "a patient’s IP address";
            case BIOMETRIC -> "a patient’s fingerprint, voice or other biometric mark";
            case PHOTO -> "a picture that shows who a patient is";
            case OTHER -> "a number that leads to one patient";
        };
    }
}
