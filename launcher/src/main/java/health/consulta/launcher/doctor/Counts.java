package health.consulta.launcher.doctor;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares what is there with what should be, by how often.
final class Counts {
  private Counts() {}

  /// Each as often as wanted.
  ///
  /// @param optional may be there once or not
  static <T> Stream<String> compare(
      List<T> wanted, Set<T> optional, List<T> found, Function<T, String> name) {
    var due = counts(wanted);
    var there = counts(found);
    var either = new HashSet<>(due.keySet());
    either.addAll(there.keySet());
    return either.stream()
        .flatMap(one -> {
          long should = due.getOrDefault(one, 0L);
          long is = there.getOrDefault(one, 0L);
          var good = is == should || optional.contains(one) && is <= 1;
          return good
              ? Stream.<String>empty()
              : Stream.of("There are %d %s instead of %d.".formatted(is, name.apply(one), should));
        });
  }

  private static <T> Map<T, Long> counts(Collection<T> list) {
    return list.stream().collect(groupingBy(one -> one, Collectors.counting()));
  }
}
