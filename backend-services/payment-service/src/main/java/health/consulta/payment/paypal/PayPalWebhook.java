package health.consulta.payment.paypal;

import health.consulta.payment.WrongSignature;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Who sent a webhook, and when, by its signature over the bytes as they came.
@Component
class PayPalWebhook {
  private static final Duration OLDEST = Duration.ofMinutes(5);
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

  private final Signers signers;
  private final String webhookId;
  private final Clock clock;

  /// The sender's time is the world's, wherever the demo data is.
  @Autowired
  PayPalWebhook(Signers signers, PayPalSettings settings) {
    this(signers, settings, Clock.systemUTC());
  }

  PayPalWebhook(Signers signers, PayPalSettings settings, Clock clock) {
    this.signers = signers;
    this.webhookId = settings.webhookId();
    this.clock = clock;
  }

  /// @throws WrongSignature when it is not PayPal's, too old, or from the future
  /// @throws health.consulta.kit.Unavailable when its certificate cannot be had now
  void verify(Transmission came) {
    if (!came.isWhole() || !came.isOf(clock.instant(), OLDEST, CLOCKS_APART))
      throw new WrongSignature();
    var signer =
        signers.of(came.certificateUrl(), clock.instant()).orElseThrow(WrongSignature::new);
    if (!signed(came, signer)) throw new WrongSignature();
  }

  private boolean signed(Transmission came, X509Certificate signer) {
    try {
      var signature = Signature.getInstance(Transmission.ALGORITHM);
      signature.initVerify(signer);
      signature.update(came.signed(webhookId));
      return signature.verify(Base64.getDecoder().decode(came.signature()));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      return false;
    }
  }
}
