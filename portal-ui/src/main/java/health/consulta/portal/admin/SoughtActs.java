package health.consulta.portal.admin;

import health.consulta.contract.Act;
import health.consulta.contract.Page;
import health.consulta.contract.user.NotedAct;
import health.consulta.portal.frame.Days;
import health.consulta.portal.gateway.UserApi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Which acts are wanted; what is absent does not matter.
///
/// @param from first day
/// @param to last day
record SoughtActs(
    @Nullable UUID actor,
    @Nullable Act act,
    @Nullable UUID subject,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /// A file holds no more lines.
  static final int MOST = 10_000;

  private static final int AT_ONCE = 100;

  Page<NotedAct> page(UserApi users, int page, int size) {
    return users.acts(
        actor, act, subject, start(from), to == null ? null : start(to.plusDays(1)), page, size);
  }

  List<NotedAct> all(UserApi users) {
    var all = new ArrayList<NotedAct>();
    for (int page = 0; ; page++) {
      var read = page(users, page, AT_ONCE);
      all.addAll(read.items());
      if (read.items().isEmpty() || all.size() >= Math.min(read.total(), MOST)) return all;
    }
  }

  /// The address of a file of them.
  String at(String path) {
    var address = UriComponentsBuilder.fromPath(path);
    put(address, "actor", actor);
    put(address, "act", act);
    put(address, "subject", subject);
    put(address, "from", from);
    put(address, "to", to);
    return address.encode().toUriString();
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(Days.BOOKS).toInstant();
  }

  private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value != null) address.queryParam(name, value);
  }
}
