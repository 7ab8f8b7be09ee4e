package dev.collega.verification;

/** A number waits to be looked up in a register. */
record RegistryAsked() {}
