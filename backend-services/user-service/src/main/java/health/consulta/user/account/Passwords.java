package health.consulta.user.account;

import health.consulta.kit.Unavailable;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id. Each hash costs memory and time on purpose, so only a few run at once: a crowd at the
/// door waits instead of taking the house down.
@Component
public class Passwords {
  private static final int AT_ONCE = 4;
  private static final int LONGEST_WAIT_SECONDS = 5;

  private final Argon2PasswordEncoder argon2 =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final String nobodys = hash(Secret.fresh().text());

  public final String hash(String password) {
    return inTurn(() -> String.valueOf(argon2.encode(password)));
  }

  /// Takes the same time whether or not there is a hash to compare with.
  public boolean match(String password, Optional<String> hash) {
    var same = inTurn(() -> argon2.matches(password, hash.orElse(nobodys)));
    return same && hash.isPresent();
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS))
        throw new Unavailable("sign-in");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("sign-in");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
