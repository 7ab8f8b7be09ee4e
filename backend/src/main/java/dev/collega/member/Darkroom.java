package dev.collega.member;

import com.twelvemonkeys.image.ResampleOp;
import dev.collega.shared.image.ImageKind;
import dev.collega.shared.image.Pictures;
import dev.collega.shared.problem.ProblemException;
import jakarta.inject.Singleton;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageReadParam;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes a photo of a file that somebody sent: upright, square around its middle, in two sizes, and with nothing in it
 * but the picture. No more pixels are kept than are needed.
 */
@Singleton
class Darkroom {

    private static final float QUALITY = 0.85f;

    private final Pictures pictures;
    private final long mostPixels;
    private final Semaphore working;

    Darkroom(
            Pictures pictures,
            @ConfigProperty(name = "collega.photos.max-pixels") long mostPixels,
            @ConfigProperty(name = "collega.photos.parallel") int parallel) {
        this.pictures = pictures;
        this.mostPixels = mostPixels;
        this.working = new Semaphore(parallel, true);
    }

    /** The same photo twice, as JPEG. */
    record Print(byte[] large, byte[] small) {}

    /** @throws ProblemException not-an-image, too-many-pixels */
    Print develop(byte[] file) {
        if (ImageKind.of(file) == ImageKind.GIF) {
            throw Pictures.notAnImage();
        }
        working.acquireUninterruptibly();
        try {
            var square = pictures.upright(file, pictures.read(file, mostPixels, Darkroom::middle), false);
            return new Print(print(square, PhotoLink.LARGE), print(square, PhotoLink.SMALL));
        } catch (IOException e) {
            throw Pictures.notAnImage();
        } finally {
            working.release();
        }
    }

    private static void middle(ImageReadParam how, int width, int height) {
        var side = Math.min(width, height);
        var step = Math.max(1, side / (2 * PhotoLink.LARGE));
        how.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
        how.setSourceSubsampling(step, step, 0, 0);
    }

    private byte[] print(BufferedImage square, int size) throws IOException {
        return pictures.jpeg(new ResampleOp(size, size, ResampleOp.FILTER_LANCZOS).filter(square, null), QUALITY);
    }
}
