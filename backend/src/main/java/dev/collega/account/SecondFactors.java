package dev.collega.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is asked of a member beside the password; answered by the feature that knows second factors. */
public interface SecondFactors {

    /**
     * A question that is open for a few minutes.
     *
     * @param challenge to be shown with the answer
     * @param factors what may answer it
     * @param passkeyOptions what an authenticator has to sign; absent without a passkey
     */
    record Question(String challenge, List<String> factors, Object passkeyOptions) {}

    /** Empty where the password alone is enough. */
    Optional<Question> ask(UUID accountId);
}
