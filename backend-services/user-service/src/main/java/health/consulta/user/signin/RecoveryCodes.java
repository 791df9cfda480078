package health.consulta.user.signin;

import health.consulta.user.account.Secret;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What opens an account whose authenticator is lost. Each is good once; only hashes are stored,
/// and a plain hash is enough for 80 random bits.
@Component
class RecoveryCodes {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MANY = 10;
  private static final int BYTES = 10;

  private final JdbcClient jdbc;

  RecoveryCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// New ones in place of all that were there.
  List<String> renew(UUID accountId) {
    jdbc.sql("delete from recovery_code where account_id = ?").param(accountId.toString()).update();
    var codes = IntStream.range(0, MANY).mapToObj(_ -> fresh()).toList();
    for (var code : codes)
      jdbc.sql("insert into recovery_code (account_id, hash) values (?, ?)")
          .params(accountId.toString(), hash(code))
          .update();
    return codes;
  }

  /// @return whether it was one, and no more is
  boolean spend(UUID accountId, String code) {
    return jdbc.sql("delete from recovery_code where account_id = ? and hash = ?")
            .params(accountId.toString(), hash(code))
            .update()
        == 1;
  }

  int left(UUID accountId) {
    return jdbc.sql("select count(*) from recovery_code where account_id = ?")
        .param(accountId.toString())
        .query(Integer.class)
        .single();
  }

  /// In four groups of four.
  private static String fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base32.of(bytes).replaceAll("(?<=\\G.{4})(?!$)", "-");
  }

  /// However it was typed.
  private static String hash(String code) {
    var letters = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
    return new Secret(letters).hash();
  }
}
