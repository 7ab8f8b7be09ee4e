package dev.collega.goal;

/** ACTIVE until it is retired. */
enum GoalState {
    ACTIVE,
    RETIRED
}
