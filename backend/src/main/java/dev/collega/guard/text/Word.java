package dev.collega.guard.text;

/** What a word says about the sentence it stands in; the words themselves are in {@code guard/words.txt}. */
enum Word {
    PATIENT,
    PATIENTS,
    PERSON,
    CLINICAL,
    TREATED,
    CONDITION,
    MEDICINE,
    RARE,
    ROOM,
    CLINIC,
    COLLEAGUE,
    SELF,
    STUDY,
    EVENT,
    CAREER,
    PHONE,
    FAX,
    REFERENCE,
    MONTH,
    GENERIC,
    ADJECTIVAL,
    TITLE,
    HOME,
    IMPLANT,
    LAB,
    WORK,
    FIRST_NAME,
    TOWN,
    /** The name of a number that one person has: SSN, NHS, BSN. */
    OWN_NUMBER,
    COUNTRY,
    /** A word that begins sentences and is nobody: "everybody", "half". */
    NO_NAME;

    final long bit = 1L << ordinal();

    static long bits(Word... words) {
        var bits = 0L;
        for (var word : words) {
            bits |= word.bit;
        }
        return bits;
    }
}
