package dev.collega.member;

import com.twelvemonkeys.image.ResampleOp;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes a photo of a file that somebody sent: upright, square around its middle, in two sizes, and with nothing in it
 * but the picture. How many pixels there are is asked before any is read, and no more are kept than are needed.
 */
@Singleton
class Darkroom {

    private static final float QUALITY = 0.85f;

    private final long mostPixels;
    private final Semaphore working;
    private final ImageReaderSpi jpeg = new JPEGImageReaderSpi();
    private final ImageReaderSpi webp = new WebPImageReaderSpi();

    Darkroom(
            @ConfigProperty(name = "collega.photos.max-pixels") long mostPixels,
            @ConfigProperty(name = "collega.photos.parallel") int parallel) {
        this.mostPixels = mostPixels;
        this.working = new Semaphore(parallel, true);
        // They look for their delegates when they are registered.
        var registry = IIORegistry.getDefaultInstance();
        registry.registerServiceProvider(jpeg, ImageReaderSpi.class);
        registry.registerServiceProvider(webp, ImageReaderSpi.class);
    }

    /** The same photo twice, as JPEG. */
    record Print(byte[] large, byte[] small) {}

    /** @throws ProblemException not-an-image, too-many-pixels */
    Print develop(byte[] file) {
        working.acquireUninterruptibly();
        try {
            var square = square(file);
            return new Print(print(square, PhotoLink.LARGE), print(square, PhotoLink.SMALL));
        } catch (IOException e) {
            throw notAnImage();
        } finally {
            working.release();
        }
    }

    private BufferedImage square(byte[] file) throws IOException {
        var reader = readerOf(file);
        try (var in = new ByteArrayImageInputStream(file)) {
            // Without its metadata: a few bytes of it may unfold to gigabytes.
            reader.setInput(in, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > mostPixels) {
                throw Problems.unprocessable(
                        "too-many-pixels",
                        "This picture has %,d × %,d pixels, which is more than is taken here. Send a smaller one."
                                .formatted(width, height));
            }
            return upright(file, middle(reader, width, height));
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            // What a broken file does to a decoder is up to the file.
            throw notAnImage();
        } finally {
            reader.dispose();
        }
    }

    private ImageReader readerOf(byte[] file) throws IOException {
        return switch (ImageKind.of(file)) {
            case JPEG -> jpeg.createReaderInstance();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> webp.createReaderInstance();
            case OTHER -> throw notAnImage();
        };
    }

    private static BufferedImage middle(ImageReader reader, int width, int height) throws IOException {
        var side = Math.min(width, height);
        var step = Math.max(1, side / (2 * PhotoLink.LARGE));
        var how = reader.getDefaultReadParam();
        how.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    /** On white, where it was transparent; in the colours of the web, whatever profile it came with. */
    private static BufferedImage upright(byte[] file, BufferedImage read) {
        var side = read.getWidth();
        var square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var canvas = square.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, side, side);
        canvas.drawImage(read, Upright.transform(file, side), null);
        canvas.dispose();
        return square;
    }

    private static byte[] print(BufferedImage square, int size) throws IOException {
        var scaled = new ResampleOp(size, size, ResampleOp.FILTER_LANCZOS).filter(square, null);
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(rgb(scaled), null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The writer takes no other kind. */
    private static BufferedImage rgb(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        var rgb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = rgb.createGraphics();
        canvas.drawImage(image, 0, 0, null);
        canvas.dispose();
        return rgb;
    }

    private static ProblemException notAnImage() {
        return Problems.unprocessable("not-an-image", "This is no picture that can be read. Send a JPEG, PNG or WebP.");
    }
}
