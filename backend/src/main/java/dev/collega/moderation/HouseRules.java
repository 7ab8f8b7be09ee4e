package dev.collega.moderation;

import java.util.List;

/** What is expected of everybody. Moderators judge by this and by nothing else. */
final class HouseRules {

    static final List<HouseRule> ALL = List.of(
            new HouseRule(
                    "no-patients",
                    "Never a patient",
                    "Nothing that tells who a patient is: no name, no date of birth, no number, no room, no picture, and no"
                            + " combination by which somebody could be known. Speak of the case, not of the person.",
                    ReportReason.PATIENT_DATA),
            new HouseRule(
                    "kind",
                    "Disagree with the argument, not with the person",
                    "No insults, threats or pressure, and no contempt for a profession, an origin, a faith, a body or a"
                            + " love. A junior's question is as welcome as a senior's answer.",
                    ReportReason.HARASSMENT),
            new HouseRule(
                    "yourself",
                    "Be who you say you are",
                    "Your own name, your own work, your own licence. Where you speak unnamed, what was verified about you"
                            + " speaks for you.",
                    ReportReason.IMPERSONATION),
            new HouseRule(
                    "honest",
                    "Say what you know, and how",
                    "Name your source and your interests. Correct what was wrong; a retraction is no disgrace. Nobody here"
                            + " sells a cure.",
                    ReportReason.FALSE_CLAIM),
            new HouseRule(
                    "no-selling",
                    "No advertising",
                    "No mass messages, no recruiting by the dozen, no sponsored word that does not say so.",
                    ReportReason.SPAM),
            new HouseRule(
                    "confidence",
                    "What is said in confidence stays",
                    "What a colleague shares with a part of the network is for that part. Ask before you pass it on.",
                    ReportReason.OTHER),
            new HouseRule(
                    "how-we-judge",
                    "How we judge",
                    "A moderator reads what was reported and says why they decide as they do. Nobody judges their own"
                            + " words. You may appeal once, and another moderator answers. Who reported is never named.",
                    null));

    private HouseRules() {}
}
