package health.consulta.kit.clearing;

import java.time.Instant;

/// Records of one kind that nobody asks for any more once they are old enough.
public interface Leftovers {
  /// Deletes some of those that are too old, up to `most` at a time so that nobody waits for it.
  ///
  /// @return how many went
  int clear(Instant now, int most);
}
