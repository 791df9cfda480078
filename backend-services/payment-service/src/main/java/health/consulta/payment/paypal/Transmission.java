package health.consulta.payment.paypal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32;
import org.springframework.http.HttpHeaders;

/// How a webhook came: PayPal's headers, and the bytes that they speak of.
record Transmission(
    String id,
    String time,
    String signature,
    String certificateUrl,
    String algorithm,
    byte[] body) {
  static final String ALGORITHM = "SHA256withRSA";

  static Transmission of(HttpHeaders headers, byte[] body) {
    return new Transmission(
        header(headers, "ID"),
        header(headers, "TIME"),
        header(headers, "SIG"),
        text(headers, "PAYPAL-CERT-URL"),
        text(headers, "PAYPAL-AUTH-ALGO"),
        body);
  }

  private static String header(HttpHeaders headers, String name) {
    return text(headers, "PAYPAL-TRANSMISSION-" + name);
  }

  private static String text(HttpHeaders headers, String name) {
    var value = headers.getFirst(name);
    return value == null ? "" : value;
  }

  boolean isWhole() {
    return !id.isEmpty()
        && !signature.isEmpty()
        && !certificateUrl.isEmpty()
        && algorithm.equals(ALGORITHM);
  }

  /// Neither so old that it could have been kept, nor made for later.
  boolean isOf(Instant now, Duration oldest, Duration clocksApart) {
    return at().filter(
            sent -> sent.isAfter(now.minus(oldest)) && sent.isBefore(now.plus(clocksApart)))
        .isPresent();
  }

  private Optional<Instant> at() {
    try {
      return Optional.of(Instant.parse(time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// What PayPal signs for a webhook of ours.
  byte[] signed(String webhookId) {
    var sum = new CRC32();
    sum.update(body);
    return (id + "|" + time + "|" + webhookId + "|" + sum.getValue())
        .getBytes(StandardCharsets.UTF_8);
  }
}
