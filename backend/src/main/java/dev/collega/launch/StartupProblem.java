package dev.collega.launch;

/** A reason not to start that its reader can act on: the message is one whole sentence and no stack trace follows. */
final class StartupProblem extends RuntimeException {

    StartupProblem(String sentence) {
        super(sentence);
    }

    StartupProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
