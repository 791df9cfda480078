package health.consulta.billing;

import health.consulta.contract.payment.OnSiteMethod;
import org.jspecify.annotations.Nullable;

/// By which way money came or went.
public enum Channel {
  ONLINE,
  CASH,
  CHEQUE,
  TERMINAL;

  /// @param method absent in what was said before methods were: cash
  public static Channel of(@Nullable OnSiteMethod method) {
    return method == null ? CASH : valueOf(method.name());
  }
}
