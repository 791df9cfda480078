package health.consulta.user.account;

import health.consulta.contract.user.UserEvent.MandateLinkSent;
import health.consulta.kit.sql.SqlOutbox;
import health.consulta.user.account.MailedLink.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Writes to the people for whom somebody books. The last letter counts.
@Component
class MandateLetters {
  private final MailedLinks links;
  private final SqlOutbox outbox;
  private final Clock clock;

  MandateLetters(MailedLinks links, SqlOutbox outbox, Clock clock) {
    this.links = links;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// @param agreed whether they may take it back by the link, or are asked
  void send(Dependant dependant, String locale, boolean agreed) {
    var secret = Secret.fresh();
    var purpose = agreed ? Purpose.END_MANDATE : Purpose.ANSWER_MANDATE;
    var email = Objects.requireNonNull(dependant.email());
    withdraw(dependant);
    links.save(MailedLink.about(dependant, secret, purpose, clock.instant()));
    outbox.publish(
        new MandateLinkSent(
            dependant.accountId(), dependant.getId(), email, locale, secret.text(), agreed));
  }

  boolean sentSince(Dependant dependant, Instant moment) {
    return links.existsByDependantIdAndCreatedAtAfter(dependant.getId(), moment);
  }

  /// No link about them works any more.
  void withdraw(Dependant dependant) {
    links.withdrawAbout(dependant.getId());
  }
}
