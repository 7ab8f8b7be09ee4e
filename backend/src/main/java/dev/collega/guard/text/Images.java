package dev.collega.guard.text;

import java.util.Set;
import java.util.regex.Pattern;

/** Pictures of a face, and marks of a body, of one patient: said to be there, not meant in general. */
final class Images {

    private static final String PATIENT =
            "(?:the |my |our |this |a |an |your )?(?:patient|pt|inpatient|paciente|paziente|patiente|patientin|baby|infant)";
    private static final Pattern FACE = Pattern.compile(
            "(?:full[- ]face|facial|face|unmasked|unblurred|identifiable)[ -](?:photos?|photographs?|pictures?|images?|pics?|video|selfie|shots?)\\b.{0,40}?\\b"
                    + PATIENT
                    + "|(?:photos?|photographs?|pictures?|images?|pics?|selfie|video|portrait)s? (?:of|showing|with) (?:[a-z]+ ){0,2}"
                    + PATIENT + "(?:'s)?,? (?:[a-z]+ ){0,3}(?:face|tattoo|birthmark|name tag|wristband|name|id badge)"
                    + "|(?:patient|pt)'s (?:full[- ]face |facial |face |unblurred )(?:photos?|photographs?|pictures?|images?|pics?|video|selfie)"
                    + "|(?:photos?|photographs?|pictures?|images?) (?:of|showing) (?:his|her) (?:full |whole |unblurred )?face"
                    + "|(?:foto|photo|fotografia) (?:del|de la|du|della|do|da|van het|vom|des) (?:visage|rostro|viso|volto|rosto|gezicht|gesicht)(?:s)? (?:du|de la|del|della|da|do|van de|der|des) (?:patiente?|paciente|paziente|patient(?:in|en)?|doente)"
                    + "|selfie (?:of|from|by) " + PATIENT + "\\b"
                    + "|gesichtsfoto (?:des|der|von) .{0,12}?patient(?:en|in)?");
    private static final Pattern TAKEN = Pattern.compile(
            "(?:attached|attaching|uploaded|enclosed|posted|posting|sharing|sending|sent|here is|here's|see) (?:is )?(?:a |the |my |some |this )?(?:[a-z]+ )?(?:photos?|photographs?|pictures?|images?|pics?|selfie|video)s? (?:of|with|showing) "
                    + PATIENT + "\\b(?!s| (?:safety|care|education|experience))");
    private static final Pattern BODY = Pattern.compile(
            "(?:finger ?prints?|voice ?prints?|palm ?prints?|retina(?:l)? (?:scan|print)|iris (?:scan|template|code)|face ?(?:id|template|print)|facial recognition template|biometric(?:s)?(?: (?:id|template|identifier|hash|record|data))?|voice recording|dna profile|genome (?:file|sequence|data)|fingerabdruck|empreintes? digitales?|huella dactilar|impronta digitale|impressao digital|vingerafdruk)");
    private static final Set<String> PICTURES = Set.of(
            "full",
            "facial",
            "face",
            "unmasked",
            "unblurred",
            "identifiable",
            "photo",
            "photos",
            "photograph",
            "photographs",
            "picture",
            "pictures",
            "image",
            "images",
            "pic",
            "pics",
            "selfie",
            "video",
            "portrait",
            "patient's",
            "pt's",
            "foto",
            "fotografia",
            "gesichtsfoto");
    private static final Set<String> TAKING = Set.of(
            "attached",
            "attaching",
            "uploaded",
            "enclosed",
            "posted",
            "posting",
            "sharing",
            "sending",
            "sent",
            "here",
            "here's",
            "see");
    private static final Set<String> BODIES = Set.of(
            "finger",
            "fingerprint",
            "fingerprints",
            "voiceprint",
            "voice",
            "palm",
            "palmprint",
            "retina",
            "retinal",
            "iris",
            "face",
            "faceid",
            "facial",
            "biometric",
            "biometrics",
            "dna",
            "genome",
            "fingerabdruck",
            "empreintes",
            "empreinte",
            "huella",
            "impronta",
            "impressao",
            "vingerafdruk");
    private static final Set<String> KEPT = Set.of(
            "attached",
            "uploaded",
            "stored",
            "template",
            "scan",
            "file",
            "id",
            "hash",
            "recorded",
            "enrolled",
            "taken",
            "saved",
            "here",
            "matches",
            "matched",
            "unlock",
            "registered",
            "sample",
            "recording",
            "below",
            "profile",
            "login",
            "enclosed",
            "shared",
            "captured",
            "kept",
            "opens",
            "unlocks",
            "used",
            "is",
            "code",
            "available",
            "gespeichert",
            "enregistree",
            "enregistrees",
            "jointes",
            "guardada",
            "adjunta",
            "allegata",
            "opgeslagen",
            "anexa",
            "number",
            "sequence");

    private Images() {}

    static void look(Reading text, Findings found) {
        for (int i = 0; i < text.count; i++) {
            if ((text.meaning[i] & ~Word.NO_NAME.bit) != 0 && !text.is(i, Word.PATIENT)) {
                continue;
            }
            if (PICTURES.contains(text.word[i])) {
                find(FACE, text, i, Identifier.PHOTO, "face", Confidence.HIGH, found);
            }
            if (TAKING.contains(text.word[i])) {
                find(TAKEN, text, i, Identifier.PHOTO, "picture-of-patient", Confidence.MEDIUM, found);
            }
            if (BODIES.contains(text.word[i]) && text.near(i, Word.PATIENT) && isKept(text, i)) {
                find(BODY, text, i, Identifier.BIOMETRIC, "biometric", Confidence.HIGH, found);
            }
        }
    }

    /** Of one patient and kept somewhere; "a voice recording may help the patient" is none. */
    private static boolean isKept(Reading text, int i) {
        if (text.near(i, Word.bits(Word.PATIENTS, Word.EVENT)) && !text.around(i, Word.PERSON.bit)) {
            return false;
        }
        for (int at = Math.max(1, i - 6); at < text.count && at <= i + 6; at++) {
            if (text.is(at, Word.PATIENT) && (text.word[at - 1].equals("a") || text.word[at - 1].equals("an"))) {
                return false; // any
            }
        }
        for (int at = Math.max(0, i - 8); at < text.count && at <= i + 9; at++) {
            if (text.sameSentence(at, i) && KEPT.contains(text.word[at])) {
                return true;
            }
        }
        return false;
    }

    private static void find(
            Pattern pattern, Reading text, int i, Identifier kind, String rule, Confidence confidence, Findings found) {
        var matcher = pattern.matcher(text.lower)
                .region(text.start[i], Math.min(text.lower.length(), text.start[i] + 110))
                .useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return;
        }
        if (confidence == Confidence.HIGH) {
            found.high(kind, rule, matcher.start(), matcher.end());
        } else {
            found.medium(kind, rule, matcher.start(), matcher.end());
        }
    }
}
