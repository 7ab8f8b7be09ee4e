package dev.collega.agenda;

import dev.collega.connection.NetworkType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;

/**
 * A follow-up that is due, as far as ranking needs to know it.
 *
 * @param since from when on it shows
 * @param at its time, where it is for today
 * @param goal the title of the goal it serves, where that still counts
 * @param goalWeight of that goal; 0 without one
 */
record Candidate(
        UUID id,
        LocalDate since,
        LocalTime at,
        int minutes,
        Set<NetworkType> networkTypes,
        Touch touch,
        String goal,
        int goalWeight) {

    /** How long the last touch is ago, measured by how often their owner wants to be in touch. */
    enum Touch {
        GREEN,
        AMBER,
        RED
    }
}
