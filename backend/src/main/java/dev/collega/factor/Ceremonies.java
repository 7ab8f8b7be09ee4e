package dev.collega.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Verifies what authenticators have signed (WebAuthn Level 3, 7.1 and 7.2). We ask for no attestation: which model a
 * member holds is not our business.
 */
@ApplicationScoped
class Ceremonies {

    private static final Logger LOG = Logger.getLogger(Ceremonies.class);

    /** What authenticators sign with, the one we like best first. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final List<PublicKeyCredentialParameters> TAKEN = ALGORITHMS.stream()
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private static final Set<String> TRANSPORTS = Set.of("usb", "nfc", "ble", "smart-card", "hybrid", "internal");

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final RelyingParty relyingParty;

    Ceremonies(RelyingParty relyingParty) {
        this.relyingParty = relyingParty;
    }

    /** What is worth keeping of a new passkey. */
    record Registered(
            byte[] credentialId, byte[] credential, long signCount, boolean backupEligible, List<String> transports) {}

    /** The member was verified (by a PIN, a finger, a face): the passkey alone is then two factors. */
    Optional<Registered> register(PasskeyAttestation attestation, byte[] nonce) {
        return tried(() -> {
            var response = attestation.response();
            var data = manager.verify(
                            new RegistrationRequest(
                                    bytes(response.attestationObject()), bytes(response.clientDataJSON())),
                            new RegistrationParameters(relyingParty.expecting(nonce), TAKEN, true, true))
                    .getAttestationObject()
                    .getAuthenticatorData();
            var credential = data.getAttestedCredentialData();
            return new Registered(
                    credential.getCredentialId(),
                    credentials.convert(credential),
                    data.getSignCount(),
                    data.isFlagBE(),
                    response.transports() == null
                            ? List.of()
                            : response.transports().stream()
                                    .filter(TRANSPORTS::contains)
                                    .distinct()
                                    .toList());
        });
    }

    /** The credential's id, as bytes; empty where it cannot be one. */
    Optional<byte[]> idOf(PasskeyAssertion assertion) {
        return tried(() -> bytes(assertion.id()));
    }

    /**
     * The signature counter when the passkey has signed the nonce, empty otherwise.
     *
     * @param alone the passkey is all the proof there is: it must name its owner, and must have verified them
     */
    OptionalLong verify(PasskeyAssertion assertion, Passkey passkey, byte[] nonce, boolean alone) {
        return tried(() -> {
                    var response = assertion.response();
                    if (!ownerMatches(response.userHandle(), passkey.handle(), alone)) {
                        throw new IllegalArgumentException("the user handle is another's");
                    }
                    return manager.verify(
                                    new AuthenticationRequest(
                                            passkey.credentialId(),
                                            bytes(response.authenticatorData()),
                                            bytes(response.clientDataJSON()),
                                            bytes(response.signature())),
                                    new AuthenticationParameters(
                                            relyingParty.expecting(nonce), kept(passkey), null, alone, true))
                            .getAuthenticatorData()
                            .getSignCount();
                })
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private static boolean ownerMatches(String given, byte[] handle, boolean required) {
        return given == null ? !required : MessageDigest.isEqual(bytes(given), handle);
    }

    private CredentialRecordImpl kept(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.backupEligible(),
                null,
                passkey.signCount(),
                credentials.convert(passkey.credential()),
                null,
                null,
                null,
                null);
    }

    private static byte[] bytes(String base64Url) {
        return Base64.getUrlDecoder().decode(base64Url);
    }

    /** A stranger wrote what is read here: whatever cannot be read, for whatever reason, proves nothing. */
    private static <T> Optional<T> tried(Supplier<T> ceremony) {
        try {
            return Optional.of(ceremony.get());
        } catch (RuntimeException e) {
            LOG.debug("A passkey was refused", e);
            return Optional.empty();
        }
    }
}
