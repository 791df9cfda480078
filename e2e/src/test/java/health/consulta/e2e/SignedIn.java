package health.consulta.e2e;

import java.time.Duration;
import java.util.function.Supplier;

/// Somebody's access token, asked for anew before it runs out: it lasts for fifteen minutes.
final class SignedIn {
  private static final long LASTS = Duration.ofMinutes(10).toNanos();

  private final Supplier<String> login;
  private String token;
  private long since;

  SignedIn(Supplier<String> login) {
    this.login = login;
    renew();
  }

  synchronized String token() {
    if (System.nanoTime() - since > LASTS) renew();
    return token;
  }

  private void renew() {
    token = login.get();
    since = System.nanoTime();
  }
}
