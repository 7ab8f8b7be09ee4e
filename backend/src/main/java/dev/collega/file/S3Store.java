package dev.collega.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.utils.Md5Utils;

/** In a bucket of an S3-compatible store, which comes first in the path: any of them takes it there. */
final class S3Store implements FileStore {

    private final S3Client client;
    private final String bucket;

    S3Store(URI endpoint, String region, String bucket, AwsCredentialsProvider credentials, Duration timeout) {
        this.bucket = bucket;
        this.client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .forcePathStyle(true)
                // In one piece, and with a checksum that stores have compared for as long as there are any.
                .serviceConfiguration(how -> how.chunkedEncodingEnabled(false).expectContinueEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(timeout)
                        .socketTimeout(timeout))
                .build();
    }

    @Override
    public void put(UUID key, Path content) throws IOException {
        var md5 = Md5Utils.md5AsBase64(content.toFile());
        ask(
                "take",
                () -> client.putObject(
                        it -> it.bucket(bucket).key(key.toString()).contentMD5(md5), content));
    }

    @Override
    public InputStream open(UUID key, long from, long length) throws IOException {
        var range = "bytes=" + from + "-" + (from + length - 1);
        try {
            var content = ask(
                    "give",
                    () -> client.getObject(
                            it -> it.bucket(bucket).key(key.toString()).range(range)));
            if (content.response().contentRange() == null) {
                // Whole, from a store that knows no ranges.
                content.skipNBytes(from);
            }
            return new Part(content, length);
        } catch (Missing e) {
            throw new FileNotFoundException(key.toString());
        }
    }

    @Override
    public void delete(UUID key) throws IOException {
        try {
            ask("delete", () -> client.deleteObject(it -> it.bucket(bucket).key(key.toString())));
        } catch (Missing e) {
            // Some say so.
        }
    }

    private static <T> T ask(String what, Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (SdkServiceException e) {
            if (e.statusCode() == 404) {
                throw new Missing();
            }
            // What the store says of it may hold our access key.
            throw new IOException("The store of files does not " + what + " it: " + e.statusCode());
        } catch (SdkClientException e) {
            throw new IOException("The store of files cannot be asked to " + what + " it", e);
        }
    }

    private static final class Missing extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
