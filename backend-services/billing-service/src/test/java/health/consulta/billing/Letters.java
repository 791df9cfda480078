package health.consulta.billing;

import java.util.UUID;
import java.util.stream.Collectors;

/// For a specialty of its own, so that tests do not meet in the grid.
final class Letters {
  private Letters() {}

  static String some() {
    return UUID.randomUUID()
        .toString()
        .chars()
        .filter(Character::isLetterOrDigit)
        .limit(12)
        .mapToObj(c -> String.valueOf((char) ('A' + Character.digit(c, 16))))
        .collect(Collectors.joining());
  }
}
