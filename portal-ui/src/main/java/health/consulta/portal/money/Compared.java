package health.consulta.portal.money;

import health.consulta.contract.payment.Reconciliation;
import health.consulta.contract.payment.Reconciliation.Difference;
import health.consulta.portal.gateway.PaymentApi;
import java.util.ArrayList;
import java.util.List;

/// The last comparisons with the providers, and what of them still differs.
///
/// @param runs the newest first
/// @param total how many there are altogether
record Compared(List<Reconciliation> runs, long total) {
  private static final int MOST = 100;

  static Compared read(PaymentApi payments) {
    var page = payments.reconciliations(0, MOST);
    return new Compared(page.items(), page.total());
  }

  /// A difference and the comparison that found it.
  record Open(Reconciliation run, Difference difference) {}

  /// What no newer comparison of the same days has answered.
  List<Open> open() {
    var open = new ArrayList<Open>();
    for (int at = 0; at < runs.size(); at++) {
      var run = runs.get(at);
      if (runs.subList(0, at).stream().noneMatch(newer -> covers(newer, run)))
        run.differences().forEach(difference -> open.add(new Open(run, difference)));
    }
    return open;
  }

  private static boolean covers(Reconciliation newer, Reconciliation older) {
    return newer.provider() == older.provider()
        && !newer.from().isAfter(older.from())
        && !newer.to().isBefore(older.to());
  }
}
