package health.consulta.launcher.mongo;

import java.util.Arrays;
import java.util.List;

/// Keys put together from keys.
final class Bytes {
  private Bytes() {}

  static byte[] join(byte[] first, byte... second) {
    var joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  /// Each of these followed by each of those.
  static List<byte[]> cross(List<byte[]> these, List<byte[]> those) {
    return these.stream()
        .flatMap(first -> those.stream().map(second -> join(first, second)))
        .toList();
  }

  /// All entries that begin with this.
  static SortedIndex.Span below(byte[] prefix) {
    return new SortedIndex.Span(prefix, join(prefix, (byte) 0xFF));
  }
}
