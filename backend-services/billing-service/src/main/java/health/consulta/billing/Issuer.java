package health.consulta.billing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/// Who issues an invoice, as it stands on it.
public record Issuer(
    UUID id,
    String title,
    String firstName,
    String lastName,
    String rpps,
    String street,
    String postalCode,
    String city) {
  String displayName() {
    return (title + " " + firstName + " " + lastName).strip();
  }

  /// Tells the numbers of one issuer from those of another: initials and the end of the RPPS.
  String prefix() {
    return initial(firstName) + initial(lastName) + rpps.substring(rpps.length() - 4);
  }

  private static String initial(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
    return plain.isEmpty() ? "X" : plain.substring(0, 1).toUpperCase(Locale.ROOT);
  }
}
