package health.consulta.portal.tariffs;

import health.consulta.portal.frame.Words;
import java.util.List;

/// A file that is no billing grid, and why.
final class UnreadableTable extends RuntimeException {
  private final String key;
  private final transient List<Object> values;

  /// @param key of the words for it
  UnreadableTable(String key, Object... values) {
    super(key, null, false, false);
    this.key = key;
    this.values = List.of(values);
  }

  String words() {
    return Words.of(key, values.toArray());
  }
}
