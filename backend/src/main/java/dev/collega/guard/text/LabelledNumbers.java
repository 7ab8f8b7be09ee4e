package dev.collega.guard.text;

import static dev.collega.guard.text.Identifier.ACCOUNT;
import static dev.collega.guard.text.Identifier.DEVICE;
import static dev.collega.guard.text.Identifier.HEALTH_PLAN;
import static dev.collega.guard.text.Identifier.LICENCE;
import static dev.collega.guard.text.Identifier.MEDICAL_RECORD;
import static dev.collega.guard.text.Identifier.NATIONAL_NUMBER;
import static dev.collega.guard.text.Identifier.OTHER;
import static dev.collega.guard.text.Identifier.VEHICLE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A number that says what it is: "MRN 00123", "patient no. 4471", "Versichertennummer …". */
final class LabelledNumbers {

    /** In whose company a label means a patient's number. */
    private enum Company {
        ANY,
        /** One patient in this sentence or the one before. */
        PATIENT,
        /** Somebody is being treated: a patient, an illness, a drug, what was done. */
        CARE,
        /** Anybody at all. */
        PERSON
    }

    private record Label(Identifier kind, String rule, Company company, int digits, Pattern pattern) {}

    private static final String NUMBER =
            "(?:numbers?|nummer|numero|nos?\\b|nr\\b|num\\b|n\\b|ids?\\b|identifier|code|#)";
    /** What may stand between a label and its number. */
    private static final String LINK =
            "(?: (?:of|for|on|in|from|per|der|des|du|de|del|della|do|da|van)(?: [a-z']{2,15}){1,4})?[ \\n]{0,3}(?:(?:is|was|reads|shows|lautet|(?:given|recorded|noted|entered) as|es|ist|est|e|are|(?:ending )?in)\\b|[:=#.,(\\-°]){0,3}[ \\n]{0,2}"
                    + "(?:" + NUMBER + "[.°:]{0,2})?[ ]{0,2}[:=#(\\-°]?[ ]{0,2}";

    /** Short groups kept apart by spaces, or one that hyphens, dots and slashes may part: what follows a long one is not its. */
    private static final String VALUE = "([a-z]{0,5}[\\-/ ]?(?:[0-9]{1,4}(?:(?: [\\-./] | )[0-9]{2,9}){1,6}(?![a-z0-9])"
            + "|[0-9][0-9a-z]{0,19}(?:[\\-./][0-9][0-9a-z]{0,14}){0,6})(?:-[a-z](?![a-z0-9]))?)";

    private static final String CHASSIS = "([a-z0-9]{8,17}|[a-z0-9]{2,8}(?:[\\- ][a-z0-9]{2,9}){1,2})";
    /** Letters and digits in up to three short groups, none of which is a word of the sentence. */
    private static final String PLATE =
            "((?:(?!(?:in|on|at|of|for|to|and|or|is|was|the|by|per|a|as|vs|no|he|she)\\b)[a-z]{1,3}[\\- ]{1,2}){0,2}"
                    + "[a-z]{0,3}[0-9][a-z0-9]{0,6}"
                    + "(?:[\\- ]{1,2}(?!(?:in|on|at|of|for|to|and|or|is|was|the|by|per|a|as|vs|no|he|she|has|had|his|her|may|not)\\b)"
                    + "(?:[a-z]{1,3}|[a-z]{0,2}[0-9]{1,4}[a-z]{0,2})(?![a-z0-9])){0,2})";

    private static final int SHORTEST_PLATE = 5;

    private static final Map<String, List<Label>> BY_FIRST_WORD = new HashMap<>();

