package dev.collega.launch;

import java.io.PrintStream;

/** The few lines for the person at the terminal; what the application has to say goes to its log. */
record Console(PrintStream out) {

    void say(String subject, String sentence) {
        out.printf("%-9s %s%n", subject, sentence);
        out.flush();
    }

    void address(String address) {
        out.printf("%nCollega is ready: %s%n", address);
        out.flush();
    }
}
