package org.dateline.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The encoder and its heads, in ONNX Runtime. One session serves all threads; a run uses the thread that asks for it.
 *
 * <p>How the model was made: {@code training/}; what it knows: {@code MODEL.md} beside this package's resources.
 */
final class Model {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Labels labels;

    private Model(OrtEnvironment environment, OrtSession session, Labels labels) {
        this.environment = environment;
        this.session = session;
        this.labels = labels;
    }

    /**
     * Loads the model from the class path.
     *
     * @throws IllegalStateException if ONNX Runtime has no native library for this machine
     */
    static Model load() {
        OrtEnvironment environment = environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new Model(
                    environment, environment.createSession(Resources.bytes("reader.onnx"), options), Labels.load());
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot load the reading model: " + e.getMessage(), e);
        }
    }

    private static OrtEnvironment environment() {
        try {
            return OrtEnvironment.getEnvironment();
        } catch (LinkageError | RuntimeException e) {
            throw new IllegalStateException(
                    "the reading model needs the native library of ONNX Runtime, which cannot be loaded on "
                            + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                            + "; it is there for Linux, macOS and Windows on x64 and arm64",
                    e);
        }
    }

    Labels labels() {
        return labels;
    }

    /** Everything that the heads say about a batch. */
    Scores run(Batch batch) {
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, batch.ids());
                OnnxTensor shapes = OnnxTensor.createTensor(environment, batch.shapes());
                OnnxTensor mask = OnnxTensor.createTensor(environment, batch.mask());
                OnnxTensor first = OnnxTensor.createTensor(environment, batch.first());
                OrtSession.Result result =
                        session.run(Map.of("ids", ids, "shapes", shapes, "mask", mask, "first", first))) {
            Map<String, float[]> scores = new HashMap<>();
            result.forEach(output -> scores.put(output.getKey(), floats((OnnxTensor) output.getValue())));
            return new Scores(labels, batch.words(), scores);
        } catch (OrtException e) {
            throw new IllegalStateException("the reading model failed: " + e.getMessage(), e);
        }
    }

    private static float[] floats(OnnxTensor tensor) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] floats = new float[buffer.remaining()];
        buffer.get(floats);
        return floats;
    }
}
