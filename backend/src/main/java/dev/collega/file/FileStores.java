package dev.collega.file;

import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The stores that are set up: one for new files, and whichever older files lie in. */
@Singleton
class FileStores {

    private final StoreKind chosen;
    private final Map<StoreKind, FileStore> stores = new EnumMap<>(StoreKind.class);

    FileStores(
            Jdbi jdbi,
            @ConfigProperty(name = "collega.files.store") String chosen,
            @ConfigProperty(name = "collega.files.folder") Optional<Path> folder,
            @ConfigProperty(name = "collega.files.s3.endpoint") Optional<URI> endpoint,
            @ConfigProperty(name = "collega.files.s3.region") String region,
            @ConfigProperty(name = "collega.files.s3.bucket") Optional<String> bucket,
            @ConfigProperty(name = "collega.files.s3.access-key") Optional<String> accessKey,
            @ConfigProperty(name = "collega.files.s3.secret-key") Optional<String> secretKey,
            @ConfigProperty(name = "collega.files.s3.timeout") Duration timeout) {
        this.chosen = StoreKind.valueOf(chosen.strip().toUpperCase(Locale.ROOT));
        stores.put(StoreKind.DATABASE, new DatabaseStore(jdbi));
        folder.ifPresent(path -> stores.put(StoreKind.FOLDER, new FolderStore(path)));
        endpoint.ifPresent(address -> stores.put(
                StoreKind.S3,
                new S3Store(
                        address,
                        region,
                        bucket.orElseThrow(() -> new IllegalStateException(
                                "Name the bucket of the S3-compatible store with COLLEGA_FILES_S3_BUCKET.")),
                        credentials(accessKey, secretKey),
                        timeout)));
        of(this.chosen);
    }

    private static AwsCredentialsProvider credentials(Optional<String> accessKey, Optional<String> secretKey) {
        if (accessKey.isEmpty() && secretKey.isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                accessKey.orElseThrow(() -> new IllegalStateException(
                        "COLLEGA_FILES_S3_SECRET_KEY is there without COLLEGA_FILES_S3_ACCESS_KEY.")),
                secretKey.orElseThrow(() -> new IllegalStateException(
                        "COLLEGA_FILES_S3_ACCESS_KEY is there without COLLEGA_FILES_S3_SECRET_KEY."))));
    }

    /** Where new files go. */
    StoreKind chosen() {
        return chosen;
    }

    FileStore of(StoreKind kind) {
        var store = stores.get(kind);
        if (store == null) {
            throw new IllegalStateException(
                    kind == StoreKind.FOLDER
                            ? "There are to be files in a folder: name it with COLLEGA_FILES_FOLDER."
                            : "There are to be files in an S3-compatible store: name it with COLLEGA_FILES_S3_ENDPOINT.");
        }
        return store;
    }
}
