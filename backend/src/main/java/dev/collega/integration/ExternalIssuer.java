package dev.collega.integration;

import dev.collega.account.BearerTokens;
import dev.collega.account.Caller;
import dev.collega.account.Scopes;
import dev.collega.account.VerifiedAddresses;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;

/**
 * Tokens of an identity provider that the operator trusts, such as a hospital's single sign-on. They stand for the
 * member whose address they name, when both sides have verified it, and allow what a personal access token may: how one
 * signs in here stays out of their reach.
 */
@Singleton
class ExternalIssuer implements BearerTokens {

    private static final Logger LOG = Logger.getLogger(ExternalIssuer.class);
    private static final int CLOCK_SKEW_SECONDS = 5;

    /** A suspension reaches such a caller at once all the same; this bounds only how old the provider's word may be. */
    private static final Duration GOOD_WITHOUT_LOOKING = Duration.ofMinutes(1);

    private final Optional<String> issuer;
    private final Optional<String> audience;
    private final Optional<HttpsJwksVerificationKeyResolver> keys;
    private final VerifiedAddresses addresses;
    private final Clock clock;

    ExternalIssuer(
            @ConfigProperty(name = "collega.external-issuer.issuer") Optional<String> issuer,
            @ConfigProperty(name = "collega.external-issuer.audience") Optional<String> audience,
            @ConfigProperty(name = "collega.external-issuer.jwks-url") Optional<String> jwksUrl,
            VerifiedAddresses addresses,
            Clock clock) {
        if (issuer.isPresent() && (audience.isEmpty() || jwksUrl.isEmpty())) {
            throw new IllegalStateException(
                    "collega.external-issuer.issuer needs collega.external-issuer.audience and .jwks-url beside it.");
        }
        this.issuer = issuer;
        this.audience = audience;
        this.keys = jwksUrl.map(url -> new HttpsJwksVerificationKeyResolver(new HttpsJwks(url)));
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public boolean issued(String token) {
        return issuer.isPresent() && issuer.equals(issuerNamedIn(token));
    }

    /** Only to know which of the issuers' keys to try; what is named here is verified afterwards. */
    private static Optional<String> issuerNamedIn(String token) {
        try {
            return Optional.ofNullable(unverified().processToClaims(token).getIssuer());
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    private static JwtConsumer unverified() {
        return new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setDisableRequireSignature()
                .setSkipSignatureVerification()
                .build();
    }

    @Override
    public Optional<Caller> read(String token) {
        try {
            var claims = verify(token);
            if (!claims.hasClaim("email") || !Boolean.TRUE.equals(claims.getClaimValue("email_verified"))) {
                return Optional.empty();
            }
            var until = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
            var scopes = scopes(claims);
            return addresses
                    .ownerOf(claims.getStringClaimValue("email"))
                    .map(member -> new Caller(member, null, null, scopes, earlier(until)));
        } catch (InvalidJwtException | MalformedClaimException e) {
            LOG.debugf(e, "A token of the external issuer was refused");
            return Optional.empty();
        }
    }

    private JwtClaims verify(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys.orElseThrow())
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setExpectedIssuer(issuer.orElseThrow())
                .setExpectedAudience(audience.orElseThrow())
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .build()
                .processToClaims(token);
    }

    /** Where the provider names scopes of ours, it means no others (RFC 9068, 2.2.3); most do not know them. */
    private static Set<String> scopes(JwtClaims claims) throws MalformedClaimException {
        var all = Set.copyOf(Scopes.FOR_TOKENS);
        if (!claims.hasClaim("scope")) {
            return all;
        }
        var named = Arrays.stream(claims.getStringClaimValue("scope").split(" "))
                .filter(all::contains)
                .collect(Collectors.toUnmodifiableSet());
        return named.isEmpty() ? all : named;
    }

    private Instant earlier(Instant until) {
        var look = clock.instant().plus(GOOD_WITHOUT_LOOKING);
        return until.isBefore(look) ? until : look;
    }
}
