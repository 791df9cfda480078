package health.consulta.user.signin;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class OldSessions {
  private final Sessions sessions;
  private final Clock clock;

  OldSessions(Sessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forget() {
    sessions.forgetBefore(clock.instant());
  }
}
