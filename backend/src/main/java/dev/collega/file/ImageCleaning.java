package dev.collega.file;

import com.twelvemonkeys.image.ResampleOp;
import dev.collega.shared.image.ImageKind;
import dev.collega.shared.image.Pictures;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageReadParam;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes an image anew: upright, in the colours of the web, no larger than a screen shows, and with nothing in it but what
 * one sees. Of an animation the first picture stays.
 */
@Singleton
class ImageCleaning {

    private static final float QUALITY = 0.9f;
    private static final int LONGEST_SIDE = 3200;
    /** More are thinned out while they are read. */
    private static final double PIXELS_READ = 16_000_000;

    private final Pictures pictures;
    private final long mostPixels;
    private final long mostBytes;
    private final Semaphore working;

    ImageCleaning(
            Pictures pictures,
            @ConfigProperty(name = "collega.files.max-pixels") long mostPixels,
            @ConfigProperty(name = "collega.files.max-size") MemorySize mostBytes,
            @ConfigProperty(name = "collega.photos.parallel") int parallel) {
        this.pictures = pictures;
        this.mostPixels = mostPixels;
        this.mostBytes = mostBytes.asLongValue();
        this.working = new Semaphore(parallel, true);
    }

    CleanFile clean(Path received) throws IOException {
        working.acquireUninterruptibly();
        try {
            var file = Files.readAllBytes(received);
            var read = pictures.read(file, mostPixels, ImageCleaning::thin);
            var transparent = read.getColorModel().hasAlpha();
            var image = fitting(pictures.upright(file, read, transparent));
            // Drawings and screens lose their edges as JPEG; photographs grow large as PNG.
            var kind = transparent || isDrawing(file) ? FileKind.PNG : FileKind.JPEG;
            var bytes = kind == FileKind.PNG ? pictures.png(image) : pictures.jpeg(image, QUALITY);
            if (bytes.length > mostBytes) {
                kind = FileKind.JPEG;
                bytes = pictures.jpeg(image, QUALITY);
            }
            var content = CleanFile.draft();
            Files.write(content, bytes);
            return new CleanFile(kind, content, image.getWidth(), image.getHeight(), "");
        } finally {
            working.release();
        }
    }

    private static boolean isDrawing(byte[] file) {
        var kind = ImageKind.of(file);
        return kind == ImageKind.PNG || kind == ImageKind.GIF;
    }

    private static void thin(ImageReadParam how, int width, int height) {
        var step = (int) Math.ceil(Math.sqrt((double) width * height / PIXELS_READ));
        how.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
    }

    private static BufferedImage fitting(BufferedImage image) {
        var longer = Math.max(image.getWidth(), image.getHeight());
        if (longer <= LONGEST_SIDE) {
            return image;
        }
        var part = (double) LONGEST_SIDE / longer;
        var width = Math.max(1, (int) Math.round(image.getWidth() * part));
        var height = Math.max(1, (int) Math.round(image.getHeight() * part));
        return new ResampleOp(width, height, ResampleOp.FILTER_LANCZOS).filter(image, null);
    }
}