    static {
        label(MEDICAL_RECORD, "record-number", Company.ANY, 4, "mrn|emrn", "(?:mrn|emrn)");
        label(
                MEDICAL_RECORD,
                "record-number",
                Company.ANY,
                4,
                "medical|med|patient|patient's|pt|hospital|chart|hosp|clinical|health|emr|ehr|epic|cerner",
                "(?:(?:medical|hospital|health|clinical) record(?=[ :]{1,2}[a-z]{0,3}[0-9]{5})|(?:med(?:ical)?\\.? rec(?:ord)?|medical file|patient(?:'s)?(?: record| file| chart| hospital)?|pt|hospital(?: record| unit)?|chart|hosp|clinical record|health record|emr|ehr|epic|cerner)[ .]{0,2}"
                        + NUMBER + ")");
        label(
                MEDICAL_RECORD,
                "record-number",
                Company.ANY,
                4,
                "patient|pt",
                "(?:patient|pt)[ ]?[#:(]{1,2}(?=[ ]?[a-z]{0,3}[0-9]{4})(?![ ]?[0-9]+ [a-z]+ (?:street|st|road|rd|avenue|ave|lane|drive|dr|court|close|way|place)\\b)");
        label(
                MEDICAL_RECORD,
                "record-number",
                Company.PATIENT,
                4,
                "record|file|unit|case|encounter|visit|admission|episode",
                "(?:record|file|unit|case|encounter|visit|admission|episode)[ ]" + NUMBER);
        label(
                MEDICAL_RECORD,
                "record-number",
                Company.CARE,
                5,
                "hc|iep|sdo|matricula|atendimento|unit|encounter|admission|episode|ip|op|ipd|opd|ur|urn|crn|pid|fin|csn|nda|case|cip",
                "(?:(?:unit|admission|episode|case|ip|op|ipd|opd)[ .]{1,2}" + NUMBER
                        + "|(?:encounter|hc|iep|sdo|matricula|atendimento|ur|urn|crn|pid|fin|csn|nda|cip)(?: " + NUMBER
                        + ")?)");
        label(
                MEDICAL_RECORD,
                "record-number",
                Company.ANY,
                4,
                "mr|uhid|nhi",
                "(?:mr ?(?:#|number|no\\b)|(?:uhid|nhi)(?: " + NUMBER + ")?)");
        label(
                MEDICAL_RECORD,
                "record-number",
                Company.ANY,
                4,
                "patientennummer|patientennr|patienten|pat|patnr|patid|fall|fallnr|fallnummer|fallid|aufnahmenummer|aufnahmenr|aufnahme|krankenblattnummer|behandlungsnummer|archivnummer|patientnummer|patientnr|patientid|dossiernummer|dossiernr|zisnummer|mrnr|opnamenummer|journalnummer|journalnr",
                "(?:(?:patienten|pat|fall|aufnahme|krankenblatt|behandlungs|archiv|patient|dossier|zis|opname|journal)\\.?[- ]{0,2}(?:nummer|nr|id)(?![a-z])|mrnr)");
        label(
                MEDICAL_RECORD,
                "record-number",
                Company.ANY,
                4,
                "dossier|numero|ipp|nip|n|no",
                "(?:(?:dossier(?: medical| patient)?|ipp|nip)(?: " + NUMBER
                        + "|[ ]?n°)?|(?:numero|n[°o]) (?:de |du |d')?(?:dossier|patient|sejour|ipp|admission))");
        label(
                MEDICAL_RECORD,
                "record-number",
                Company.ANY,
                4,
                "nhc|n|no|historia|numero|expediente|nuhsa",
                "(?:nhc|nuhsa|historia clinica|historia(?: " + NUMBER
                        + "|[ ]?n|(?=[ :]{1,2}[0-9]{5}))|(?:numero|n\\.?[°o]\\.?) (?:de )?(?:historia(?: clinica)?|expediente)|expediente "
                        + NUMBER + ")");
        label(
                MEDICAL_RECORD,
                "record-number",
                Company.ANY,
                4,
                "cartella|n|no|numero|nosologico",
                "(?:cartella(?: clinica)?(?: " + NUMBER
                        + "|[ ]?n)|(?:numero|n\\.?[°o]?\\.?) (?:di )?(?:cartella|nosologico|pratica)|nosologico)");
        label(
                MEDICAL_RECORD,
                "record-number",
                Company.ANY,
                4,
                "processo|numero|n|no|prontuario|episodio",
                "(?:(?:processo(?: clinico)?|episodio)(?: " + NUMBER + "|[ ]?n)|prontuario(?: medico)?(?: " + NUMBER
                        + ")?|(?:numero|n\\.?[°o]?\\.?) (?:de |do )?(?:processo|prontuario|episodio))");

        label(
                NATIONAL_NUMBER,
                "social-security-number",
                Company.ANY,
                8,
                "ssn|social|soc|sozialversicherungsnummer|svnr|sv",
                "(?:ssn|social security(?: " + NUMBER
                        + ")?|soc(?:ial)?\\.? sec(?:urity)?|social|sozialversicherungsnummer|svnr|sv-?(?:nr|nummer))");
        label(
                NATIONAL_NUMBER,
                "health-service-number",
                Company.ANY,
                8,
                "nhs|chi|hcn|hsc|ihi|phn|health|ohip|ihn",
                "(?:nhs(?: " + NUMBER + ")|nhs(?=[ :#]{1,3}[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4})|chi(?: " + NUMBER
                        + ")|chi(?=[ :#]{1,3}[0-9]{10}(?![0-9]))|h&c " + NUMBER + "|hcn|hsc " + NUMBER
                        + "|ihi|ihn|phn|health card(?: " + NUMBER
                        + ")?|ohip)");
        label(
                NATIONAL_NUMBER,
                "national-number",
                Company.ANY,
                6,
                "bsn|burgerservicenummer|sofinummer|nir|numero|codice|cf|dni|nie|nif|ppsn|pps|pesel|steuer|steueridentifikationsnummer|rijksregisternummer|insz|niss|sin|aadhaar|cpf|personnummer|cpr|hetu|fodselsnummer|ahv|avs|curp|rrn|identity|national|n|sns|utente|social|henkilotunnus|oib|egn|cnp|rodne|ni|seguridad|rijksregisternr|rijksregister|securite|secu|ins",
                "(?:bsn|burgerservicenummer|sofinummer|nir|(?:(?:numero|n\\.?[°o]\\.?) (?:de )?)?(?:la )?(?:securite sociale|secu|seguridad social)|(?:numero|n\\.?[°o]\\.?) (?:de )?(?:national|utente|contribuinte|ss)|ni number|rijksregister(?:nr)?|ins(?: "
                        + NUMBER + ")?(?=[ :]{1,3}[12])|codice fiscale|cf|dni|nie|nif|ppsn?(?: "
                        + NUMBER
                        + ")?|pesel|steuer[- ]?id(?:entifikationsnummer)?|steueridentifikationsnummer|rijksregisternummer|insz|niss|sin|social insurance(?: "
                        + NUMBER
                        + ")?|aadhaar|cpf|personnummer|cpr|hetu|henkilotunnus|fodselsnummer|ahv|avs|curp|rrn|oib|egn|cnp|rodne cislo|identity (?:card )?"
                        + NUMBER
                        + "|national (?:insurance|id|identity|health|identification)(?: " + NUMBER + ")?|sns(?: "
                        + NUMBER + ")?|utente(?: " + NUMBER + ")?)");

        label(
                HEALTH_PLAN,
                "health-plan-number",
                Company.ANY,
                5,
                "mbi|medicare|medicaid|beneficiary|subscriber|insurance|vers|versicherten|kv|kvnummer|versichertennummer|krankenversichertennummer|versichertennr|kvnr|egk|mutuelle|tarjeta|tessera|verzekeringsnummer|polisnummer|health|hicn|kvk|policyholder|humana|aetna|cigna",
                "(?:mbi|hicn|medicare(?: beneficiary)?(?: (?:card|claim))? " + NUMBER + "|medicare card|medicaid(?: "
                        + NUMBER + ")?|beneficiary " + NUMBER + "|subscriber " + NUMBER
                        + "|(?:health )?insurance(?: policy| card| member| group)? " + NUMBER
                        + "|versichertennummer|krankenversichertennummer|versichertennr|kvnr|egk(?:[- ]nummer)?|mutuelle|vers(?:icherten)?\\.?[- ](?:nr|nummer|id)|kv[- ]?nummer|tarjeta sanitaria|tessera sanitaria(?: n)?|verzekeringsnummer|polisnummer|health plan(?: (?:member|policy|beneficiary))?(?: "
                        + NUMBER + ")?|policyholder " + NUMBER + "|(?:humana|aetna|cigna)(?: member)? " + NUMBER + ")");
        label(
                HEALTH_PLAN,
                "health-plan-number",
                Company.PATIENT,
                5,
                "policy|member|group|plan|insurer",
                "(?:policy|member(?:ship)?|group|plan|insurer)(?: " + NUMBER + ")");

        label(
                ACCOUNT,
                "account-number",
                Company.PATIENT,
                5,
                "account|acct|billing|bank|invoice|konto|kontonummer|compte|cuenta|credit|debit|card",
                "(?:(?:bank |hospital |patient )?account(?: " + NUMBER + ")?|acct(?:\\.? " + NUMBER
                        + ")?|billing (?:account |" + NUMBER + ")?|bank (?:account )?" + NUMBER
                        + "|kontonummer|konto|compte|cuenta|(?:credit|debit)? ?card(?: " + NUMBER + ")?)");
        label(
                ACCOUNT,
                "account-number",
                Company.ANY,
                5,
                "patient|patient's",
                "patient(?:'s)? (?:account|acct|billing)(?: " + NUMBER + ")?");

        label(
                LICENCE,
                "licence-number",
                Company.PERSON,
                5,
                "driver's|drivers|driver|driving|passport|fuhrerschein|permis|pasaporte|passaporto|paspoortnummer|rijbewijs|reisepass|carta",
                "(?:driver'?s?'? (?:licen[cs]e|number)(?: " + NUMBER + ")?|driving licen[cs]e(?: " + NUMBER
                        + ")?|passport(?: "
                        + NUMBER
                        + ")?|fuhrerschein(?:nummer)?|permis de conduire|pasaporte|passaporto|paspoortnummer|rijbewijs(?:nummer)?|reisepass(?:nummer)?|carta de conducao)");
        label(
                LICENCE,
                "licence-number",
                Company.PATIENT,
                5,
                "licence|license|certificate|permit|dl",
                "(?:licen[cs]e|(?:death |birth )?certificate|permit|dl)(?: " + NUMBER + ")");
        label(LICENCE, "licence-number", Company.ANY, 4, "birth|death", "(?:birth|death) certificate " + NUMBER);

        label(
                DEVICE,
                "device-serial",
                Company.PATIENT,
                4,
                "serial|s|sn|seriennummer|serienummer|numero|udi|imei|device|implant|model|n",
                "(?:serial(?: " + NUMBER
                        + ")?|s/n|sn|seriennummer|serienummer|(?:numero|n[°o]) (?:de |di )?serie|udi|imei|(?:device|implant)(?: serial)? "
                        + NUMBER + ")");

        label(
                OTHER,
                "specimen-number",
                Company.PATIENT,
                5,
                "accession|specimen|sample|lab|requisition|barcode|prescription|rx|referral|order|donor|claim|case|ticket|pathology|histology|biobank|wristband|bracelet",
                "(?:accession|specimen|sample|lab|requisition|barcode|prescription|rx|referral|order|donor|claim|pathology|histology|biobank|wristband|bracelet)(?: "
                        + NUMBER + ")?");
        label(
                OTHER,
                "subject-number",
                Company.ANY,
                4,
                "subject|participant|study|trial|screening|randomisation|randomization|enrolment|enrollment|donor|volunteer",
                "(?:(?:study|trial|research) (?:subject|participant|patient)|subject|participant|donor|volunteer|screening|randomi[sz]ation|enroll?ment)(?: (?:id|identifier|code|number|no\\b|#))");
        label(
                VEHICLE,
                "plate",
                Company.ANY,
                2,
                "licence|license|number|plate|reg|kennzeichen|matricula|targa|kenteken|immatriculation|plaque|registration|vrm",
                "(?:licen[cs]e plate|number plate|plate|reg(?:istration)? plate|kennzeichen|matricula|targa|kenteken|(?:plaque d')?immatriculation|vrm)(?: "
                        + NUMBER + ")?");
        label(
                OTHER,
                "subject-number",
                Company.PATIENT,
                4,
                "study|trial|research",
                "(?:study|trial|research) (?:subject|participant|patient|volunteer)(?=[ :]{1,2}[a-z]{0,3}[-]?[0-9]{2})");
        label(
                OTHER,
                "specimen-number",
                Company.PATIENT,
                5,
                "ambulance|incident|job|ubrn|wristband|bracelet",
                "(?:(?:ambulance |incident )?(?:job|incident) " + NUMBER + "|ubrn|(?:wristband|bracelet) barcode)");
        label(VEHICLE, "plate", Company.PATIENT, 2, "registration|reg", "(?:registration|reg)(?: " + NUMBER + ")?");
        label(
                VEHICLE,
                "vin",
                Company.ANY,
                4,
                "vin|chassis|fahrgestellnummer",
                "(?:vin|chassis " + NUMBER + "|fahrgestellnummer)");
    }

