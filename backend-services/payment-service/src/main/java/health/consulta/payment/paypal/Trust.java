package health.consulta.payment.paypal;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// From where a signer's certificate may come, and which ones are believed.
sealed interface Trust {
  static Trust of(PayPalSettings settings) {
    return settings.isPayPal() ? new OfPayPal(authorities()) : new OfSandbox(settings.apiBase());
  }

  /// Asked before anything is fetched.
  boolean admits(URI certificate);

  /// @param chain the signer's certificate first
  boolean believes(List<X509Certificate> chain, Instant now);

  /// PayPal itself: its own hosts by https, a name of its own, a chain to an authority that the
  /// world trusts.
  record OfPayPal(Set<TrustAnchor> authorities) implements Trust {
    private static final String DOMAIN = ".paypal.com";

    @Override
    public boolean admits(URI certificate) {
      var host = certificate.getHost();
      return "https".equals(certificate.getScheme())
          && host != null
          && host.toLowerCase(Locale.ROOT).endsWith(DOMAIN)
          && certificate.getUserInfo() == null
          && (certificate.getPort() == -1 || certificate.getPort() == 443);
    }

    @Override
    public boolean believes(List<X509Certificate> chain, Instant now) {
      return name(chain.getFirst()).endsWith(DOMAIN) && leads(chain, authorities, now);
    }
  }

  /// The payment sandbox on this machine, which brings the authority of its own along.
  record OfSandbox(URI address) implements Trust {
    @Override
    public boolean admits(URI certificate) {
      return address.getScheme().equals(certificate.getScheme())
          && address.getRawAuthority().equals(certificate.getRawAuthority());
    }

    @Override
    public boolean believes(List<X509Certificate> chain, Instant now) {
      return chain.size() > 1
          && leads(
              chain.subList(0, chain.size() - 1),
              Set.of(new TrustAnchor(chain.getLast(), null)),
              now);
    }
  }

  /// Whether the chain is whole and valid now, up to one of the authorities.
  private static boolean leads(
      List<X509Certificate> chain, Set<TrustAnchor> authorities, Instant now) {
    try {
      var rules = new PKIXParameters(authorities);
      rules.setRevocationEnabled(false);
      rules.setDate(Date.from(now));
      var path =
          CertificateFactory.getInstance("X.509").generateCertPath(below(chain, authorities));
      CertPathValidator.getInstance("PKIX").validate(path, rules);
      return mayBeSignedWith(chain.getFirst());
    } catch (GeneralSecurityException broken) {
      return false;
    }
  }

  /// The path without the authority itself, where a server sends that along.
  private static List<X509Certificate> below(
      List<X509Certificate> chain, Set<TrustAnchor> authorities) {
    var known = authorities.stream().map(TrustAnchor::getTrustedCert).collect(Collectors.toSet());
    return chain.stream().takeWhile(one -> !known.contains(one)).toList();
  }

  private static boolean mayBeSignedWith(X509Certificate certificate) {
    var usage = certificate.getKeyUsage();
    return usage == null || usage[0];
  }

  private static String name(X509Certificate certificate) {
    try {
      return new LdapName(certificate.getSubjectX500Principal().getName())
          .getRdns().stream()
              .filter(part -> part.getType().equalsIgnoreCase("CN"))
              .map(part -> String.valueOf(part.getValue()).toLowerCase(Locale.ROOT))
              .findFirst()
              .orElse("");
    } catch (InvalidNameException e) {
      return "";
    }
  }

  private static Set<TrustAnchor> authorities() {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return Stream.of(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(X509TrustManager.class::cast)
          .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()))
          .map(authority -> new TrustAnchor(authority, null))
          .collect(Collectors.toSet());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
