package health.consulta.user.account;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OldLinks {
  private static final Duration KEPT = Duration.ofDays(7);

  private final MailedLinks links;
  private final Clock clock;

  OldLinks(MailedLinks links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H")
  @Transactional
  public void forget() {
    links.forgetBefore(clock.instant().minus(KEPT));
  }
}
