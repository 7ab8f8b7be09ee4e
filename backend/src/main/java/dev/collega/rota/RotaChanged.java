package dev.collega.rota;

import java.util.UUID;

/** When this member may be spoken to has changed: their hours, their shifts or their holidays. Within the transaction at hand. */
public record RotaChanged(UUID member) {}
