package dev.collega.reminder;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When and how a member wants to be reminded. */
record ReminderSettings(
        @NotNull
        @Schema(
                description = "When the digest comes, in my time zone; and what has no time, where it comes singly.",
                examples = "07:00")
        LocalTime hour,

        @NotNull @Schema(description = "How the digest comes; not at all, where this is empty.")
        Set<@NotNull ReminderChannel> digest,

        @NotNull @Schema(description = "How single reminders come; not at all, where this is empty.")
        Set<@NotNull ReminderChannel> single,

        @NotNull @Schema(description = "Which follow-ups come singly.")
        SingleFor singleFor,

        @NotNull @Schema(description = "Whether my notes may stand in mail.")
        boolean notesInMail,

        @NotNull
        @Schema(description = "Whether push messages, which show on a locked screen, may name whom they are about.")
        boolean namesInPush) {

    /** Five minutes in the morning, and nothing else unless it is asked for. */
    static final ReminderSettings DEFAULT = new ReminderSettings(
            LocalTime.of(7, 0), Set.of(ReminderChannel.MAIL), Set.of(), SingleFor.TIMED, false, false);

    boolean uses(ReminderChannel channel) {
        return digest.contains(channel) || single.contains(channel);
    }

    ReminderSettings without(ReminderChannel channel, ReminderKind kind) {
        return new ReminderSettings(
                hour,
                kind == ReminderKind.DIGEST ? less(digest, channel) : digest,
                kind == ReminderKind.SINGLE ? less(single, channel) : single,
                singleFor,
                notesInMail,
                namesInPush);
    }

    private static Set<ReminderChannel> less(Set<ReminderChannel> channels, ReminderChannel channel) {
        return channels.contains(channel)
                ? channels.stream().filter(other -> other != channel).collect(Collectors.toSet())
                : channels;
    }
}
