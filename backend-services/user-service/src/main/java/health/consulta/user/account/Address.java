package health.consulta.user.account;

import java.util.Locale;

/// An e-mail address in the one form in which it is stored and compared.
public record Address(String value) {
  public Address {
    value = value.strip().toLowerCase(Locale.ROOT);
  }
}
