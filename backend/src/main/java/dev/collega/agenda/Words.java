package dev.collega.agenda;

/** Says how long something has waited as people say it; the longer, the less exactly. */
final class Words {

    private static final int DAYS_UNTIL_WEEKS = 14;
    private static final int DAYS_UNTIL_MONTHS = 60;

    private Words() {}

    static String since(int days) {
        if (days == 1) {
            return "since yesterday";
        }
        if (days < DAYS_UNTIL_WEEKS) {
            return "for " + days + " days";
        }
        return days < DAYS_UNTIL_MONTHS ? "for " + days / 7 + " weeks" : "for " + days / 30 + " months";
    }
}
