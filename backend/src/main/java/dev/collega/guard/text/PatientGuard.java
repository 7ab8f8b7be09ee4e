package dev.collega.guard.text;

import java.util.List;

/**
 * Looks for what may tell who a patient is. Rules, not guesses: the same text always has the same findings. The text is
 * normalised and cut into words once; each rule then starts at words that trigger it, with bounded patterns, so that the
 * time grows with the length of the text and no text makes it grow faster.
 */
public final class PatientGuard {

    private PatientGuard() {}

    /** In the order in which they stand; never overlapping. */
    public static List<Finding> findings(String text, Strictness strictness) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        var reading = new Reading(text);
        var found = new Findings(reading.plain);
        // Who is surer of the class comes first: of two that overlap, the earlier one stays.
        NumbersByChecksum.lookForUnmistakable(reading, found);
        LabelledNumbers.look(reading, found);
        NumbersByChecksum.lookBesidePatients(reading, found);
        Dates.look(reading, strictness, found);
        Ages.look(reading, found);
        Contacts.look(reading, found);
        Addresses.look(reading, found);
        Names.look(reading, found);
        RoomsAndPlaces.look(reading, found);
        Images.look(reading, found);
        return found.sorted();
    }
}