    private static final long UNDER_CARE =
            Word.bits(Word.CLINICAL, Word.TREATED, Word.CONDITION, Word.MEDICINE, Word.RARE, Word.LAB);

    private LabelledNumbers() {}

    private static void label(
            Identifier kind, String rule, Company company, int digits, String firstWords, String label) {
        var value = rule.equals("plate") ? PLATE : kind == VEHICLE ? CHASSIS : VALUE;
        var one = new Label(kind, rule, company, digits, Pattern.compile(label + LINK + value + "(?![a-z0-9])"));
        for (var word : firstWords.split("\\|")) {
            BY_FIRST_WORD.computeIfAbsent(word, key -> new ArrayList<>()).add(one);
        }
    }

    static void look(Reading text, Findings found) {
        var matcher = Pattern.compile("x").matcher(text.lower);
        for (int i = 0; i < text.count; i++) {
            if (!text.hasDigit[i] && isAfterNumber(text, i) && behind(text, i, found)) {
                continue;
            }
            var labels = text.hasDigit[i] ? null : BY_FIRST_WORD.get(text.word[i]);
            if (labels == null || !digitsFollow(text, i) || text.isInAddress(text.start[i])) {
                continue;
            }
            for (var label : labels) {
                matcher.usePattern(label.pattern)
                        .region(text.start[i], Math.min(text.lower.length(), text.start[i] + 140));
                matcher.useTransparentBounds(true);
                if (matcher.lookingAt()
                        && !isOfOther(text, label, i)
                        && isNumber(text, label, matcher.group(1))
                        && isInCompany(text, label, i)) {
                    found.high(label.kind, label.rule, text.start[i], matcher.end(1));
                    break;
                }
            }
        }
    }

