package health.consulta.payment.paypal;

import health.consulta.kit.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The certificates that PayPal names in its webhooks: fetched once from where they may come, and
/// believed as long as they are valid.
@Component
class Signers {
  private static final int MOST = 16;
  private static final int LARGEST = 64 * 1024;

  private final Trust trust;
  private final OkHttpClient http =
      new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(5)).followRedirects(false).build();
  private final Map<String, List<X509Certificate>> known = new ConcurrentHashMap<>();

  @Autowired
  Signers(PayPalSettings settings) {
    this(Trust.of(settings));
  }

  Signers(Trust trust) {
    this.trust = trust;
  }

  /// @return empty when it is from elsewhere, or not to be believed
  Optional<X509Certificate> of(String url, Instant now) {
    if (!admitted(url)) return Optional.empty();
    var chain = known.get(url);
    if (chain == null) chain = fetched(url);
    if (chain.isEmpty() || !trust.believes(chain, now)) return Optional.empty();
    if (known.size() >= MOST) known.clear();
    known.put(url, chain);
    return Optional.of(chain.getFirst());
  }

  private boolean admitted(String url) {
    try {
      return trust.admits(URI.create(url));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private List<X509Certificate> fetched(String url) {
    try (var answer = http.newCall(new Request.Builder().url(url).build()).execute()) {
      if (answer.code() >= 500) throw new Unavailable("payment provider");
      var pem = answer.peekBody(LARGEST).bytes();
      return answer.isSuccessful() ? read(pem) : List.of();
    } catch (IOException silent) {
      throw new Unavailable("payment provider");
    }
  }

  private static List<X509Certificate> read(byte[] pem) {
    try {
      var factory = CertificateFactory.getInstance("X.509");
      return factory.generateCertificates(new ByteArrayInputStream(pem)).stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (CertificateException unreadable) {
      return List.of();
    }
  }
}
