package dev.collega.rota;

enum DutyRotaSource {
    NONE,
    URL,
    FILE
}
