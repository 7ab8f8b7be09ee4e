package dev.collega.factor;

import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;

/** What is said of a proof that does not hold. */
final class WrongProof {

    private WrongProof() {}

    static ProblemException password() {
        return Problems.validation("/password", "wrong-password", "is not the password");
    }

    static ProblemException code() {
        return Problems.validation("/code", "wrong-code", "is not the code, or was used before");
    }

    static ProblemException passkey() {
        return Problems.validation("/passkey", "wrong-passkey", "is not the answer of one of your passkeys");
    }

    static ProblemException expired(String pointer) {
        return Problems.validation(pointer, "challenge-expired", "is older than five minutes or was used before");
    }

    static boolean isOne(ProblemException problem) {
        return problem.code().equals("validation");
    }

    static ProblemException challengeExpired() {
        return Problems.unauthenticated(
                "challenge-expired", "This took longer than five minutes or too many tries; begin again.");
    }
}
