package health.consulta.launcher.sandbox.engine;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Reads whole lines only: what follows the last line end is not a record.
final class RecordReader implements AutoCloseable {
  private final InputStream in;

  RecordReader(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  byte @Nullable [] next() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        return line.toByteArray();
      }
      line.write(b);
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
