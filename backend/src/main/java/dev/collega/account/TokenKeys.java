package dev.collega.account;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of access tokens. One signs; beside it are published, and accepted by their id, the one that will sign next
 * and those whose tokens have not all expired: so a key can be replaced while several instances run, one after the other.
 */
@Singleton
public class TokenKeys {

    private final RsaKeyFile signing;
    private final Map<String, PublishedKey> published = new LinkedHashMap<>();

    TokenKeys(
            @ConfigProperty(name = "collega.tokens.signing-key-file") Path signingKeyFile,
            @ConfigProperty(name = "collega.tokens.published-key-files") Optional<List<Path>> publishedKeyFiles) {
        signing = RsaKeyFile.read(signingKeyFile);
        if (signing.privateKey().isEmpty()) {
            throw new IllegalStateException(
                    signingKeyFile + " holds a public key; what signs access tokens is a private one.");
        }
        publish(signing);
        publishedKeyFiles.orElse(List.of()).stream().map(RsaKeyFile::read).forEach(this::publish);
    }

    /** @param id the thumbprint of RFC 7638, which tokens carry as {@code kid} */
    public record PublishedKey(String id, RSAPublicKey key) {}

    public PrivateKey signingKey() {
        return signing.privateKey().orElseThrow();
    }

    public String signingKeyId() {
        return signing.id();
    }

    /** Empty for whatever is not published, and for no id at all: a token does not choose where its key comes from. */
    public Optional<PublicKey> verificationKey(String id) {
        return Optional.ofNullable(id).map(published::get).map(PublishedKey::key);
    }

    /** The one that signs comes first. */
    public List<PublishedKey> published() {
        return List.copyOf(published.values());
    }

    private void publish(RsaKeyFile file) {
        published.put(file.id(), new PublishedKey(file.id(), file.publicKey()));
    }
}
