package health.consulta.user.erasure;

import health.consulta.kit.clearing.Leftovers;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The name of a closed account, and whom it acted for, go as soon as no care that was given keeps
/// them.
@Component
class KeptNames implements Leftovers {
  private static final String NO_CARE =
      " not exists (select 1 from care where patient_id = %s.id and last_on > ?) limit ?";
  private static final String ACCOUNTS =
      "update account set first_name = '', last_name = '', birth_date = null"
          + " where status = 'ERASED' and last_name <> '' and"
          + NO_CARE.formatted("account");
  private static final String DEPENDANTS =
      "delete from dependant"
          + " where account_id in (select id from account where status = 'ERASED') and"
          + NO_CARE.formatted("dependant");

  private final JdbcTemplate jdbc;

  KeptNames(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int clear(Instant now, int most) {
    var since = Date.valueOf(LocalDate.ofInstant(now, ZoneOffset.UTC).minus(Care.KEPT));
    return jdbc.update(ACCOUNTS, since, most) + jdbc.update(DEPENDANTS, since, most);
  }
}
