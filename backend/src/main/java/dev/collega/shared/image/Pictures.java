package dev.collega.shared.image;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * Reads pictures that somebody sent, and writes them anew. How many pixels there are is asked before any is read, and
 * nothing of a file but the picture and how it was held is looked at.
 */
@Singleton
public class Pictures {

    private final ImageReaderSpi jpeg = new JPEGImageReaderSpi();
    private final ImageReaderSpi webp = new WebPImageReaderSpi();

    Pictures() {
        // They look for their delegates when they are registered.
        var registry = IIORegistry.getDefaultInstance();
        registry.registerServiceProvider(jpeg, ImageReaderSpi.class);
        registry.registerServiceProvider(webp, ImageReaderSpi.class);
    }

    /** Says which part of a picture is wanted, and how closely. */
    public interface Framing {
        void frame(ImageReadParam how, int width, int height);
    }

    /**
     * The first picture of a file, as it lies there.
     *
     * @throws ProblemException not-an-image, too-many-pixels
     */
    public BufferedImage read(byte[] file, long mostPixels, Framing framing) {
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
            var how = reader.getDefaultReadParam();
            framing.frame(how, width, height);
            return reader.read(0, how);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // What a broken file does to a decoder is up to the file.
            throw notAnImage();
        } finally {
            reader.dispose();
        }
    }

    private ImageReader readerOf(byte[] file) {
        try {
            return switch (ImageKind.of(file)) {
                case JPEG -> jpeg.createReaderInstance();
                case WEBP -> webp.createReaderInstance();
                case PNG -> ImageIO.getImageReadersByFormatName("png").next();
                case GIF -> ImageIO.getImageReadersByFormatName("gif").next();
                case OTHER -> throw notAnImage();
            };
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the colours of the web, whatever profile it came with; on white where it was transparent and cannot stay so. */
    public BufferedImage upright(byte[] file, BufferedImage read, boolean transparent) {
        var orientation = Upright.orientation(file);
        var turned = Upright.isTurned(orientation);
        var width = turned ? read.getHeight() : read.getWidth();
        var height = turned ? read.getWidth() : read.getHeight();
        var upright = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var canvas = upright.createGraphics();
        if (!transparent) {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, width, height);
        }
        canvas.drawImage(read, Upright.transform(orientation, read.getWidth(), read.getHeight()), null);
        canvas.dispose();
        return upright;
    }

    public byte[] jpeg(BufferedImage image, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(rgb(image), null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** The writer of JPEG takes no other kind. */
    private static BufferedImage rgb(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        var rgb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = rgb.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return rgb;
    }

    public static ProblemException notAnImage() {
        return Problems.unprocessable("not-an-image", "This is no picture that can be read. Send a JPEG, PNG or WebP.");
    }
}
