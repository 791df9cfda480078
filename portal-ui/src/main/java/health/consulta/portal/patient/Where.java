package health.consulta.portal.patient;

import health.consulta.contract.user.Commune;
import java.util.List;
import org.jspecify.annotations.NonNull;

/// A commune to search in.
///
/// @param value what is searched for: the name, or digits of the postal code where the name alone
///   does not tell
record Where(@NonNull String name, @NonNull String department, @NonNull String value) {
  /// @param others that begin alike
  static Where of(Commune commune, List<Commune> others) {
    var namesakes = others.stream().filter(each -> each.name().equals(commune.name())).count();
    var part = commune.name().endsWith("Arrondissement");
    return new Where(
        commune.name().replace(" Arrondissement", ""),
        commune.department(),
        part || namesakes > 1 ? digits(commune) : commune.name());
  }

  /// What all its postal codes begin with.
  private static String digits(Commune commune) {
    return commune.postalCodes().stream().reduce(Where::shared).orElseThrow();
  }

  private static String shared(String one, String other) {
    return other.startsWith(one) ? one : shared(one.substring(0, one.length() - 1), other);
  }
}
