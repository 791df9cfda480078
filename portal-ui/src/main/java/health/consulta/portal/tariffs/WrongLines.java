package health.consulta.portal.tariffs;

import health.consulta.contract.billing.Tariff;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.List;
import java.util.regex.Pattern;

/// What a block was refused for, in words.
final class WrongLines {
  private static final Pattern PLACE = Pattern.compile("lines\\[(\\d+)].*");

  private WrongLines() {}

  /// @param wanted the lines of the block, in its order
  static String words(GatewayProblem problem, List<Tariff> wanted) {
    return problem.errors().stream()
        .findFirst()
        .map(first -> {
          var place = PLACE.matcher(first.field());
          var line =
              place.matches() && Integer.parseInt(place.group(1)) < wanted.size()
                  ? name(wanted.get(Integer.parseInt(place.group(1))))
                  : "";
          return Words.of(
              "tariffs.block.refused",
              problem.errors().size(),
              line,
              Words.ofCode("tariffs.wrong", first.message()));
        })
        .orElseGet(() -> Words.of(problem));
  }

  static boolean isStale(GatewayProblem problem) {
    return problem.errors().stream().anyMatch(error -> error.message().equals("STALE"));
  }

  static String name(Tariff line) {
    return "%s, %s, %s, %s"
        .formatted(
            Words.ofCode("specialty", line.specialty()),
            Words.ofCode("reason", line.reasonCode()),
            Words.of("mode." + line.mode()),
            Words.of("sector." + line.sector()));
  }
}