    /** "Fax number of the patient: …" is a fax number. */
    private static boolean isOfOther(Reading text, Label label, int i) {
        if (label.kind != MEDICAL_RECORD || !text.is(i, Word.PATIENT)) {
            return false;
        }
        for (int at = i - 1; at >= i - 5 && text.sameSentence(at, i); at--) {
            if (text.isAny(at, Word.bits(Word.PHONE, Word.FAX, Word.HOME)) && !text.word[at].equals("number")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAfterNumber(Reading text, int i) {
        for (int at = i - 1; at >= 0 && at >= i - 4; at--) {
            if (text.hasDigit[at]) {
                return true;
            }
        }
        return false;
    }

    /** "4471120 (MRN)", "4471120 is her hospital number": the label stands behind. */
    private static boolean behind(Reading text, int i, Findings found) {
        if (!BEHIND.contains(text.word[i]) || text.plain.at(text.end[i]) == '\'') {
            return false;
        }
        if (!text.word[i].endsWith("n")
                && !(text.sameSentence(i, i + 1)
                        && (text.word[i + 1].equals("number") || text.word[i + 1].equals("id")))) {
            return false;
        }
        var number = i - 1;
        while (number > i - 4 && number > 0 && BETWEEN.contains(text.word[number])) {
            number--;
        }
        if (number < 0 || !text.hasDigit[number] || !text.sameSentence(number, i) || text.isInside(number)) {
            return false;
        }
        var digits = text.word[number].chars().filter(Character::isDigit).count();
        if (digits < FEWEST_BEHIND || text.start[i] - text.end[number] > 16) {
            return false;
        }
        found.high(MEDICAL_RECORD, "record-number", text.start[number], text.end[number]);
        return true;
    }

    private static final Set<String> BEHIND =
            Set.of("mrn", "emrn", "ssn", "bsn", "hospital", "patient", "patient's", "nhs", "chart");
    private static final Set<String> BETWEEN = Set.of("is", "was", "the", "her", "his", "their", "as", "a");
    private static final int FEWEST_BEHIND = 6;

    private static boolean digitsFollow(Reading text, int i) {
        for (int at = i + 1; at < text.count && at <= i + 8; at++) {
            if (text.hasDigit[at]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(Reading text, Label label, String value) {
        var digits = value.chars().filter(c -> c >= '0' && c <= '9').count();
        if (digits < label.digits || label.rule.equals("plate") && value.length() < SHORTEST_PLATE) {
            return false;
        }
        // "Patient no. 1 2019": a year is no number of anybody.
        return !(digits == 4 && value.matches("(?:19|20)\\d\\d"))
                && !value.startsWith("gse")
                && !value.startsWith("nct");
    }

    private static boolean isInCompany(Reading text, Label label, int i) {
        return switch (label.company) {
            case ANY -> label.kind != OTHER || !text.near(i, Word.REFERENCE);
            case CARE ->
                (text.aroundPatient(i) || text.near(i, UNDER_CARE))
                        && !isMine(text, i)
                        && !text.near(i, Word.bits(Word.REFERENCE, Word.EVENT, Word.CAREER));
            case PERSON -> text.around(i, Word.bits(Word.PATIENT, Word.PERSON)) && !isMine(text, i);
            case PATIENT ->
                (text.aroundPatient(i)
                                || (label.kind == DEVICE && text.near(i, Word.PERSON) && text.near(i, Word.IMPLANT)))
                        && !isMine(text, i)
                        && !(text.near(i, Word.REFERENCE) && !text.near(i, Word.PATIENT));
        };
    }

    private static boolean isMine(Reading text, int i) {
        return text.is(i - 1, Word.SELF) || text.is(i - 1, Word.COLLEAGUE);
    }
}
