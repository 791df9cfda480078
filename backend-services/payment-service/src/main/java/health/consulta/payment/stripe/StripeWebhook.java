package health.consulta.payment.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import health.consulta.payment.WrongSignature;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Who sent a webhook, and when, by its signature over the bytes as they came.
@Component
class StripeWebhook {
  private static final Duration OLDEST = Duration.ofMinutes(5);
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);
  private static final Pattern TIME = Pattern.compile("(?:^|,)t=(\\d{1,12})(?:,|$)");

  private final String secret;
  private final Clock clock;

  /// The sender's time is the world's, wherever the demo data is.
  @Autowired
  StripeWebhook(StripeSettings settings) {
    this(settings, Clock.systemUTC());
  }

  StripeWebhook(StripeSettings settings, Clock clock) {
    this.secret = settings.webhookSecret();
    this.clock = clock;
  }

  /// @throws WrongSignature when it is not Stripe's, too old, or from the future
  Event verified(String body, String signature) {
    try {
      var event = Webhook.constructEvent(body, signature, secret, OLDEST.toSeconds(), clock);
      if (isFromTheFuture(signature) || event.getId() == null || event.getType() == null)
        throw new WrongSignature();
      return event;
    } catch (SignatureVerificationException | RuntimeException unreadable) {
      throw new WrongSignature();
    }
  }

  /// The SDK bounds the past only: a signature made for later could be kept and played then.
  private boolean isFromTheFuture(String signature) {
    var time = TIME.matcher(signature);
    return !time.find()
        || Long.parseLong(time.group(1)) > clock.instant().plus(CLOCKS_APART).getEpochSecond();
  }
}
