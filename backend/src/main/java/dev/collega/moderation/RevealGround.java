package dev.collega.moderation;

/** What alone makes it right to find out who spoke unnamed. */
enum RevealGround {
    DANGER("Somebody may come to harm."),
    PATIENT_DATA("It tells of a patient."),
    HARASSMENT("It threatens or harasses somebody."),
    FALSE_CLAIM("It passes for what it is not."),
    LAW("A court or an authority asks by law.");

    private final String sentence;

    RevealGround(String sentence) {
        this.sentence = sentence;
    }

    /** As it is told to who spoke. */
    String sentence() {
        return sentence;
    }
}
