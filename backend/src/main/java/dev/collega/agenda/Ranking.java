package dev.collega.agenda;

import dev.collega.connection.NetworkType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What comes first: a sum of points for lateness, for how close the two are, for the goal it serves and for how little it
 * takes. Everything that gives points says so. No chance, and no number that a member would have to set: the same
 * follow-ups on the same day stand in the same order.
 */
final class Ranking {

    /** Reached by half after a week and nearly after a month: what has waited for a year does not crowd out all else. */
    private static final double MOST_FOR_LATENESS = 30;

    private static final double HALF_OF_IT_AFTER_DAYS = 7;

    /** People whom one works with are met anyway; the other two ties die of silence. */
    private static final int CLOSE = 12;

    private static final int WORKED_WITH = 6;
    private static final int ANYBODY = 3;
    private static final int BEYOND_THE_LONGEST_GAP = 12;
    private static final int BEYOND_THE_IDEAL_GAP = 6;
    private static final int EACH_WEIGHT_OF_A_GOAL = 10;
    private static final double MOST_FOR_EASE = 12;
    private static final int EASY_MINUTES = 2;
    private static final int QUICK_MINUTES = 3;

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt(Ranked::points)
            .reversed()
            .thenComparing(ranked -> ranked.candidate().since())
            .thenComparing(ranked -> ranked.candidate().at(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ranked -> ranked.candidate().id());

    private Ranking() {}

    /** @param reasons what gave most comes first; there is always one */
    record Ranked(Candidate candidate, int overdueDays, int points, List<Reason> reasons) {

        int minutes() {
            return candidate.minutes();
        }
    }

    private record Share(int points, Reason reason) {}

    static List<Ranked> rank(List<Candidate> candidates, LocalDate today, List<Holiday> holidays) {
        return candidates.stream()
                .map(candidate -> ranked(candidate, Holiday.daysWaited(candidate.since(), today, holidays)))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static Ranked ranked(Candidate candidate, int days) {
        var shares = new ArrayList<Share>();
        shares.add(lateness(candidate, days));
        shares.add(tie(candidate));
        shares.add(silence(candidate));
        shares.add(goal(candidate));
        shares.add(ease(candidate));
        var reasons = shares.stream()
                .filter(share -> share.reason() != null)
                .sorted(Comparator.comparingInt(Share::points).reversed())
                .map(Share::reason)
                .toList();
        return new Ranked(
                candidate, days, shares.stream().mapToInt(Share::points).sum(), reasons);
    }

    private static Share lateness(Candidate candidate, int days) {
        if (days == 0) {
            var at = candidate.at() == null ? "" : " at " + candidate.at();
            return new Share(0, new Reason(ReasonKind.DUE, "It is for today" + at + "."));
        }
        var points = (int) Math.round(MOST_FOR_LATENESS * days / (days + HALF_OF_IT_AFTER_DAYS));
        return new Share(points, new Reason(ReasonKind.OVERDUE, "It has waited " + Words.since(days) + "."));
    }

    private static Share tie(Candidate candidate) {
        if (candidate.networkTypes().contains(NetworkType.PERSONAL)) {
            return new Share(CLOSE, new Reason(ReasonKind.CLOSE_TIE, "They help to keep you whole."));
        }
        if (candidate.networkTypes().contains(NetworkType.STRATEGIC)) {
            return new Share(CLOSE, new Reason(ReasonKind.CLOSE_TIE, "They widen your view."));
        }
        return new Share(candidate.networkTypes().isEmpty() ? ANYBODY : WORKED_WITH, null);
    }

    private static Share silence(Candidate candidate) {
        if (candidate.touch() == Candidate.Touch.RED) {
            return new Share(
                    BEYOND_THE_LONGEST_GAP,
                    new Reason(ReasonKind.LOSING_TOUCH, "You have not been in touch for longer than you wanted."));
        }
        if (candidate.touch() == Candidate.Touch.AMBER) {
            return new Share(
                    BEYOND_THE_IDEAL_GAP, new Reason(ReasonKind.LOSING_TOUCH, "You wanted to be in touch about now."));
        }
        return new Share(0, null);
    }

    private static Share goal(Candidate candidate) {
        return candidate.goalWeight() == 0
                ? new Share(0, null)
                : new Share(
                        EACH_WEIGHT_OF_A_GOAL * candidate.goalWeight(),
                        new Reason(ReasonKind.GOAL, "It serves your goal “" + candidate.goal() + "”."));
    }

    private static Share ease(Candidate candidate) {
        var points = (int) Math.round(MOST_FOR_EASE * EASY_MINUTES / Math.max(EASY_MINUTES, candidate.minutes()));
        return new Share(
                points,
                candidate.minutes() > QUICK_MINUTES
                        ? null
                        : new Reason(
                                ReasonKind.QUICK,
                                "It takes "
                                        + (candidate.minutes() == 1
                                                ? "a minute."
                                                : candidate.minutes() + " minutes.")));
    }
}
