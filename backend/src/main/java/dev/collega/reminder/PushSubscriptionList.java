package dev.collega.reminder;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** All of them: there are ten at most. */
record PushSubscriptionList(@NotNull List<PushSubscriptionView> items) {}
