package dev.collega.rota;

enum DutyRotaState {
    OK,
    /** The last try failed; what was read before still counts. */
    BROKEN,
    NEVER_READ
}
