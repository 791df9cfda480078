package health.consulta.booking;

import static java.util.stream.Collectors.toMap;

import health.consulta.kit.security.Seal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps texts so that only who has the key can read them, and only as what they are. A new key
/// seals from then on, and the old ones still open what they sealed.
@Component
class Seals {
  private final Seal seal;
  private final Map<String, Seal> known;

  Seals(
      @Value("${consulta.encryption-key}") String secret,
      @Value("${consulta.old-encryption-keys}") List<String> old) {
    this.seal = new Seal(secret);
    this.known =
        Stream.concat(Stream.of(seal), old.stream().map(Seal::new))
            .collect(toMap(Seal::id, Function.identity(), (first, _) -> first));
  }

  Sealed close(byte[] text, String purpose) {
    return new Sealed(seal.id(), seal.close(text, purpose));
  }

  /// @throws IllegalStateException when the key is not there any more, or it is something else's
  byte[] open(Sealed sealed, String purpose) {
    var its = known.get(sealed.key());
    if (its == null) throw new IllegalStateException("no key " + sealed.key() + " for " + purpose);
    return its.open(sealed.text(), purpose);
  }
}
