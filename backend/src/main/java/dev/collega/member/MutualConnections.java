package dev.collega.member;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Whom both of us know: how many, and a few of them. */
public record MutualConnections(@NotNull int count, @NotNull List<MemberSummary> sample) {}
